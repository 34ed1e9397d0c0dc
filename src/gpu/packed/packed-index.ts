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
import { BINS, CAPACITY, READBACK_BYTES } from './shaders.ts';
import { digitsOf, wordsOf } from './tiles.ts';

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
  readonly query: QuantisedQuery;
  readonly limit: number;
  readonly mask: NearestOptions['mask'];
}

/** What one pass over all rows found. */
interface Found {
  readonly count: number;
  readonly chosen: number;
  readonly last: number;
  readonly rows: Uint32Array;
}

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
    this.#pipelines = new PackedPipelines(device, parts, {
      words: wordsOf(rows.dims),
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
    const whole = Math.floor(bindingBytes / (wordsOf(rows.dims) * 4 * 64)) * 64;
    const partRows = Math.max(64, whole);
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
    { signal, mask }: NearestOptions = {},
  ): Promise<readonly Hit[]> {
    requireDims(query, this.#rows.dims);
    signal?.throwIfAborted();
    if (limit <= 0 || this.count === 0) return [];
    const ask = { query: quantiseQuery(query), limit, mask };
    const candidates = await this.#candidates(ask);
    signal?.throwIfAborted();
    if (candidates) return bestOf(candidates, query, this.#rows, limit);
    const scores = await this.#scores(ask);
    signal?.throwIfAborted();
    const { tolerance } = ask.query;
    return rerank(scores, query, this.#rows, { limit, tolerance, mask });
  }

  dispose(): void {
    this.#pipelines.destroy();
    for (const part of this.#parts) part.destroy();
  }

  /** Narrows the range of the bins until what remains fits; undefined when it does not. */
  async #candidates(ask: Ask): Promise<Uint32Array | undefined> {
    if (ask.limit > CAPACITY) return undefined;
    let range = WHOLE;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { count, chosen, last, rows } = await this.#pass(ask, range);
      if (count <= CAPACITY) return rows.subarray(0, count);
      const low = range.low + chosen * range.width;
      const high = range.low + (last + 1) * range.width;
      range = { low, width: (high - low) / BINS };
    }
    return undefined;
  }

  async #pass(ask: Ask, range: Range): Promise<Found> {
    const words = await this.#submit(ask, range, (encoder) => {
      this.#pipelines.encodeCollect(encoder);
      return [[this.#pipelines.found, READBACK_BYTES]];
    });
    const [count = 0, chosen = 0, last = 0] = words;
    return { count, chosen, last, rows: words.subarray(4) };
  }

  async #scores(ask: Ask): Promise<Float32Array> {
    const words = await this.#submit(ask, WHOLE, () =>
      this.#parts.map(({ scores, count }) => [scores, count * 4]),
    );
    return new Float32Array(words.buffer, words.byteOffset, words.length);
  }

  /** Everything of one pass goes to the queue in one go, so that queries never mix. */
  async #submit(
    ask: Ask,
    range: Range,
    encode: (encoder: GPUCommandEncoder) => readonly (readonly [GPUBuffer, number])[],
  ): Promise<Uint32Array> {
    this.#writeAsk(ask, range);
    const encoder = this.#device.createCommandEncoder();
    this.#pipelines.encodeScan(encoder);
    const sources = encode(encoder);
    const size = sources.reduce((sum, [, bytes]) => sum + bytes, 0);
    const { COPY_DST, MAP_READ } = GPUBufferUsage;
    const staging = this.#device.createBuffer({ size, usage: COPY_DST | MAP_READ });
    let at = 0;
    for (const [buffer, bytes] of sources) {
      encoder.copyBufferToBuffer(buffer, 0, staging, at, bytes);
      at += bytes;
    }
    this.#device.queue.submit([encoder.finish()]);
    try {
      await whileAlive(staging.mapAsync(GPUMapMode.READ), this.#lost).catch(this.#giveUp);
      return new Uint32Array(staging.getMappedRange().slice(0));
    } finally {
      staging.destroy();
    }
  }

  /** A device that no longer answers is given up for good, so that whoever starts anew finds it lost and does not take it again. */
  readonly #giveUp = async (cause: unknown): Promise<never> => {
    this.#device.destroy();
    await this.#device.lost;
    throw new SearchError('device-lost', 'The graphics device was lost', { cause });
  };

  #writeAsk({ query, limit, mask }: Ask, { low, width }: Range): void {
    const { queue } = this.#device;
    const slack = Math.min(BINS, Math.ceil((2 * query.tolerance) / width) + 1);
    queue.writeBuffer(this.#pipelines.query, 0, digitsOf(query));
    if (mask) queue.writeBuffer(this.#pipelines.mask, 0, mask.words.slice());
    for (const { params, base, count } of this.#parts) {
      const words = new ArrayBuffer(48);
      new Uint32Array(words).set([count, wordsOf(this.#rows.dims), base, limit]);
      new Float32Array(words, 16).set([low, width, query.scale]);
      new Uint32Array(words, 28).set([slack, mask ? 1 : 0]);
      queue.writeBuffer(params, 0, words);
    }
  }
}
