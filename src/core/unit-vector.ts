import type { Brand } from './brand.ts';

/** A vector of length 1, so that a dot product with another is their cosine similarity. */
export type UnitVector = Brand<Float32Array, 'UnitVector'>;

/**
 * The only way to obtain a UnitVector, so nothing downstream re-checks its length.
 * @throws RangeError when the norm is zero or not finite.
 */
export function toUnitVector(values: Float32Array): UnitVector {
  let sum = 0;
  for (const value of values) sum += value * value;
  const norm = Math.sqrt(sum);
  if (!(norm > 0 && norm < Infinity)) {
    throw new RangeError('Cannot normalise a zero or non-finite vector');
  }
  return values.map((value) => value / norm) as UnitVector;
}

/** Cosine similarity of two vectors of equal length, in [-1, 1]. */
export function cosine(a: UnitVector, b: UnitVector): number {
  let sum = 0;
  for (const [i, value] of a.entries()) sum += value * (b[i] ?? 0);
  return sum;
}
