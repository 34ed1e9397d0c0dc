import { SearchError } from '../core/errors.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { fitRounding } from './shaped-rounding.ts';

const MAGIC = 0x31564b4c; // "LKV1" in little-endian order
const HEADER_BYTES = 12;

/**
 * Symmetric quantisation: the largest magnitude of a row becomes 127, or a little less. A unit vector of 128 dims keeps its direction to a
 * cosine of about 0.9999. Of many rows, errors are put where they change scores least, so these rows depend on each other.
 */
export function quantise(vectors: readonly UnitVector[], dims: number): QuantisedRows {
  const values = new Int8Array(vectors.length * dims);
  const scales = new Float32Array(vectors.length);
  const round = fitRounding(vectors, dims);
  for (const [row, vector] of vectors.entries()) {
    if (vector.every((value) => value === 0)) continue;
    scales[row] = round(vector, values.subarray(row * dims, (row + 1) * dims));
  }
  return { dims, values, scales };
}

/** Layout, little-endian: magic u32, count u32, dims u32, scales f32 x count, values i8 x count x dims. */
export function encodeVectorShard({
  dims,
  values,
  scales,
}: QuantisedRows): Uint8Array<ArrayBuffer> {
  const count = scales.length;
  const bytes = new Uint8Array(HEADER_BYTES + count * 4 + values.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, count, true);
  view.setUint32(8, dims, true);
  for (const [row, scale] of scales.entries()) view.setFloat32(HEADER_BYTES + row * 4, scale, true);
  bytes.set(
    new Uint8Array(values.buffer, values.byteOffset, values.length),
    HEADER_BYTES + count * 4,
  );
  return bytes;
}

/** @throws SearchError `bad-pack` when the bytes are not a shard of `dims`-long rows. */
export function decodeVectorShard(bytes: ArrayBuffer, dims: number): QuantisedRows {
  const view = new DataView(bytes);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new SearchError('bad-pack', 'A vector shard does not begin with "LKV1"');
  }
  const count = view.getUint32(4, true);
  const stored = view.getUint32(8, true);
  if (stored !== dims) {
    throw new SearchError('bad-pack', `A vector shard has ${stored} dims, its pack says ${dims}`);
  }
  if (bytes.byteLength !== HEADER_BYTES + count * (4 + dims)) {
    throw new SearchError('bad-pack', `A vector shard of ${count} rows has the wrong length`);
  }
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) scales[row] = view.getFloat32(HEADER_BYTES + row * 4, true);
  return { dims, values: new Int8Array(bytes, HEADER_BYTES + count * 4, count * dims), scales };
}

/** One block from several, in order. */
export function joinRows(shards: readonly QuantisedRows[], dims: number): QuantisedRows {
  const count = shards.reduce((sum, shard) => sum + shard.scales.length, 0);
  const values = new Int8Array(count * dims);
  const scales = new Float32Array(count);
  let row = 0;
  for (const shard of shards) {
    values.set(shard.values, row * dims);
    scales.set(shard.scales, row);
    row += shard.scales.length;
  }
  return { dims, values, scales };
}
