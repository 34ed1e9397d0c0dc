import { summary } from '../node/class-figures.ts';
import { argmax } from './similarities.ts';

export interface ClassFigures {
  readonly top1: number;
  readonly macroF1: number;
  /** Rows are true classes, columns predicted ones. */
  readonly confusion: readonly (readonly number[])[];
}

/** Accuracy and the mean F1 of the classes that occur, among the classes with index in `among`. */
export function classFigures(
  scores: readonly ArrayLike<number>[],
  labels: readonly number[],
  among: readonly number[],
): ClassFigures {
  const place = new Map(among.map((label, i) => [label, i]));
  const confusion = among.map(() => among.map(() => 0));
  for (const [i, row] of scores.entries()) {
    const truth = place.get(labels[i] ?? -1);
    const line = truth === undefined ? undefined : confusion[truth];
    if (line === undefined) continue;
    const predicted = argmax(among.map((label) => row[label] ?? 0));
    line[predicted] = (line[predicted] ?? 0) + 1;
  }
  return { ...summary(confusion), confusion };
}

export interface RankingFigures {
  readonly precisionAt1: number;
  readonly precisionAt5: number;
  readonly precisionAt10: number;
  readonly mapAt10: number;
  readonly ndcgAt10: number;
}

/** Of each query: whether its ten nearest are relevant, in order, and how many of the whole catalogue are. */
export interface RankedQuery {
  readonly relevant: readonly boolean[];
  readonly total: number;
}

/** Means over queries; average precision and gain are cut at 10, with binary relevance (Manning et al., 2008, chapter 8). */
export function rankingFigures(queries: readonly RankedQuery[]): RankingFigures {
  const mean = (of: (query: RankedQuery) => number): number =>
    queries.reduce((sum, query) => sum + of(query), 0) / queries.length;
  const precision = (depth: number) => mean(({ relevant }) => hits(relevant, depth) / depth);
  return {
    precisionAt1: precision(1),
    precisionAt5: precision(5),
    precisionAt10: precision(10),
    mapAt10: mean(averagePrecision),
    ndcgAt10: mean(gain),
  };
}

function hits(relevant: readonly boolean[], depth: number): number {
  return relevant.slice(0, depth).filter(Boolean).length;
}

function averagePrecision({ relevant, total }: RankedQuery): number {
  const reachable = Math.min(10, total);
  if (reachable === 0) return 0;
  const sum = relevant.reduce(
    (all, isHit, i) => all + (isHit ? hits(relevant, i + 1) / (i + 1) : 0),
    0,
  );
  return sum / reachable;
}

function gain({ relevant, total }: RankedQuery): number {
  const discount = (place: number): number => 1 / Math.log2(place + 2);
  const ideal = Array.from({ length: Math.min(10, total) }, (_, i) => discount(i));
  const best = ideal.reduce((sum, value) => sum + value, 0);
  if (best === 0) return 0;
  return relevant.reduce((sum, isHit, i) => sum + (isHit ? discount(i) : 0), 0) / best;
}

export interface RecallFigures {
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
}

/** `places`: for each query the place of its answer, 0 for the first. */
export function recallFigures(places: readonly number[]): RecallFigures {
  const within = (depth: number): number =>
    places.filter((place) => place < depth).length / places.length;
  return { recallAt1: within(1), recallAt5: within(5), recallAt10: within(10) };
}
