import type { PackManifest } from '../catalog/pack-manifest.ts';
import { SearchError } from '../core/errors.ts';
import { toUnitVector, type UnitVector } from '../core/unit-vector.ts';
import type { Look } from './engine.ts';

const LARGEST = 127;

/** A vector of a catalogue's space in a byte a number: its cosine with the vector itself is above 0.999. */
export function lookOf(
  manifest: Pick<PackManifest, 'model' | 'projection'>,
  vector: UnitVector,
): Look {
  const most = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const values = Int8Array.from(vector, (value) => Math.round((value / most) * LARGEST));
  return { space: spaceOf(manifest), values };
}

/** @throws SearchError `model-mismatch` for a look of another network, or one shortened in another way */
export function vectorOf(
  manifest: Pick<PackManifest, 'model' | 'projection'>,
  { space, values }: Look,
): UnitVector {
  const own = spaceOf(manifest);
  if (space === own) return toUnitVector(Float32Array.from(values));
  throw new SearchError('model-mismatch', `A look of "${space}" meets a catalogue of "${own}"`);
}

/** The projection counts by its file, whose name has its digest: it is fitted anew with each build of a catalogue. */
export function spaceOf({ model, projection }: Pick<PackManifest, 'model' | 'projection'>): string {
  return projection === undefined ? model.id : `${model.id} ${projection.file.name}`;
}
