import { nextTask } from '../../core/async.ts';
import type { QuantisedRows } from '../../core/quantised-rows.ts';
import { ASK_BYTES, PARAM_BYTES, QUERIES, ROWS_A_GROUP, TILE } from './shaders.ts';
import { rowBytesOf, tilesOf } from './tiles.ts';

/** Rows that are packed and sent at once. */
const SLICE_ROWS = TILE * 1024;

/** As many rows as fit into one binding of the device. */
export class PackedPart {
  readonly base: number;
  readonly count: number;
  /** Rows of one query in `kept`; those of the next follow. */
  readonly stride: number;
  readonly params: GPUBuffer;
  readonly values: GPUBuffer;
  readonly scales: GPUBuffer;
  /** Of each row for each query its score, or the number of its bin as a half float. */
  readonly kept: GPUBuffer;

  private constructor(device: GPUDevice, dims: number, base: number, count: number) {
    const padded = Math.ceil(count / TILE) * TILE;
    const { STORAGE, COPY_DST, COPY_SRC, UNIFORM } = GPUBufferUsage;
    const buffer = (size: number, usage: number): GPUBuffer => device.createBuffer({ size, usage });
    this.base = base;
    this.count = count;
    this.stride = padded;
    this.params = buffer(PARAM_BYTES + QUERIES * ASK_BYTES, UNIFORM | COPY_DST);
    this.values = buffer(padded * rowBytesOf(dims), STORAGE | COPY_DST);
    this.scales = buffer(padded * 4, STORAGE | COPY_DST);
    this.kept = buffer(padded * keptBytes(device), STORAGE | COPY_SRC);
  }

  /** Packs and sends rows `base` to `base + count` in slices, with the thread free in between. */
  static async upload(
    device: GPUDevice,
    rows: QuantisedRows,
    [base, count]: readonly [number, number],
  ): Promise<PackedPart> {
    const part = new PackedPart(device, rows.dims, base, count);
    const rowBytes = rowBytesOf(rows.dims);
    for (let row = 0; row < count; row += SLICE_ROWS) {
      if (row > 0) await nextTask();
      const slice = tilesOf(rows, base + row, Math.min(SLICE_ROWS, count - row));
      device.queue.writeBuffer(part.values, row * rowBytes, slice);
    }
    const scales = rows.scales.slice(base, base + count);
    device.queue.writeBuffer(part.scales, 0, scales);
    return part;
  }

  /** Rows whose largest buffer fits into a binding of the device. */
  static rowsWithin(device: GPUDevice, bindingBytes: number, dims: number): number {
    const rowBytes = Math.max(rowBytesOf(dims), keptBytes(device));
    return Math.max(TILE, Math.floor(bindingBytes / (rowBytes * TILE)) * TILE);
  }

  get workgroups(): number {
    return Math.ceil(this.count / ROWS_A_GROUP);
  }

  destroy(): void {
    for (const buffer of [this.params, this.values, this.scales, this.kept]) buffer.destroy();
  }
}

/** Bytes a row. With half floats too they hold the scores of one query, which are read when too many rows are equally near. */
function keptBytes({ features }: GPUDevice): number {
  return (features.has('shader-f16') ? 2 : 4) * QUERIES;
}
