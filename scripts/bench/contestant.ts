import type { QuantisedRows } from '../../src/core/quantised-rows.ts';
import type { UnitVector } from '../../src/core/unit-vector.ts';

/** The same vectors for everybody: float32 row after row, and as int8. */
export interface Shelf {
  readonly count: number;
  readonly dims: number;
  readonly floats: Float32Array;
  readonly rows: QuantisedRows;
  /** The rows as the files of a pack. */
  readonly files: readonly ArrayBuffer[];
}

export interface Loaded {
  /** Rows of the best, best first. */
  search(query: UnitVector, limit: number): Promise<readonly number[]>;
  /** As `search`, for `TOGETHER` queries at once. */
  searchMany?(
    queries: readonly UnitVector[],
    limit: number,
  ): Promise<readonly (readonly number[])[]>;
  /** Bytes that the index keeps for its rows, where it can be told. */
  readonly bytes?: number;
  dispose(): void;
}

/** Queries at once, where a contestant takes several. */
export const TOGETHER = 8;

/** One way to find the nearest rows. */
export interface Contestant {
  readonly name: string;
  /** Larger shelves are left out: they would take minutes or more memory than a page has. */
  readonly mostRows: number;
  /** What computes it, where that matters for reading its times. */
  readonly device?: string;
  /** Makes what `load` reads, where an index is built ahead; its time is not counted. */
  save?(shelf: Shelf): Promise<void>;
  load(shelf: Shelf): Promise<Loaded>;
}
