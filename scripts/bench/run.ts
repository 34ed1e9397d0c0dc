import type { Contestant, Shelf } from './contestant.ts';
import { latentShelf } from './latent.ts';
import { exactBest, measure, type Row } from './measure.ts';

const DIMS = 128;
const QUERIES = 100;

/** A row that could not be measured, and why. */
export interface Failure {
  readonly name: string;
  readonly rows: number;
  readonly failed: string;
}

/** What every contestant gets, and the right answers. */
export interface Task {
  readonly shelf: Shelf;
  readonly exact: readonly (readonly number[])[];
}

export function prepare(count: number): Task {
  const shelf = latentShelf(count, DIMS);
  return { shelf, exact: exactBest(shelf, QUERIES) };
}

/** Every contestant on a shelf, one after the other, on this thread. */
export async function runAll(
  contestants: readonly Contestant[],
  { shelf, exact }: Task,
): Promise<readonly (Row | Failure)[]> {
  const results: (Row | Failure)[] = [];
  for (const contestant of contestants) {
    if (shelf.count > contestant.mostRows) continue;
    try {
      results.push(await measure(contestant, shelf, exact));
    } catch (error) {
      results.push({ name: contestant.name, rows: shelf.count, failed: String(error) });
    }
  }
  return results;
}
