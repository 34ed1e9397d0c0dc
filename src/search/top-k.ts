import type { Hit } from './vector-index.ts';

/** Keeps the best `limit` hits of those offered: higher score first, then lower row. */
export class TopK {
  readonly #limit: number;
  readonly #hits: Hit[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The score that a new hit must beat, or -Infinity while there is room. */
  get threshold(): number {
    return this.#hits.length < this.#limit ? -Infinity : (this.#hits.at(-1)?.score ?? Infinity);
  }

  /** Rows must be offered in rising order, so that an equal score never moves an earlier row. */
  offer(row: number, score: number): void {
    if (!(score > this.threshold)) return;
    let low = 0;
    let high = this.#hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#hits[middle]!.score < score) high = middle;
      else low = middle + 1;
    }
    this.#hits.splice(low, 0, { row, score });
    if (this.#hits.length > this.#limit) this.#hits.pop();
  }

  hits(): readonly Hit[] {
    return this.#hits;
  }
}
