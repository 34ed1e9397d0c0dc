import type { QuantisedRows } from '../../core/quantised-rows.ts';
import type { QuantisedQuery } from '../../search/quantised-query.ts';
import { TILE } from './shaders.ts';

/** Values that a thread reads at once, as a vector of four words. */
const CHUNK = 16;
const CHUNK_WORDS = CHUNK / 4;

/** Chunks that a row takes. */
export function chunksOf(dims: number): number {
  return Math.ceil(dims / CHUNK);
}

/** Bytes that a row takes. */
export function rowBytesOf(dims: number): number {
  return chunksOf(dims) * CHUNK;
}

/** Bytes that a query takes. */
export function queryBytesOf(dims: number): number {
  return 2 * rowBytesOf(dims);
}

/**
 * Rows `first` to `first + count` as the kernel reads them: in tiles of 64 rows, chunk after chunk, so that neighbouring threads read
 * neighbouring chunks. The last chunk of a row and the last tile are padded with zeros.
 */
export function tilesOf(
  rows: QuantisedRows,
  first: number,
  count: number,
): Uint32Array<ArrayBuffer> {
  const chunks = chunksOf(rows.dims);
  const words = new Uint32Array(paddedRows(rows, first, count).buffer);
  const packed = new Uint32Array(Math.ceil(count / TILE) * TILE * chunks * CHUNK_WORDS);
  let from = 0;
  for (let row = 0; row < count; row++) {
    const tile = row - (row % TILE);
    for (let chunk = 0; chunk < chunks; chunk++) {
      const to = (tile * chunks + chunk * TILE + (row % TILE)) * CHUNK_WORDS;
      for (let i = 0; i < CHUNK_WORDS; i++) packed[to + i] = words[from++] ?? 0;
    }
  }
  return packed;
}

/** A copy of the rows, each filled up to whole chunks. */
function paddedRows(
  { dims, values }: QuantisedRows,
  first: number,
  count: number,
): Int8Array<ArrayBuffer> {
  const rows = values.subarray(first * dims, (first + count) * dims);
  if (rowBytesOf(dims) === dims) return rows.slice();
  const padded = new Int8Array(count * rowBytesOf(dims));
  for (let row = 0; row < count; row++) {
    padded.set(rows.subarray(row * dims, (row + 1) * dims), row * rowBytesOf(dims));
  }
  return padded;
}

/** A query as pairs of chunks: its high and its low signed bytes, `value = 256 * high + low`. */
export function digitsOf({ values }: QuantisedQuery): Int8Array<ArrayBuffer> {
  const digits = new Int8Array(queryBytesOf(values.length));
  for (const [i, value] of values.entries()) {
    const low = (value << 24) >> 24;
    const at = 2 * i - (i % CHUNK);
    digits[at] = (value - low) >> 8;
    digits[at + CHUNK] = low;
  }
  return digits;
}
