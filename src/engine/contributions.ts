import { toUnitVector, type UnitVector } from '../core/unit-vector.ts';
import { type LocalEmbeddings, meanOf } from '../embed/local-embeddings.ts';
import type { ContributionMap } from './explanation.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';

/**
 * What each part of a picture adds to its cosine with `other`. The embedding is the average of its parts, so the cosine is the sum of their dot
 * products with `other`, over the embedding's length (Stylianou, Souvenir and Pless, 2019, visualising deep similarity networks, for average pooling).
 * @param other as the catalogue's rows are
 */
export function contributionsTo(
  other: UnitVector,
  local: LocalEmbeddings,
  catalog: Pick<LoadedCatalog, 'toRow' | 'toModel'>,
): ContributionMap {
  const { height, width, area } = local;
  const mean = meanOf(local);
  const toward = catalog.toModel(other);
  const length = dot(mean, catalog.toModel(catalog.toRow(toUnitVector(mean))), 0);
  const values = new Float32Array(height * width);
  for (const cell of values.keys()) {
    values[cell] = dot(toward, local.values, cell * local.dims) / (length * values.length);
  }
  return { height, width, values, area };
}

function dot(short: Float32Array, long: Float32Array, from: number): number {
  let sum = 0;
  for (const [i, value] of short.entries()) sum += value * (long[from + i] ?? 0);
  return sum;
}
