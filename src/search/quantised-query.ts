import type { UnitVector } from '../core/unit-vector.ts';

/** A query in integers: `value = int16 * scale`. Sums with int8 rows are then exact, and equal on every device. */
export interface QuantisedQuery {
  readonly values: Int16Array;
  readonly scale: number;
  /** No approximate score is further than this from the exact one. */
  readonly tolerance: number;
}

/** Largest value that splits into two signed bytes, as the GPU wants them. */
const LARGEST = 127 * 256 + 127;
const LARGEST_SUM = 2 ** 31 - 1;
/** Quantised rows are this long at most. */
const LONGEST_ROW = 1.02;
/** Rounding of three factors in float32. */
const FLOAT_ERROR = 1e-6;

/**
 * Rounds a query to int16, up to `largest`, so that no sum over `paddedDims` products with int8 leaves int32. The rounding error of a score is at most
 * half a step times the row's sum of absolute values, and that is at most sqrt(dims) times its length.
 */
export function quantiseQuery(
  query: UnitVector,
  paddedDims = query.length,
  largest = LARGEST,
): QuantisedQuery {
  const dims = query.length;
  const top = Math.min(largest, Math.floor(LARGEST_SUM / (127 * paddedDims)));
  let peak = 0;
  for (const value of query) peak = Math.max(peak, Math.abs(value));
  const scale = peak === 0 ? 1 : peak / top;
  const values = new Int16Array(paddedDims);
  for (let i = 0; i < dims; i++) values[i] = Math.round(query[i]! / scale);
  const tolerance = (scale / 2) * Math.sqrt(dims) * LONGEST_ROW + FLOAT_ERROR;
  return { values, scale, tolerance };
}
