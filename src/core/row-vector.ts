import type { QuantisedRows } from './quantised-rows.ts';
import { toUnitVector, type UnitVector } from './unit-vector.ts';

/** A row as the unit vector that it was made of, as far as int8 tells. */
export function rowVector({ dims, values }: QuantisedRows, row: number): UnitVector {
  return toUnitVector(Float32Array.from(values.subarray(row * dims, (row + 1) * dims)));
}
