import type { UnitVector } from '../core/unit-vector.ts';

/** Rows a dim below which their spread is not known well enough to round by. */
const LEAST_ROWS_A_DIM = 4;
/** Share of an even spread that is mixed in, so that directions which no row uses keep a bounded error. */
const EVENNESS = 0.03;

/** Writes one row as integers: `row[i]` stands for `vector[i] / scale`, within the range of int8. */
export type Rounding = (vector: UnitVector, scale: number, row: Int8Array) => void;

/** The nearest integer of each value by itself. */
export const plainRounding: Rounding = (vector, scale, row) => {
  for (const [i, value] of vector.entries()) row[i] = Math.round(value / scale);
};

/**
 * Rounds so that scores err least, not values: queries lie where rows lie, so the error is moved into directions that few rows use.
 * With C the rows' second moments, the expected squared error of a score is e'Ce, and the integers that make it small are found by the
 * nearest-plane method (Babai, 1986): with C = U'DU, U unit upper triangular, each value is rounded after what the errors so far add to it.
 * The rows keep their format; only the choice between two neighbouring integers differs. Plain rounding for few rows.
 */
export function fitRounding(vectors: readonly UnitVector[], dims: number): Rounding {
  if (vectors.length < dims * LEAST_ROWS_A_DIM) return plainRounding;
  const upper = upperFactor(secondMoments(vectors, dims), dims);
  const errors = new Float64Array(dims);
  return (vector, scale, row) => {
    for (let i = dims - 1; i >= 0; i--) {
      const factors = upper.subarray(i * dims, (i + 1) * dims);
      let carried = 0;
      for (let j = i + 1; j < dims; j++) carried += factors[j]! * errors[j]!;
      const value = vector[i]! / scale;
      const rounded = Math.max(-127, Math.min(127, Math.round(value - carried)));
      row[i] = rounded;
      errors[i] = rounded - value;
    }
  };
}

/** Means of the products of every two values of a row, with some of an even spread; the upper half of a dims x dims matrix. */
function secondMoments(vectors: readonly UnitVector[], dims: number): Float64Array {
  const moments = new Float64Array(dims * dims);
  for (const vector of vectors) {
    for (let i = 0; i < dims; i++) {
      const value = vector[i]! / vectors.length;
      for (let j = i; j < dims; j++) moments[i * dims + j]! += value * vector[j]!;
    }
  }
  // Unit vectors: the trace is 1.
  for (let i = 0; i < dims; i++) moments[i * dims + i]! += EVENNESS / dims;
  return moments;
}

/** U of C = U'DU, with ones on its diagonal. `matrix` is positive definite, its upper half given. */
function upperFactor(matrix: Float64Array, dims: number): Float64Array {
  const rest = matrix.slice();
  const upper = new Float64Array(dims * dims);
  for (let k = 0; k < dims; k++) {
    const pivot = rest[k * dims + k]!;
    for (let j = k; j < dims; j++) upper[k * dims + j] = rest[k * dims + j]! / pivot;
    for (let i = k + 1; i < dims; i++) {
      const factor = rest[k * dims + i]!;
      for (let j = i; j < dims; j++) rest[i * dims + j]! -= factor * upper[k * dims + j]!;
    }
  }
  return upper;
}
