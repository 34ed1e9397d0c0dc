import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { exactScore } from './reference-index.ts';
import type { RowMask } from './row-mask.ts';
import { TopK } from './top-k.ts';
import type { Hit } from './vector-index.ts';

/** So many rows are kept before those that have fallen behind are dropped. */
const ROOM = 8192;

export interface CandidateOptions {
  readonly limit: number;
  /** How far an approximate score may be from the exact one. */
  readonly tolerance: number;
  readonly mask?: RowMask | undefined;
}

/**
 * Collects the rows that can be among the exact `limit` best from approximate scores, block after block: all that are within twice the
 * tolerance of the last place so far.
 */
export class Candidates {
  readonly #limit: number;
  readonly #margin: number;
  readonly #mask: RowMask | undefined;
  readonly #rough: TopK;
  #rows: number[] = [];
  #scores: number[] = [];
  #room = ROOM;

  constructor({ limit, tolerance, mask }: CandidateOptions) {
    this.#limit = limit;
    this.#margin = 2 * tolerance;
    this.#mask = mask;
    this.#rough = new TopK(limit);
  }

  /** Scores of row `first` and those after it. Blocks come in rising order. */
  offer(first: number, scores: Float32Array): void {
    let { threshold } = this.#rough;
    let least = threshold - this.#margin;
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i]!;
      if (!(score >= least) || this.#mask?.has(first + i) === false) continue;
      this.#rows.push(first + i);
      this.#scores.push(score);
      if (score <= threshold) continue;
      this.#rough.offer(first + i, score);
      ({ threshold } = this.#rough);
      least = threshold - this.#margin;
    }
    if (this.#rows.length > this.#room) this.#drop(least);
  }

  /** The best of the rows offered, scored exactly. */
  best(query: UnitVector, rows: QuantisedRows): readonly Hit[] {
    this.#drop(this.#rough.threshold - this.#margin);
    const best = new TopK(this.#limit);
    for (const row of this.#rows) best.offer(row, exactScore(query, rows, row));
    return best.hits();
  }

  #drop(least: number): void {
    const scores = this.#scores;
    this.#rows = this.#rows.filter((_, i) => scores[i]! >= least);
    this.#scores = scores.filter((score) => score >= least);
    this.#room = Math.max(ROOM, 2 * this.#rows.length);
  }
}
