export interface DiverseOptions<T> {
  readonly limit: number;
  /** From 0 for variety alone to 1 for relevance alone. */
  readonly balance: number;
  readonly relevance: (item: T) => number;
  readonly similarity: (one: T, other: T) => number;
}

/**
 * Chooses by maximal marginal relevance (Carbonell and Goldstein, 1998): each next item is the one that is most relevant and least like those chosen
 * before. Of equal ones, the first.
 */
export function diverse<T>(
  items: readonly T[],
  { limit, balance, relevance, similarity }: DiverseOptions<T>,
): readonly T[] {
  const left = items.map((item) => ({ item, likeness: 0 }));
  const chosen: T[] = [];
  while (chosen.length < limit && left.length > 0) {
    let best = 0;
    let most = -Infinity;
    for (const [i, { item, likeness }] of left.entries()) {
      const gain = balance * relevance(item) - (1 - balance) * likeness;
      if (gain > most) [best, most] = [i, gain];
    }
    const [next] = left.splice(best, 1);
    if (next === undefined) break;
    chosen.push(next.item);
    for (const other of left) {
      const near = similarity(next.item, other.item);
      other.likeness = chosen.length === 1 ? near : Math.max(other.likeness, near);
    }
  }
  return chosen;
}
