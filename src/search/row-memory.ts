import { SerialQueue } from '../core/async.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { availableInstructions } from './kernel/scan-kernel.ts';

/** Rows of the kernel are padded to whole vectors of 16 bytes. */
const LANES = 16;
const PAGE = 65_536;
/** The kernel takes four rows at a time, and reads and writes whole groups. */
const GROUP = 4;

/** Queries that share a pass over the rows. */
export const QUERIES = 8;

/** Bytes of rows that the queries of a pass scan in turn, so that they come from the processor's cache. */
const BLOCK_BYTES = 256 * 1024;

/** Which memory a view of rows belongs to, so that no index copies rows that lie right already. */
const owners = new WeakMap<ArrayBufferLike, RowMemory>();

/** Rows where the WASM kernel reads them: in a WebAssembly memory, with room for some queries and the scores of a block of rows. */
export class RowMemory {
  readonly memory: WebAssembly.Memory;
  readonly count: number;
  /** A multiple of 16. */
  readonly dims: number;
  /** Rows of a block: whole groups of the kernel. */
  readonly blockRows: number;
  /** One pass at a time, since they share the room for queries and scores. */
  readonly queries = new SerialQueue();
  /** Byte offsets of the parts. */
  readonly offsets: Offsets;

  constructor({ dims, values, scales }: QuantisedRows) {
    this.count = scales.length;
    this.dims = Math.ceil(dims / LANES) * LANES;
    const groups = Math.ceil(this.count / GROUP) * GROUP;
    this.blockRows = Math.max(GROUP, Math.floor(BLOCK_BYTES / this.dims / GROUP) * GROUP);
    this.offsets = layOut(groups, this.dims, this.blockRows);
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(this.offsets.end / PAGE) });
    const target = new Int8Array(this.memory.buffer, this.offsets.rows);
    if (dims === this.dims) target.set(values);
    else {
      for (let row = 0; row < this.count; row++) {
        target.set(values.subarray(row * dims, (row + 1) * dims), row * this.dims);
      }
    }
    this.#scales.set(scales);
    owners.set(this.memory.buffer, this);
  }

  /** The memory that these rows are views of, or a new one with a copy of them. @throws RangeError without room for it */
  static holding(rows: QuantisedRows): RowMemory {
    const owner = owners.get(rows.values.buffer);
    const isWhole = owner?.count === rows.scales.length && owner.dims === rows.dims;
    return isWhole ? owner : new RowMemory(rows);
  }

  /** Rows in such a memory where their length allows it without padding; the rows themselves where it does not, or memory ends. */
  static place(rows: QuantisedRows): QuantisedRows {
    if (rows.dims % LANES !== 0) return rows;
    try {
      return new RowMemory(rows).rows;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return rows;
    }
  }

  /** Room for rows that the caller fills: in such a memory where their length needs no padding, else in plain arrays. @throws RangeError */
  static room(count: number, dims: number): QuantisedRows {
    const scales = new Float32Array(count);
    if (dims % LANES !== 0) return { dims, values: new Int8Array(count * dims), scales };
    return new RowMemory({ dims, values: new Int8Array(), scales }).rows;
  }

  /** Views of all rows; padding is zero and adds nothing to a sum. */
  get rows(): QuantisedRows {
    const { dims, count } = this;
    const values = new Int8Array(this.memory.buffer, this.offsets.rows, count * dims);
    return { dims, values, scales: this.#scales };
  }

  /** The scores of the first `count` rows of a block. */
  scores(count: number): Float32Array {
    return new Float32Array(this.memory.buffer, this.offsets.scores, count);
  }

  /** The integers of one of the queries of a pass. */
  query(place: number): Int16Array {
    const start = this.offsets.query + place * this.dims * 2;
    return new Int16Array(this.memory.buffer, start, this.dims);
  }

  get #scales(): Float32Array {
    return new Float32Array(this.memory.buffer, this.offsets.scales, this.count);
  }
}

interface Offsets {
  readonly query: number;
  readonly rows: number;
  readonly scales: number;
  /** Of int32 sums of rows, for the kernel that wants them; without room where this engine does not have it. */
  readonly sums: number;
  readonly scores: number;
  readonly end: number;
}

function layOut(rows: number, dims: number, blockRows: number): Offsets {
  const query = 0;
  const first = query + QUERIES * dims * 2;
  const scales = first + rows * dims;
  const sums = scales + rows * 4;
  const scores = availableInstructions() === 'relaxed-simd' ? sums + rows * 4 : sums;
  return { query, rows: first, scales, sums, scores, end: scores + blockRows * 4 };
}
