import { nextTask } from '../core/async.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { Candidates } from './candidates.ts';
import { availableInstructions, type ScanKernel, scanKernel } from './kernel/scan-kernel.ts';
import { quantiseQuery } from './quantised-query.ts';
import { requireDims } from './reference-index.ts';
import { QUERIES, RowMemory } from './row-memory.ts';
import type { Hit, NearestOptions, VectorIndex } from './vector-index.ts';

/** Products of values that one slice computes: a few milliseconds on a phone, after which a newer query may cancel this one. */
const SLICE_VALUES = 8 * 1024 * 1024;

/** One query of a pass. */
interface Ask {
  readonly query: UnitVector;
  /** Byte offset of its integers in the memory. */
  readonly at: number;
  readonly scale: number;
  readonly candidates: Candidates;
}

/** Exact cosine search on the CPU: a WebAssembly SIMD kernel over int8 rows selects, float32 re-ranking decides. */
export class KernelIndex implements VectorIndex {
  readonly count: number;
  readonly #dims: number;
  readonly #sliceValues: number;
  readonly #blockRows: number;
  readonly #kernel: ScanKernel;
  #memory: RowMemory | undefined;

  /** Takes rows of a `RowMemory` as they are and copies others. @throws RangeError when there is no memory for them */
  constructor(
    rows: QuantisedRows,
    sliceValues = SLICE_VALUES,
    instructions = availableInstructions(),
  ) {
    this.count = rows.scales.length;
    this.#dims = rows.dims;
    this.#sliceValues = sliceValues;
    const memory = RowMemory.holding(rows);
    this.#memory = memory;
    // The kernel takes rows in groups of four.
    const sliceRows = Math.max(4, Math.floor(sliceValues / memory.dims / 4) * 4);
    this.#blockRows = Math.min(memory.blockRows, sliceRows);
    this.#kernel = scanKernel(instructions, memory);
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
    const asks = queries.map((query, place) => {
      const { largest, write } = this.#kernel;
      const { values, scale, tolerance } = quantiseQuery(query, memory.dims, largest);
      write(values, memory.query(place));
      const at = memory.offsets.query + place * memory.dims * 2;
      return { query, at, scale, candidates: new Candidates({ limit, tolerance, mask }) };
    });
    await this.#scanAll(memory, asks, signal);
    return asks.map(({ query, candidates }) =>
      candidates.best(padded(query, memory.dims), memory.rows),
    );
  }

  async #scanAll(
    memory: RowMemory,
    asks: readonly Ask[],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const blockRows = this.#blockRows;
    let values = 0;
    for (let row = 0; row < this.count; row += blockRows) {
      if (values >= this.#sliceValues) {
        await nextTask();
        signal?.throwIfAborted();
        values = 0;
      }
      this.#scanBlock(memory, asks, row);
      values += blockRows * memory.dims * asks.length;
    }
  }

  #scanBlock(memory: RowMemory, asks: readonly Ask[], row: number): void {
    const { offsets, dims } = memory;
    const rows = offsets.rows + row * dims;
    const scales = offsets.scales + row * 4;
    const sums = offsets.sums + row * 4;
    const count = Math.min(this.#blockRows, this.count - row);
    const scores = memory.scores(count);
    for (const { at, scale, candidates } of asks) {
      this.#kernel.scan(rows, scales, at, offsets.scores, count, dims, scale, sums);
      candidates.offer(row, scores);
    }
  }
}

function padded(query: UnitVector, dims: number): UnitVector {
  if (query.length === dims) return query;
  const longer = new Float32Array(dims);
  longer.set(query);
  return longer as UnitVector;
}
