import type { UnitVector } from '../core/unit-vector.ts';

/** Rows a dim below which their spread is not known well enough to round by. */
const LEAST_ROWS_A_DIM = 4;
/** Share of an even spread that is mixed in, so that directions which no row uses keep a bounded error. */
const EVENNESS = 0.03;

/** Steps tried a row, each up to 3 % longer than the shortest: errors fall differently, and the best is kept. */
const TRIALS = 8;
const LONGEST_STEP = 1.03;

/** Writes a row as integers whose largest magnitude is at most 127. Returns the step: `row[i] * step` stands for `vector[i]`. */
export type Rounding = (vector: UnitVector, row: Int8Array) => number;

/** The nearest integer of each value by itself. */
export const plainRounding: Rounding = (vector, row) => {
  const step = peakOf(vector) / 127;
  for (const [i, value] of vector.entries()) row[i] = Math.round(value / step);
  return step;
};

/**
 * Rounds so that scores err least, not values: queries lie where rows lie, so the error is moved into directions that few rows use.
 * With C the rows' second moments, the expected squared error of a score is e'Ce, and the integers that make it small are found by the
 * nearest-plane method (Babai, 1986): with C = U'DU, U unit upper triangular, each value is rounded after what the errors so far add to it.
 * The rows keep their format; only the choice between neighbouring integers differs. Plain rounding for few rows.
 */
export function fitRounding(vectors: readonly UnitVector[], dims: number): Rounding {
  if (vectors.length < dims * LEAST_ROWS_A_DIM) return plainRounding;
  const lattice = factorise(secondMoments(vectors, dims), dims);
  const trial = new Int8Array(dims);
  return (vector, row) => {
    const shortest = peakOf(vector) / 127;
    let best = shortest;
    let least = Infinity;
    for (let i = 0; i < TRIALS; i++) {
      const step = shortest * (1 + ((LONGEST_STEP - 1) * i) / (TRIALS - 1));
      const error = nearestPlane(lattice, { vector, step, least }, trial);
      if (error >= least) continue;
      least = error;
      best = step;
      row.set(trial);
    }
    return best;
  };
}

function peakOf(vector: UnitVector): number {
  return vector.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
}

/** C = U'DU, with room for the errors of a row. */
interface Lattice {
  readonly upper: Float64Array;
  readonly pivots: Float64Array;
  readonly errors: Float64Array;
}

/** Writes the integers of one trial; its expected squared error of a score, or Infinity as soon as that is over `least`. */
function nearestPlane(
  { upper, pivots, errors }: Lattice,
  {
    vector,
    step,
    least,
  }: { readonly vector: UnitVector; readonly step: number; readonly least: number },
  row: Int8Array,
): number {
  const dims = errors.length;
  const most = least / step ** 2;
  let sum = 0;
  for (let i = dims - 1; i >= 0; i--) {
    let carried = 0;
    for (let j = i + 1, at = i * dims + j; j < dims; j++, at++) carried += upper[at]! * errors[j]!;
    const value = vector[i]! / step;
    const rounded = Math.max(-127, Math.min(127, Math.round(value - carried)));
    row[i] = rounded;
    errors[i] = rounded - value;
    sum += pivots[i]! * (rounded - value + carried) ** 2;
    if (sum >= most) return Infinity;
  }
  return sum * step ** 2;
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

/** `matrix` is positive definite, its upper half given. */
function factorise(matrix: Float64Array, dims: number): Lattice {
  const rest = matrix.slice();
  const upper = new Float64Array(dims * dims);
  const pivots = new Float64Array(dims);
  for (let k = 0; k < dims; k++) {
    const pivot = rest[k * dims + k]!;
    pivots[k] = pivot;
    for (let j = k; j < dims; j++) upper[k * dims + j] = rest[k * dims + j]! / pivot;
    for (let i = k + 1; i < dims; i++) {
      const factor = rest[k * dims + i]!;
      for (let j = i; j < dims; j++) rest[i * dims + j]! -= factor * upper[k * dims + j]!;
    }
  }
  return { upper, pivots, errors: new Float64Array(dims) };
}
