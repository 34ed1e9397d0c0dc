import type { Region } from './picture-region.ts';

/** Embeddings of the parts of a picture, on a grid over it. Their average is the picture's own embedding, before it has length 1. */
export interface LocalEmbeddings {
  /** Rows and columns of the grid. */
  readonly height: number;
  readonly width: number;
  readonly dims: number;
  /** (height, width, dims), row by row. */
  readonly values: Float32Array;
  /** The part of the picture that the grid covers, in shares of its sides: the network may see less than all. */
  readonly area: Region;
}

/** The average of all cells. */
export function meanOf({ dims, values }: LocalEmbeddings): Float32Array {
  const mean = new Float32Array(dims);
  const cells = values.length / dims;
  for (const [i, value] of values.entries()) {
    mean[i % dims] = (mean[i % dims] ?? 0) + value / cells;
  }
  return mean;
}
