import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { exactScore } from './reference-index.ts';
import type { RowMask } from './row-mask.ts';
import { TopK } from './top-k.ts';
import type { Hit } from './vector-index.ts';

export interface RerankOptions {
  readonly limit: number;
  /** How far an approximate score may be from the exact one. */
  readonly tolerance: number;
  readonly mask?: RowMask | undefined;
}

/**
 * The exact `limit` best rows from approximate scores (one a row): every row that could belong to them within the tolerance is
 * scored again exactly.
 */
export function rerank(
  scores: Float32Array,
  query: UnitVector,
  rows: QuantisedRows,
  { limit, tolerance, mask }: RerankOptions,
): readonly Hit[] {
  const worst = lastPlace(scores, limit, mask);
  if (worst === undefined) return [];
  const least = worst - 2 * tolerance;
  const best = new TopK(limit);
  for (let row = 0; row < scores.length; row++) {
    if (scores[row]! >= least && mask?.has(row) !== false) {
      best.offer(row, exactScore(query, rows, row));
    }
  }
  return best.hits();
}

/** The approximate score of the last of the best `limit` rows. */
function lastPlace(
  scores: Float32Array,
  limit: number,
  mask: RowMask | undefined,
): number | undefined {
  const rough = new TopK(limit);
  let { threshold } = rough;
  for (let row = 0; row < scores.length; row++) {
    if (!(scores[row]! > threshold) || mask?.has(row) === false) continue;
    rough.offer(row, scores[row]!);
    ({ threshold } = rough);
  }
  return rough.hits().at(-1)?.score;
}

/** The exact `limit` best of some candidate rows, which may come in any order. */
export function bestOf(
  candidates: Uint32Array,
  query: UnitVector,
  rows: QuantisedRows,
  limit: number,
): readonly Hit[] {
  const best = new TopK(limit);
  for (const row of candidates.slice().sort()) best.offer(row, exactScore(query, rows, row));
  return best.hits();
}
