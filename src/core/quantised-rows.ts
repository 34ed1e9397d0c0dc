/** Rows of int8 values, each with one scale: `value = int8 * scale`. */
export interface QuantisedRows {
  readonly dims: number;
  /** `count * dims` values, row after row. */
  readonly values: Int8Array;
  /** `count` scales. */
  readonly scales: Float32Array;
}
