import { hashText } from '../core/text-hash.ts';

/** Finds rows by the ids of their products in eight bytes a row: only hashes are kept, so a row that is found is a candidate. */
export class IdTable {
  /** Pairs of a row and the hash of its id, by hash, then row. */
  readonly #pairs: Uint32Array;

  /** @param hashes `hashText` of each row's id */
  constructor(hashes: Uint32Array) {
    this.#pairs = new Uint32Array(hashes.length * 2);
    for (const [row, hash] of hashes.entries()) this.#pairs.set([row, hash], row * 2);
    // Of two halves in little-endian order, as all platforms of browsers have it, the second is the higher one.
    new BigUint64Array(this.#pairs.buffer).sort();
  }

  /** Rows whose products may have this id, in order: nearly always one or none. */
  candidates(id: string): readonly number[] {
    const hash = hashText(id);
    const rows: number[] = [];
    for (let pair = this.#first(hash); this.#pairs[pair * 2 + 1] === hash; pair++) {
      rows.push(this.#pairs[pair * 2] ?? 0);
    }
    return rows;
  }

  /** The first pair whose hash is not below this one. */
  #first(hash: number): number {
    let low = 0;
    let high = this.#pairs.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle * 2 + 1] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
