import { SearchError } from '../core/errors.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { decodeVectorShard, encodeVectorShard } from './vector-shard.ts';

const MAGIC = 0x31434b4c; // "LKC1" in little-endian order
const HEADER_BYTES = 8;

/** The colours of some products, one row each. */
export interface ColourShard {
  /** One bit a name of a colour. */
  readonly bits: Uint16Array;
  /** A histogram of colours each, a unit vector. */
  readonly histograms: QuantisedRows;
}

/** Layout, little-endian: magic u32, count u32, bits u16 x count, padding to 4 bytes, then a shard of vectors. */
export function encodeColourShard({ bits, histograms }: ColourShard): Uint8Array<ArrayBuffer> {
  const vectors = encodeVectorShard(histograms);
  const start = startOfVectors(bits.length);
  const bytes = new Uint8Array(start + vectors.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, bits.length, true);
  for (const [row, own] of bits.entries()) view.setUint16(HEADER_BYTES + row * 2, own, true);
  bytes.set(vectors, start);
  return bytes;
}

/** @throws SearchError `bad-pack` when the bytes are not colours of `dims` numbers a product */
export function decodeColourShard(bytes: ArrayBuffer, dims: number): ColourShard {
  const view = new DataView(bytes);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new SearchError('bad-pack', 'A shard of colours does not begin with "LKC1"');
  }
  const count = view.getUint32(4, true);
  const start = startOfVectors(count);
  if (bytes.byteLength < start) {
    throw new SearchError('bad-pack', `A shard of ${count} colours breaks off`);
  }
  const histograms = decodeVectorShard(bytes.slice(start), dims);
  if (histograms.scales.length !== count) {
    throw new SearchError('bad-pack', 'A shard of colours has other rows than names');
  }
  const bits = Uint16Array.from({ length: count }, (_, row) =>
    view.getUint16(HEADER_BYTES + row * 2, true),
  );
  return { bits, histograms };
}

function startOfVectors(count: number): number {
  return Math.ceil((HEADER_BYTES + count * 2) / 4) * 4;
}
