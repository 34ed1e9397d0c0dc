import { SerialQueue } from '../core/async.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';

/** Rows of the kernel are padded to whole vectors of 16 bytes. */
const LANES = 16;
const PAGE = 65_536;
/** The kernel takes four rows at a time, and reads and writes whole groups. */
const GROUP = 4;

/** Which memory a view of rows belongs to, so that no index copies rows that lie right already. */
const owners = new WeakMap<ArrayBufferLike, RowMemory>();

/** Rows where the WASM kernel reads them: in a WebAssembly memory, with room for one query and all scores. */
export class RowMemory {
  readonly memory: WebAssembly.Memory;
  readonly count: number;
  /** A multiple of 16. */
  readonly dims: number;
  /** One query at a time, since they share the room for query and scores. */
  readonly queries = new SerialQueue();
  /** Byte offsets of the parts. */
  readonly offsets: Offsets;

  constructor({ dims, values, scales }: QuantisedRows) {
    this.count = scales.length;
    this.dims = Math.ceil(dims / LANES) * LANES;
    const groups = Math.ceil(this.count / GROUP) * GROUP;
    this.offsets = layOut(groups, this.dims);
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(this.offsets.end / PAGE) });
    const target = new Int8Array(this.memory.buffer, this.offsets.rows);
    if (dims === this.dims) target.set(values);
    else {
      for (let row = 0; row < this.count; row++) {
        target.set(values.subarray(row * dims, (row + 1) * dims), row * this.dims);
      }
    }
    this.#floats(this.offsets.scales).set(scales);
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
    return { dims, values, scales: this.#floats(this.offsets.scales) };
  }

  get scores(): Float32Array {
    return this.#floats(this.offsets.scores);
  }

  get query(): Int16Array {
    return new Int16Array(this.memory.buffer, this.offsets.query, this.dims);
  }

  #floats(offset: number): Float32Array {
    return new Float32Array(this.memory.buffer, offset, this.count);
  }
}

interface Offsets {
  readonly query: number;
  readonly rows: number;
  readonly scales: number;
  readonly scores: number;
  readonly end: number;
}

function layOut(rows: number, dims: number): Offsets {
  const query = 0;
  const first = query + dims * 2;
  const scales = first + rows * dims;
  const scores = scales + rows * 4;
  return { query, rows: first, scales, scores, end: scores + rows * 4 };
}
