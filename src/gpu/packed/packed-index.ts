import { SearchError } from '../../core/errors.ts';
import type { QuantisedRows } from '../../core/quantised-rows.ts';
import type { UnitVector } from '../../core/unit-vector.ts';
import { type QuantisedQuery, quantiseQuery } from '../../search/quantised-query.ts';
import { requireDims } from '../../search/reference-index.ts';
import { bestOf, rerank } from '../../search/rerank.ts';
import type { Hit, NearestOptions, VectorIndex } from '../../search/vector-index.ts';
import { whileAlive } from '../backend.ts';
import { PackedPart } from './packed-part.ts';
import { PackedPipelines } from './packed-pipelines.ts';
import { Readback } from './readback.ts';
import { ASK_BYTES, BINS, CAPACITY, PARAM_BYTES, QUERIES, READBACK_BYTES } from './shaders.ts';
import { digitsOf, queryBytesOf } from './tiles.ts';

/** Scores lie in [-1, 1], give or take the rounding of the rows. */
const WHOLE: Range = { low: -1.1, width: 2.2 / BINS };
/** After these, so many rows are equally near that all scores are read. */
const ATTEMPTS = 3;

interface Range {
  readonly low: number;
  /** Width of a bin. */
  readonly width: number;
}

interface Ask {
  readonly query: UnitVector;
  readonly digits: QuantisedQuery;
}

/** What all queries of a pass have in common. */
interface Shared {
  readonly limit: number;
  readonly mask: NearestOptions['mask'];
}

/** A query whose candidates are looked for between two scores. */
interface Search {
  readonly ask: Ask;
  readonly range: Range;
}

/** What one pass over all rows found for one query. */
interface Found {
  readonly count: number;
  readonly chosen: number;
  readonly last: number;
  readonly rows: Uint32Array;
}

const NOTHING: Found = { count: 0, chosen: 0, last: 0, rows: new Uint32Array() };

/**
 * Exact cosine search in WGSL over int8 rows, one byte a value on the device. The device selects every row that can be among the best and
 * sends back their numbers, 4 KB a query; the CPU scores those again in float32.
 */
export class PackedIndex implements VectorIndex {
  readonly #device: GPUDevice;
  readonly #rows: QuantisedRows;
  readonly #lost: AbortSignal;
  readonly #parts: readonly PackedPart[];
  readonly #pipelines: PackedPipelines;
  readonly #readback: Readback;

