import type { QuantisedRows } from '../core/quantised-rows.ts';

/** Cosine similarity of two rows of unit vectors. */
export function rowCosine(
  { dims, values, scales }: QuantisedRows,
  one: number,
  other: number,
): number {
  const [first, second] = [one * dims, other * dims];
  let sum = 0;
  for (let i = 0; i < dims; i++) sum += (values[first + i] ?? 0) * (values[second + i] ?? 0);
  return sum * (scales[one] ?? 0) * (scales[other] ?? 0);
}
