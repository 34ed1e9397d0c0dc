import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { exactScore } from './reference-index.ts';
import { TopK } from './top-k.ts';
import type { Hit } from './vector-index.ts';

/**
 * How far a backend's cosine may be from the exact one: WebGL on phones computes in float16, whose steps near 1 are 5e-4, and a
 * sum of products of unit vectors stays within a few of them.
 */
export const SCORE_TOLERANCE = 4e-3;

/**
 * The exact `limit` best rows from a backend's approximate scores (one a row): every row that could belong to them within the
 * tolerance is scored again exactly.
 */
export function rerank(
  scores: Float32Array,
  query: UnitVector,
  rows: QuantisedRows,
  limit: number,
): readonly Hit[] {
  const rough = new TopK(limit);
  for (let row = 0; row < scores.length; row++) rough.offer(row, scores[row]!);
  const worst = rough.hits().at(-1)?.score;
  if (worst === undefined) return [];
  const least = worst - 2 * SCORE_TOLERANCE;
  const best = new TopK(limit);
  for (let row = 0; row < scores.length; row++) {
    if (scores[row]! >= least) best.offer(row, exactScore(query, rows, row));
  }
  return best.hits();
}
