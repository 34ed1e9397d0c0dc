import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { type CandidateOptions, Candidates } from './candidates.ts';
import { exactScore } from './reference-index.ts';
import { TopK } from './top-k.ts';
import type { Hit } from './vector-index.ts';

/** The exact best rows from approximate scores, one a row. */
export function rerank(
  scores: Float32Array,
  query: UnitVector,
  rows: QuantisedRows,
  options: CandidateOptions,
): readonly Hit[] {
  const candidates = new Candidates(options);
  candidates.offer(0, scores);
  return candidates.best(query, rows);
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
