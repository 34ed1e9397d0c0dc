import type { QuantisedRows } from '../../core/quantised-rows.ts';
import type { QuantisedQuery } from '../../search/quantised-query.ts';
import { TILE } from './shaders.ts';

/** Words of four int8 values that a row takes. */
export function wordsOf(dims: number): number {
  return Math.ceil(dims / 4);
}

/**
 * Rows `first` to `first + count` as the kernel reads them: in tiles of 64 rows, word after word, so that neighbouring threads read
 * neighbouring words. The last tile is padded with zeros.
 */
export function tilesOf(
  { dims, values }: QuantisedRows,
  first: number,
  count: number,
): Uint32Array<ArrayBuffer> {
  const words = wordsOf(dims);
  const tiles = Math.ceil(count / TILE);
  const packed = new Uint32Array(tiles * TILE * words);
  const bytes = new Int8Array(packed.buffer);
  for (let row = 0; row < count; row++) {
    const tile = Math.floor(row / TILE) * TILE * words + (row % TILE);
    const from = (first + row) * dims;
    for (let i = 0; i < dims; i++) {
      bytes[(tile + (i >> 2) * TILE) * 4 + (i & 3)] = values[from + i] ?? 0;
    }
  }
  return packed;
}

/** A query as pairs of words: its high and its low signed bytes, `value = 256 * high + low`. */
export function digitsOf({ values }: QuantisedQuery): Int8Array<ArrayBuffer> {
  const digits = new Int8Array(wordsOf(values.length) * 8);
  for (const [i, value] of values.entries()) {
    const low = (value << 24) >> 24;
    const at = (i >> 2) * 8 + (i & 3);
    digits[at] = (value - low) >> 8;
    digits[at + 4] = low;
  }
  return digits;
}
