import type { UnitVector } from '../core/unit-vector.ts';

/** One row of the index and how similar it is. */
export interface Hit {
  readonly row: number;
  /** Cosine similarity, in [-1, 1]. */
  readonly score: number;
}

/** Finds the nearest rows. Every implementation answers exactly as `ReferenceIndex` does. */
export interface VectorIndex {
  readonly count: number;
  /**
   * The `limit` best rows, best first; equal scores in row order.
   * @throws SearchError `device-lost`, `model-mismatch` when the query has other dims than the rows
   */
  nearest(query: UnitVector, limit: number, signal?: AbortSignal): Promise<readonly Hit[]>;
  dispose(): void;
}
