/** The rows that a filter lets through: one bit a row. */
export class RowMask {
  /** Bit `row & 31` of word `row >> 5`. */
  readonly words: Uint32Array;
  /** How many rows pass. */
  readonly passing: number;

  private constructor(words: Uint32Array, passing: number) {
    this.words = words;
    this.passing = passing;
  }

  static where(count: number, passes: (row: number) => boolean): RowMask {
    const words = new Uint32Array((count + 31) >> 5);
    let passing = 0;
    for (let row = 0; row < count; row++) {
      if (!passes(row)) continue;
      words[row >> 5]! |= 1 << (row & 31);
      passing++;
    }
    return new RowMask(words, passing);
  }

  /** A mask, or all of `count` rows, less some. */
  static without(mask: RowMask | undefined, count: number, rows: readonly number[]): RowMask {
    const { words, passing } = mask ?? RowMask.where(count, () => true);
    const left = words.slice();
    let gone = 0;
    for (const row of new Set(rows)) {
      const bit = 1 << (row & 31);
      if ((left[row >> 5]! & bit) === 0) continue;
      left[row >> 5]! &= ~bit;
      gone++;
    }
    return new RowMask(left, passing - gone);
  }

  has(row: number): boolean {
    return ((this.words[row >> 5]! >>> (row & 31)) & 1) === 1;
  }
}
