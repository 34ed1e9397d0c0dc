import { latentShelf } from './latent.ts';
import type { Contestant } from './contestant.ts';
import { exactBest, measure, type Row } from './measure.ts';

const DIMS = 128;
/** A row that could not be measured, and why. */
export interface Failure {
  readonly name: string;
  readonly rows: number;
  readonly failed: string;
}

/** Every contestant on a shelf of `count` rows, one after the other, on this thread. */
export async function runAll(
  contestants: readonly Contestant[],
  count: number,
): Promise<readonly (Row | Failure)[]> {
  const shelf = latentShelf(count, DIMS);
  const exact = exactBest(shelf, count > 200_000 ? 20 : 100);
  const results: (Row | Failure)[] = [];
  for (const contestant of contestants) {
    if (count > contestant.mostRows) continue;
    try {
      results.push(await measure(contestant, shelf, exact));
    } catch (error) {
      results.push({ name: contestant.name, rows: count, failed: String(error) });
    }
  }
  return results;
}
