import { nextTask } from '../core/async.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { SCAN_BINARY } from './kernel/scan-binary.ts';
import { quantiseQuery } from './quantised-query.ts';
import { requireDims } from './reference-index.ts';
import { rerank } from './rerank.ts';
import { RowMemory } from './row-memory.ts';
import type { Hit, NearestOptions, VectorIndex } from './vector-index.ts';

/** Values that one slice scans: a few milliseconds on a phone, after which a newer query may cancel this one. */
const SLICE_VALUES = 8 * 1024 * 1024;

type Scan = (
  ...pointersCountDimsAndScale: readonly [number, number, number, number, number, number, number]
) => void;

let compiled: WebAssembly.Module | undefined;

/** Exact cosine search on the CPU: a WebAssembly SIMD kernel over int8 rows selects, float32 re-ranking decides. */
export class KernelIndex implements VectorIndex {
  readonly count: number;
  readonly #dims: number;
  readonly #sliceRows: number;
  readonly #scan: Scan;
  #memory: RowMemory | undefined;

  /** Takes rows of a `RowMemory` as they are and copies others. @throws RangeError when there is no memory for them */
  constructor(rows: QuantisedRows, sliceValues = SLICE_VALUES) {
    this.count = rows.scales.length;
    this.#dims = rows.dims;
    const memory = RowMemory.holding(rows);
    this.#memory = memory;
    this.#sliceRows = Math.max(4, Math.floor(sliceValues / memory.dims / 4) * 4);
    const { exports } = new WebAssembly.Instance(kernel(), { env: { memory: memory.memory } });
    this.#scan = exports['scan'] as Scan;
  }

  /** Queries run one after the other, since they share the memory for scores; a cancelled one makes room at its next slice. */
  async nearest(
    query: UnitVector,
    limit: number,
    { signal, mask }: NearestOptions = {},
  ): Promise<readonly Hit[]> {
    requireDims(query, this.#dims);
    const memory = this.#memory;
    if (memory === undefined) throw new Error('The index is disposed');
    return memory.queries.run(async () => {
      const { values, scale, tolerance } = quantiseQuery(query, memory.dims);
      memory.query.set(values);
      await this.#scanAll(memory, scale, signal);
      const longer = padded(query, memory.dims);
      return rerank(memory.scores, longer, memory.rows, { limit, tolerance, mask });
    }, signal);
  }

  async #scanAll(
    { offsets, dims }: RowMemory,
    scale: number,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { query, rows, scales, scores } = offsets;
    for (let row = 0; row < this.count; row += this.#sliceRows) {
      if (row > 0) {
        await nextTask();
        signal?.throwIfAborted();
      }
      const count = Math.min(this.#sliceRows, this.count - row);
      const at = { rows: rows + row * dims, scales: scales + row * 4, scores: scores + row * 4 };
      this.#scan(at.rows, at.scales, query, at.scores, count, dims, scale);
    }
  }

  dispose(): void {
    this.#memory = undefined;
  }
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
