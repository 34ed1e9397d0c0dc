import { hashText } from '../core/text-hash.ts';

export type ColumnValue = string | number | boolean;

/** From so many different values on, those of a text are told apart by their hashes, since a list of them would cost more than the products. */
const MOST_VALUES = 65_535;

/** One field of all products: each distinct value is kept once, and a row has one to four bytes. */
export interface Column<T extends ColumnValue = ColumnValue> {
  /** One a row: 0 without a value, else 1 + the value's place in `values`; without `values`, the hash of the value. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** In the order in which they first appear; absent when there are too many texts to list. */
  readonly values?: readonly T[];
  /** How many rows have each code, that of no value first. Empty without `values`. */
  readonly counts: Uint32Array;
}

/** Fills a column row by row. */
export class ColumnBuilder<T extends ColumnValue> {
  #codes: Column['codes'];
  #codeOf: Map<T, number> | undefined = new Map();

  constructor(rows: number) {
    this.#codes = new Uint8Array(rows);
  }

  /** Each row once at most. */
  set(row: number, value: T): void {
    const code = this.#code(value); // before `codes`, which a new code may replace by a wider array
    this.#codes[row] = code;
  }

  build(): Column<T> {
    const codes = this.#codes;
    if (this.#codeOf === undefined) return { codes, counts: new Uint32Array() };
    const values = [...this.#codeOf.keys()];
    const counts = new Uint32Array(values.length + 1);
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    return { codes, values, counts };
  }

  #code(value: T): number {
    if (this.#codeOf === undefined) return codeOfText(String(value));
    return this.#codeOf.get(value) ?? this.#newCode(this.#codeOf, value);
  }

  #newCode(codeOf: Map<T, number>, value: T): number {
    const code = codeOf.size + 1;
    if (code > MOST_VALUES && typeof value === 'string') {
      this.#forgetValues(codeOf);
      return codeOfText(value);
    }
    codeOf.set(value, code);
    if (code === 0x100) this.#codes = Uint16Array.from(this.#codes);
    if (code === 0x10000) this.#codes = Uint32Array.from(this.#codes);
    return code;
  }

  #forgetValues(codeOf: ReadonlyMap<T, number>): void {
    const hashes = [0, ...Array.from(codeOf.keys(), (value) => codeOfText(String(value)))];
    this.#codes = Uint32Array.from(this.#codes, (code) => hashes[code] ?? 0);
    this.#codeOf = undefined;
  }
}

/** The codes of some values; those that no row has are left out where that is known. */
export function codesOf<T extends ColumnValue>(
  { values }: Column<T>,
  wanted: readonly T[],
): ReadonlySet<number> {
  if (values === undefined) return new Set(wanted.map((value) => codeOfText(String(value))));
  const places = wanted.map((value) => values.indexOf(value) + 1);
  return new Set(places.filter((code) => code > 0));
}

/** Never 0, which is no value. */
function codeOfText(text: string): number {
  return hashText(text) || 1;
}
