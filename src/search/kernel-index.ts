import { nextTask } from '../core/async.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { SCAN_BINARY } from './kernel/scan-binary.ts';
import { quantiseQuery } from './quantised-query.ts';
import { requireDims } from './reference-index.ts';
import { rerank } from './rerank.ts';
import { QUERIES, RowMemory } from './row-memory.ts';
import type { Hit, NearestOptions, VectorIndex } from './vector-index.ts';

/** Products of values that one slice computes: a few milliseconds on a phone, after which a newer query may cancel this one. */
const SLICE_VALUES = 8 * 1024 * 1024;
/** Bytes of rows that several queries scan in turn, so that they come from the processor's cache. */
const BLOCK_BYTES = 256 * 1024;

type Scan = (
  ...pointersCountDimsAndScale: readonly [number, number, number, number, number, number, number]
) => void;

/** One query of a pass. */
interface Ask {
  readonly query: UnitVector;
  /** Byte offset of its integers in the memory. */
  readonly at: number;
  readonly scale: number;
  readonly tolerance: number;
  /** A score a row. */
  readonly scores: Float32Array;
}

let compiled: WebAssembly.Module | undefined;

/** Exact cosine search on the CPU: a WebAssembly SIMD kernel over int8 rows selects, float32 re-ranking decides. */
export class KernelIndex implements VectorIndex {
  readonly count: number;
  readonly #dims: number;
  readonly #sliceValues: number;
  readonly #scan: Scan;
  #memory: RowMemory | undefined;

  /** Takes rows of a `RowMemory` as they are and copies others. @throws RangeError when there is no memory for them */
  constructor(rows: QuantisedRows, sliceValues = SLICE_VALUES) {
    this.count = rows.scales.length;
    this.#dims = rows.dims;
    this.#sliceValues = sliceValues;
    const memory = RowMemory.holding(rows);
    this.#memory = memory;
    const { exports } = new WebAssembly.Instance(kernel(), { env: { memory: memory.memory } });
    this.#scan = exports['scan'] as Scan;
  }

  async nearest(
    query: UnitVector,
    limit: number,
    options?: NearestOptions,
  ): Promise<readonly Hit[]> {
    const [hits = []] = await this.nearestOfMany([query], limit, options);
    return hits;
  }

  /**
   * Up to eight queries share a pass over the rows. Passes run one after the other, since they share the memory for queries and scores;
   * a cancelled one makes room at its next slice.
   */
  async nearestOfMany(
    queries: readonly UnitVector[],
    limit: number,
    options: NearestOptions = {},
  ): Promise<readonly (readonly Hit[])[]> {
    for (const query of queries) requireDims(query, this.#dims);
    const memory = this.#memory;
    if (memory === undefined) throw new Error('The index is disposed');
    const answers: (readonly Hit[])[] = [];
    for (let first = 0; first < queries.length; first += QUERIES) {
      const some = queries.slice(first, first + QUERIES);
      const pass = (): Promise<readonly (readonly Hit[])[]> =>
        this.#pass(memory, some, limit, options);
      answers.push(...(await memory.queries.run(pass, options.signal)));
    }
    return answers;
  }

  dispose(): void {
    this.#memory = undefined;
  }

  async #pass(
    memory: RowMemory,
    queries: readonly UnitVector[],
    limit: number,
    { signal, mask }: NearestOptions,
  ): Promise<readonly (readonly Hit[])[]> {
    const asks = queries.map((query, i) => prepare(memory, query, i, queries.length));
    await this.#scanAll(memory, asks, signal);
    const answers: (readonly Hit[])[] = [];
    for (const { query, scores, tolerance } of asks) {
      if (answers.length > 0) await pause(signal);
      answers.push(rerank(scores, query, memory.rows, { limit, tolerance, mask }));
    }
    return answers;
  }

  async #scanAll(
    memory: RowMemory,
    asks: readonly Ask[],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const sliceRows = wholeGroups(this.#sliceValues / memory.dims / asks.length);
    const blockRows = asks.length > 1 ? wholeGroups(BLOCK_BYTES / memory.dims) : sliceRows;
    for (let first = 0; first < this.count; first += sliceRows) {
      if (first > 0) await pause(signal);
      const end = Math.min(first + sliceRows, this.count);
      for (let row = first; row < end; row += blockRows) {
        this.#scanBlock(memory, asks, row, Math.min(row + blockRows, end));
      }
    }
  }

  #scanBlock({ offsets, dims, scores }: RowMemory, asks: readonly Ask[], row: number, end: number) {
    const rows = offsets.rows + row * dims;
    const scales = offsets.scales + row * 4;
    const target = offsets.scores + row * 4;
    for (const ask of asks) {
      this.#scan(rows, scales, ask.at, target, end - row, dims, ask.scale);
      if (asks.length > 1) ask.scores.set(scores.subarray(row, end), row);
    }
  }
}

/** Writes a query into the memory. One alone keeps its scores there, several have arrays of their own. */
function prepare(memory: RowMemory, query: UnitVector, place: number, of: number): Ask {
  const { values, scale, tolerance } = quantiseQuery(query, memory.dims);
  memory.query(place).set(values);
  return {
    query: padded(query, memory.dims),
    at: memory.offsets.query + place * memory.dims * 2,
    scale,
    tolerance,
    scores: of > 1 ? new Float32Array(memory.count) : memory.scores,
  };
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  await nextTask();
  signal?.throwIfAborted();
}

/** The kernel takes rows in groups of four. */
function wholeGroups(rows: number): number {
  return Math.max(4, Math.floor(rows / 4) * 4);
}

function kernel(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(
    Uint8Array.from(atob(SCAN_BINARY), (character) => character.charCodeAt(0)),
  );
  return compiled;
}

function padded(query: UnitVector, dims: number): UnitVector {
  if (query.length === dims) return query;
  const longer = new Float32Array(dims);
  longer.set(query);
  return longer as UnitVector;
}
