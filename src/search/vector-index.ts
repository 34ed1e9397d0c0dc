import type { UnitVector } from '../core/unit-vector.ts';
import type { RowMask } from './row-mask.ts';

/** One row of the index and how similar it is. */
export interface Hit {
  readonly row: number;
  /** Cosine similarity, in [-1, 1]. */
  readonly score: number;
}

export interface NearestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Only these rows are candidates; without it, all. */
  readonly mask?: RowMask | undefined;
}

/** Rows in the order of a query. */
export interface RowOrder {
  readonly count: number;
  /**
   * The `limit` best rows, best first; equal scores in row order.
   * @throws SearchError `device-lost`, `model-mismatch` when the query has other dims than the rows
   */
  nearest(query: UnitVector, limit: number, options?: NearestOptions): Promise<readonly Hit[]>;
}

/** Finds the nearest rows. Every implementation answers exactly as `ReferenceIndex` does. */
export interface VectorIndex extends RowOrder {
  /** The answers of `nearest` to several queries, in their order, with fewer passes over the rows. @throws as `nearest` */
  nearestOfMany(
    queries: readonly UnitVector[],
    limit: number,
    options?: NearestOptions,
  ): Promise<readonly (readonly Hit[])[]>;
  dispose(): void;
}
