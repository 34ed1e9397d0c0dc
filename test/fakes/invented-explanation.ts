import type { Product } from '../../src/catalog/product.ts';
import type { ContributionMap, Explanation } from '../../src/engine/engine.ts';

const SIDE = 5;

/** Why an invented product was found: evidence around the upper middle of both pictures. */
export function inventedExplanation({ category }: Product): Explanation {
  return {
    score: 0.84,
    match: 0.84,
    queryMap: inventedMap(0.84),
    productMap: inventedMap(0.84),
    shared: [
      { kind: 'category', value: category },
      { kind: 'colour', value: 'blue' },
      { kind: 'attribute', name: 'pattern', value: 'stripes', likely: true },
    ],
    different: [{ kind: 'colour', query: ['white'], product: ['black'] }],
  };
}

/** A bump that sums to `score`. */
function inventedMap(score: number): ContributionMap {
  const bumps = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [x, y] = [(i % SIDE) - 2, Math.floor(i / SIDE) - 1];
    return Math.exp(-(x * x + y * y) / 2);
  });
  const sum = bumps.reduce((total, value) => total + value, 0);
  const values = Float32Array.from(bumps, (value) => (value / sum) * score);
  return { height: SIDE, width: SIDE, values, area: { x: 0, y: 0, width: 1, height: 1 } };
}
