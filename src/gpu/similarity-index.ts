import * as tf from '@tensorflow/tfjs-core';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { requireDims } from '../search/reference-index.ts';
import { rerank } from '../search/rerank.ts';
import type { Hit, NearestOptions, VectorIndex } from '../search/vector-index.ts';
import { whileAlive } from './backend.ts';

/** tfjs has no int8 tensors, so rows become float32 on the device, in blocks that stay below every buffer and texture limit. */
const BLOCK_VALUES = 8 * 1024 * 1024;

/**
 * How far a backend's cosine may be from the exact one: WebGL on phones computes in float16, whose steps near 1 are 5e-4, and a
 * sum of products of unit vectors stays within a few of them.
 */
const SCORE_TOLERANCE = 4e-3;

/** Exact cosine search: one matrix product a block on the device, selection and float32 re-ranking on the CPU. */
export class SimilarityIndex implements VectorIndex {
  readonly #rows: QuantisedRows;
  readonly #blocks: readonly tf.Tensor2D[];
  readonly #lost: AbortSignal;

  constructor(rows: QuantisedRows, lost: AbortSignal, blockValues: number = BLOCK_VALUES) {
    this.#rows = rows;
    this.#lost = lost;
    this.#blocks = upload(rows, Math.max(1, Math.floor(blockValues / rows.dims)));
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
    const scores = await this.#scores(query);
    signal?.throwIfAborted();
    return rerank(scores, query, this.#rows, { limit, mask, tolerance: SCORE_TOLERANCE });
  }

  async nearestOfMany(
    queries: readonly UnitVector[],
    limit: number,
    options?: NearestOptions,
  ): Promise<readonly (readonly Hit[])[]> {
    return Promise.all(queries.map((query) => this.nearest(query, limit, options)));
  }

  dispose(): void {
    tf.dispose([...this.#blocks]);
  }

  async #scores(query: UnitVector): Promise<Float32Array> {
    const products = tf.tidy(() => {
      const column = tf.tensor2d(query, [query.length, 1]);
      return this.#blocks.map((block) => tf.matMul(block, column));
    });
    try {
      const reads = Promise.all(products.map((product) => product.data<'float32'>()));
      const parts = await whileAlive(reads, this.#lost);
      const scores = new Float32Array(this.count);
      let row = 0;
      for (const part of parts) {
        scores.set(part, row);
        row += part.length;
      }
      return scores;
    } finally {
      tf.dispose(products);
    }
  }
}

function upload({ dims, values, scales }: QuantisedRows, blockRows: number): tf.Tensor2D[] {
  const blocks: tf.Tensor2D[] = [];
  for (let first = 0; first < scales.length; first += blockRows) {
    const part = scales.subarray(first, first + blockRows);
    const floats = new Float32Array(part.length * dims);
    for (const [row, scale] of part.entries()) {
      const from = (first + row) * dims;
      for (let i = 0; i < dims; i++) floats[row * dims + i] = (values[from + i] ?? 0) * scale;
    }
    blocks.push(tf.tensor2d(floats, [part.length, dims]));
  }
  return blocks;
}
