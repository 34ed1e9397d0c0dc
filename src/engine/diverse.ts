import type { QuantisedRows } from '../core/quantised-rows.ts';

/** A row that may be chosen. */
export interface DiverseCandidate {
  readonly row: number;
  /** How well it suits by itself: of the same measure as a cosine, so that the two can be weighed. */
  readonly relevance: number;
}

export interface DiverseOptions {
  /** How many are to be chosen. */
  readonly count: number;
  /** From 0 for variety alone to 1 for relevance alone. */
  readonly lambda: number;
}

/**
 * Chooses by maximal marginal relevance (Carbonell and Goldstein, 1998): one after the other the candidate with the largest
 * `lambda * relevance - (1 - lambda) * (largest cosine with those chosen already)`. The first choice is the most relevant. Of equal ones the
 * earlier candidate is taken. Steps: candidates x count.
 * @param rows unit vectors; candidates name rows of them
 * @returns `count` of the candidates, or all where there are fewer, in the order in which they were chosen
 */
export function diverse<T extends DiverseCandidate>(
  candidates: readonly T[],
  rows: QuantisedRows,
  { count, lambda }: DiverseOptions,
): readonly T[] {
  const left = [...candidates];
  const chosen: T[] = [];
  /** Of each candidate that is left: its largest cosine with those chosen. Nothing chosen is equally far from all. */
  const nearest = left.map(() => 0);
  while (chosen.length < count && left.length > 0) {
    const best = bestOf(left, nearest, chosen.length === 0 ? 1 : lambda);
    const [pick] = left.splice(best, 1);
    nearest.splice(best, 1);
    if (pick === undefined) break;
    chosen.push(pick);
    for (const [i, { row }] of left.entries()) {
      const own = cosineOf(rows, row, pick.row);
      nearest[i] = chosen.length === 1 ? own : Math.max(nearest[i] ?? 0, own);
    }
  }
  return chosen;
}

function bestOf(
  left: readonly DiverseCandidate[],
  nearest: readonly number[],
  lambda: number,
): number {
  let best = 0;
  let most = -Infinity;
  for (const [i, { relevance }] of left.entries()) {
    const worth = lambda * relevance - (1 - lambda) * (nearest[i] ?? 0);
    if (worth <= most) continue;
    most = worth;
    best = i;
  }
  return best;
}

function cosineOf({ dims, values, scales }: QuantisedRows, a: number, b: number): number {
  const [first, second] = [a * dims, b * dims];
  let sum = 0;
  for (let i = 0; i < dims; i++) sum += (values[first + i] ?? 0) * (values[second + i] ?? 0);
  return sum * (scales[a] ?? 0) * (scales[b] ?? 0);
}
