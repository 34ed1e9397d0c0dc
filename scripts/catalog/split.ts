import { seeded, shuffled } from '../../src/core/seeded.ts';

export type SplitPart = 'training' | 'validation' | 'held-out';

const SHARE = 0.15;
/** A category with fewer products is for training only. */
const LEAST_TO_SPLIT = 5;

/** The part of every product: in each category 15 % held out and 15 % for validation, drawn with a seed, so that it can be drawn again. */
export function splitOf(categories: readonly string[], seed: number): readonly SplitPart[] {
  const parts: SplitPart[] = categories.map(() => 'training');
  const rowsOf = new Map<string, number[]>();
  for (const [row, category] of categories.entries()) {
    const rows = rowsOf.get(category);
    if (rows === undefined) rowsOf.set(category, [row]);
    else rows.push(row);
  }
  const random = seeded(seed);
  for (const category of [...rowsOf.keys()].sort()) {
    const rows = shuffled(rowsOf.get(category) ?? [], random);
    if (rows.length < LEAST_TO_SPLIT) continue;
    const size = Math.max(1, Math.round(rows.length * SHARE));
    for (const row of rows.slice(0, size)) parts[row] = 'held-out';
    for (const row of rows.slice(size, 2 * size)) parts[row] = 'validation';
  }
  return parts;
}
