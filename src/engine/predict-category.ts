import type { Embedding } from '../embed/embedder.ts';
import type { CategoryPrediction, Match } from './engine.ts';

/** Of the nearest products, how many vote. */
const VOTERS = 10;

/**
 * The category of a picture: the network's own class, or for a network without classes a vote of the nearest products, each with
 * the weight of its similarity.
 */
export function predictCategory(
  { classes }: Embedding,
  matches: readonly Match[],
): CategoryPrediction | undefined {
  return classes[0] ?? vote(matches.slice(0, VOTERS));
}

function vote(matches: readonly Match[]): CategoryPrediction | undefined {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const { product, score } of matches) {
    const weight = Math.max(0, score);
    weights.set(product.category, (weights.get(product.category) ?? 0) + weight);
    sum += weight;
  }
  let best: CategoryPrediction | undefined;
  for (const [label, weight] of weights) {
    const probability = sum > 0 ? weight / sum : 0;
    if (best === undefined || probability > best.probability) best = { label, probability };
  }
  return best;
}
