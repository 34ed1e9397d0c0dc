import type { Calibration, Evidence } from '../catalog/calibration.ts';
export { matchOf } from '../catalog/calibration.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { Embedding } from '../embed/embedder.ts';

/** So many of the nearest products are asked. */
export const NEAREST = 5;
/** So many of the nearest pictures of nothing are asked. */
const NEAREST_NONSENSE = 3;
/** Classes that no product has are as rare as this. */
const LEAST_SHARE = 1e-4;

/**
 * What speaks for and against a picture being close to something in the catalogue.
 * @param nearest cosines of the nearest products of the whole catalogue, best first; more than `NEAREST` are ignored
 */
export function evidenceOf(
  { classShares, nonsense }: Pick<Calibration, 'classShares' | 'nonsense'>,
  { vector, strength = 0, classes }: Embedding,
  nearest: readonly number[],
): Evidence {
  const common = classes.reduce((sum, { label, probability }) => {
    return sum + probability * (classShares[label] ?? 0);
  }, 0);
  return [
    mean(nearest.slice(0, NEAREST)),
    strength,
    classes.length === 0 ? 0 : Math.log(Math.max(LEAST_SHARE, common)),
    mean(best(cosines(nonsense, vector), NEAREST_NONSENSE)),
  ];
}

/** Whether a picture with this evidence is close to something in the catalogue. */
export function isClose(
  calibration: Pick<Calibration, 'weights' | 'bias'>,
  evidence: Evidence,
): boolean {
  return closenessOf(calibration, evidence) >= 0;
}

/** How much more speaks for a picture being close to something than against it, as a logit. */
export function closenessOf(
  { weights, bias }: Pick<Calibration, 'weights' | 'bias'>,
  evidence: Evidence,
): number {
  return evidence.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);
}

function cosines({ dims, values, scales }: QuantisedRows, vector: Float32Array): number[] {
  return Array.from(scales, (scale, row) => {
    let sum = 0;
    for (let i = 0; i < dims; i++) sum += (values[row * dims + i] ?? 0) * (vector[i] ?? 0);
    return sum * scale;
  });
}

function best(values: readonly number[], count: number): readonly number[] {
  return [...values].sort((a, b) => b - a).slice(0, count);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