  private constructor(
    device: GPUDevice,
    rows: QuantisedRows,
    lost: AbortSignal,
    parts: readonly PackedPart[],
  ) {
    this.#device = device;
    this.#rows = rows;
    this.#lost = lost;
    this.#parts = parts;
    this.#readback = new Readback(device);
    this.#pipelines = new PackedPipelines(device, parts, {
      dims: rows.dims,
      maskWords: Math.max(1, (rows.scales.length + 31) >> 5),
    });
  }

  /** Brings the rows to the device; they stay with the caller too, for re-ranking. */
  static async upload(
    device: GPUDevice,
    rows: QuantisedRows,
    lost: AbortSignal,
    bindingBytes: number = device.limits.maxStorageBufferBindingSize,
  ): Promise<PackedIndex> {
    const count = rows.scales.length;
    const partRows = PackedPart.rowsWithin(device, bindingBytes, rows.dims);
    const parts: PackedPart[] = [];
    for (let base = 0; base < count; base += partRows) {
      const size = Math.min(partRows, count - base);
      parts.push(await PackedPart.upload(device, rows, [base, size]));
    }
    return new PackedIndex(device, rows, lost, parts);
  }

  get count(): number {
    return this.#rows.scales.length;
  }

  async nearest(
    query: UnitVector,
    limit: number,
    options?: NearestOptions,
  ): Promise<readonly Hit[]> {
    const [hits = []] = await this.nearestOfMany([query], limit, options);
    return hits;
  }

  /** Up to four queries share a pass over the rows. */
  async nearestOfMany(
    queries: readonly UnitVector[],
    limit: number,
    { signal, mask }: NearestOptions = {},
  ): Promise<readonly (readonly Hit[])[]> {
    for (const query of queries) requireDims(query, this.#rows.dims);
    signal?.throwIfAborted();
    if (limit <= 0 || this.count === 0) return queries.map(() => []);
    const answers: (readonly Hit[])[] = [];
    for (let first = 0; first < queries.length; first += QUERIES) {
      const some = queries.slice(first, first + QUERIES);
      answers.push(...(await this.#answer(some, { limit, mask }, signal)));
    }
    return answers;
  }

  dispose(): void {
    this.#readback.destroy();
    this.#pipelines.destroy();
    for (const part of this.#parts) part.destroy();
  }

  async #answer(
    queries: readonly UnitVector[],
    shared: Shared,
    signal: AbortSignal | undefined,
  ): Promise<readonly (readonly Hit[])[]> {
    const asks = queries.map((query) => ({ query, digits: quantiseQuery(query) }));
    const candidates = await this.#candidates(asks, shared);
    signal?.throwIfAborted();
    const answers: (readonly Hit[])[] = [];
    for (const ask of asks) {
      const rows = candidates.get(ask);
      if (rows) answers.push(bestOf(rows, ask.query, this.#rows, shared.limit));
      else
        answers.push(
          rerank(await this.#scores(ask, shared), ask.query, this.#rows, {
            ...shared,
            tolerance: ask.digits.tolerance,
          }),
        );
      signal?.throwIfAborted();
    }
    return answers;
  }

  /** Narrows the range of the bins until what remains fits; what does not is left out. */
  async #candidates(asks: readonly Ask[], shared: Shared): Promise<ReadonlyMap<Ask, Uint32Array>> {
    const found = new Map<Ask, Uint32Array>();
    if (shared.limit > CAPACITY) return found;
    let open: readonly Search[] = asks.map((ask) => ({ ask, range: WHOLE }));
    for (let attempt = 0; attempt < ATTEMPTS && open.length > 0; attempt++) {
      const results = await this.#pass(open, shared);
      const next: Search[] = [];
      for (const [i, { ask, range }] of open.entries()) {
        const { count, chosen, last, rows } = results[i] ?? NOTHING;
        if (count <= CAPACITY) {
          found.set(ask, rows.subarray(0, count));
          continue;
        }
        const low = range.low + chosen * range.width;
        const high = range.low + (last + 1) * range.width;
        next.push({ ask, range: { low, width: (high - low) / BINS } });
      }
      open = next;
    }
    return found;
  }

  async #pass(searches: readonly Search[], shared: Shared): Promise<readonly Found[]> {
    const words = await this.#submit(searches, shared, (encoder) => {
      this.#pipelines.encodeSelect(encoder, searches.length);
      return [[this.#pipelines.found, READBACK_BYTES * searches.length]];
    });
    return searches.map((_, i) => {
      const own = words.subarray((i * READBACK_BYTES) / 4, ((i + 1) * READBACK_BYTES) / 4);
      const [count = 0, chosen = 0, last = 0] = own;
      return { count, chosen, last, rows: own.subarray(4) };
    });
  }

  async #scores(ask: Ask, shared: Shared): Promise<Float32Array> {
    const words = await this.#submit([{ ask, range: WHOLE }], shared, (encoder) => {
      this.#pipelines.encodeScores(encoder);
      return this.#parts.map(({ kept, count }) => [kept, count * 4]);
    });
    return new Float32Array(words.buffer, words.byteOffset, words.length);
  }

  /** Everything of one pass goes to the queue in one go, so that passes never mix. */
  async #submit(
    searches: readonly Search[],
    shared: Shared,
    encode: (encoder: GPUCommandEncoder) => readonly (readonly [GPUBuffer, number])[],
  ): Promise<Uint32Array> {
    this.#write(searches, shared);
    const encoder = this.#device.createCommandEncoder();
    const sources = encode(encoder);
    const size = sources.reduce((sum, [, bytes]) => sum + bytes, 0);
    const staging = this.#readback.take(size);
    let at = 0;
    for (const [buffer, bytes] of sources) {
      encoder.copyBufferToBuffer(buffer, 0, staging, at, bytes);
      at += bytes;
    }
    this.#device.queue.submit([encoder.finish()]);
    await whileAlive(staging.mapAsync(GPUMapMode.READ, 0, size), this.#lost).catch(this.#giveUp);
    const words = new Uint32Array(staging.getMappedRange(0, size).slice(0));
    staging.unmap();
    this.#readback.giveBack(staging);
    return words;
  }

  /** A device that no longer answers is given up for good, so that whoever starts anew finds it lost and does not take it again. */
  readonly #giveUp = async (cause: unknown): Promise<never> => {
    this.#device.destroy();
    await this.#device.lost;
    throw new SearchError('device-lost', 'The graphics device was lost', { cause });
  };

  #write(searches: readonly Search[], { limit, mask }: Shared): void {
    const { queue } = this.#device;
    const queryBytes = queryBytesOf(this.#rows.dims);
    for (const [i, { ask }] of searches.entries()) {
      queue.writeBuffer(this.#pipelines.query, i * queryBytes, digitsOf(ask.digits));
    }
    if (mask) queue.writeBuffer(this.#pipelines.mask, 0, mask.words.slice());
    for (const { params, base, count, stride } of this.#parts) {
      const block = new ArrayBuffer(PARAM_BYTES + searches.length * ASK_BYTES);
      new Uint32Array(block).set([count, base, limit, mask ? 1 : 0, stride]);
      for (const [i, { ask, range }] of searches.entries()) {
        const { scale, tolerance } = ask.digits;
        const slack = Math.min(BINS, Math.ceil((2 * tolerance) / range.width) + 1);
        const floats = new Float32Array(block, PARAM_BYTES + i * ASK_BYTES, 4);
        floats.set([range.low, range.width, scale, slack]);
      }
      queue.writeBuffer(params, 0, block);
    }
  }
}
