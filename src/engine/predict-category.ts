import type { CategoryHead } from '../catalog/category-head.ts';
import { linearScores, softmax } from '../core/linear-layer.ts';
import type { Embedding } from '../embed/embedder.ts';
import type { CategoryPrediction } from './engine.ts';

/** Of the nearest products, how many vote. */
export const VOTERS = 10;

/** So many of the most probable categories are told. */
const SHOWN = 5;

/** What a neighbour's vote is made of. */
export interface Neighbour {
  readonly category: string;
  /** Cosine similarity. */
  readonly score: number;
}

/**
 * The categories that a picture may have, at most `SHOWN`, the most probable first: the catalogue's head mixed with a vote of the nearest products. A catalogue without a head has one category only, or
 * comes from an older build; then the network's own class speaks, or the vote alone.
 */
export function predictCategories(
  { vector, classes }: Embedding,
  neighbours: readonly Neighbour[],
  head: CategoryHead | undefined,
): readonly CategoryPrediction[] {
  const voters = neighbours.slice(0, VOTERS);
  if (head !== undefined) return ranked(mixture(head, vector, voters));
  return classes.length > 0 ? classes.slice(0, SHOWN) : ranked(vote(voters));
}

/** The most probable first, equals in their order. */
function ranked(probabilities: ReadonlyMap<string, number>): readonly CategoryPrediction[] {
  return Array.from(probabilities, ([label, probability]) => ({ label, probability }))
    .filter(({ probability }) => probability > 0)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, SHOWN);
}

/** Probabilities of the head's categories: its layer and the neighbours' vote, by the head's share. */
export function mixture(
  head: Pick<CategoryHead, 'labels' | 'layer' | 'temperature' | 'share'>,
  vector: Float32Array,
  neighbours: readonly Neighbour[],
): ReadonlyMap<string, number> {
  const own = softmax(linearScores(head.layer, vector), head.temperature);
  const votes = vote(neighbours);
  const share = votes.size === 0 ? 1 : head.share;
  return new Map(
    head.labels.map((label, i) => [
      label,
      share * (own[i] ?? 0) + (1 - share) * (votes.get(label) ?? 0),
    ]),
  );
}

/** Each neighbour votes with the weight of its similarity; the votes sum to 1. */
function vote(neighbours: readonly Neighbour[]): ReadonlyMap<string, number> {
  const sum = neighbours.reduce((total, { score }) => total + Math.max(0, score), 0);
  const votes = new Map<string, number>();
  if (sum === 0) return votes;
  for (const { category, score } of neighbours) {
    votes.set(category, (votes.get(category) ?? 0) + Math.max(0, score) / sum);
  }
  return votes;
}

/** The first of equals. */
export function mostProbable(
  probabilities: ReadonlyMap<string, number>,
): CategoryPrediction | undefined {
  let best: CategoryPrediction | undefined;
  for (const [label, probability] of probabilities) {
    if (best === undefined || probability > best.probability) best = { label, probability };
  }
  return best;
}
