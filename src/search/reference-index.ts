import type { QuantisedRows } from '../core/quantised-rows.ts';
import { SearchError } from '../core/errors.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { TopK } from './top-k.ts';
import type { Hit, NearestOptions, VectorIndex } from './vector-index.ts';

/** The exact scan over int8 rows in plain TypeScript: what every other index must equal, and what works everywhere. */
export class ReferenceIndex implements VectorIndex {
  readonly #rows: QuantisedRows;

  constructor(rows: QuantisedRows) {
    this.#rows = rows;
  }

  get count(): number {
    return this.#rows.scales.length;
  }

  nearest(
    query: UnitVector,
    limit: number,
    { mask }: NearestOptions = {},
  ): Promise<readonly Hit[]> {
    return new Promise((resolve) => {
      requireDims(query, this.#rows.dims);
      const best = new TopK(limit);
      for (let row = 0; row < this.count; row++) {
        if (mask?.has(row) !== false) best.offer(row, exactScore(query, this.#rows, row));
      }
      resolve(best.hits());
    });
  }

  nearestOfMany(
    queries: readonly UnitVector[],
    limit: number,
    options?: NearestOptions,
  ): Promise<readonly (readonly Hit[])[]> {
    return Promise.all(queries.map((query) => this.nearest(query, limit, options)));
  }

  dispose(): void {
    // Nothing beside the rows, which belong to the caller.
  }
}

/** Cosine similarity of a query and one row, summed in double precision: the score that is shown. */
export function exactScore(query: UnitVector, rows: QuantisedRows, row: number): number {
  const { dims, values, scales } = rows;
  const start = row * dims;
  let sum = 0;
  for (let i = 0; i < dims; i++) sum += query[i]! * values[start + i]!;
  return sum * scales[row]!;
}

/** @throws SearchError `model-mismatch` when a query has another number of dims than the rows. */
export function requireDims(query: UnitVector, dims: number): void {
  if (query.length === dims) return;
  throw new SearchError('model-mismatch', `A vector of ${query.length} dims meets rows of ${dims}`);
}
