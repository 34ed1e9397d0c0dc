import { encodeVectorShard, joinRows, quantise } from '../../src/catalog/vector-shard.ts';
import { SHARD_BYTES } from '../../src/catalog/write-pack.ts';
import type { QuantisedRows } from '../../src/core/quantised-rows.ts';
import { toUnitVector, type UnitVector } from '../../src/core/unit-vector.ts';
import type { Shelf } from './contestant.ts';

/**
 * Directions that a network really uses. With these figures 5,026 rows have their 10th neighbour at a median cosine of 0.71 and their
 * 100th at 0.57; the embeddings of as many photographs of clothes by an earlier network of ours had 0.72 and 0.49.
 */
const LATENT_DIMS = 10;
/** Rows of the shelf that `manyRows` repeats. */
const SHELF_ROWS = 100_000;
/** Length of what is a row's own in all dims, beside its place in the latent space. */
const OWN = 0.35;

/** Seeded numbers in [0, 1), by xorshift32. */
function numbers(seed: number): () => number {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** Unit vectors with realistic neighbours, as floats and as the pack has them. The same seed gives the same shelf. */
export function latentShelf(count: number, dims: number, seed = 7): Shelf {
  const draw = vectors(dims, numbers(seed));
  const floats = new Float32Array(count * dims);
  const shardRows = Math.floor(SHARD_BYTES / (dims + 4));
  const shards: QuantisedRows[] = [];
  for (let first = 0; first < count; first += shardRows) {
    const vectors = Array.from({ length: Math.min(shardRows, count - first) }, draw);
    for (const [i, vector] of vectors.entries()) floats.set(vector, (first + i) * dims);
    shards.push(quantise(vectors, dims));
  }
  const files = shards.map((shard) => encodeVectorShard(shard).buffer);
  return { count, dims, floats, rows: joinRows(shards, dims), files };
}

/**
 * As many rows as are wanted within seconds, to see how fast a device reads: those of a shelf again and again, with their values moved on by one dim each
 * time, so that no two are equal up to `dims` times the shelf.
 */
export function manyRows(count: number, dims: number): QuantisedRows {
  const shelf = latentShelf(Math.min(count, SHELF_ROWS), dims);
  const values = new Int8Array(count * dims);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const like = row % SHELF_ROWS;
    const by = Math.floor(row / SHELF_ROWS) % dims;
    const own = shelf.rows.values.subarray(like * dims, (like + 1) * dims);
    values.set(own.subarray(by), row * dims);
    values.set(own.subarray(0, by), (row + 1) * dims - by);
    scales[row] = shelf.rows.scales[like]!;
  }
  return { dims, values, scales };
}

/** More vectors of the same kind. */
export function latentQueries(dims: number, count: number, seed = 99): UnitVector[] {
  const draw = vectors(dims, numbers(seed));
  return Array.from({ length: count }, draw);
}

/** Every source maps the latent space into the same dims. */
function vectors(dims: number, next: () => number): () => UnitVector {
  const mapping = numbers(1);
  const basis = Array.from({ length: LATENT_DIMS }, () => normals(mapping, dims));
  const length = Math.sqrt(LATENT_DIMS);
  return () => {
    const vector = normals(next, dims).map((value) => value * OWN);
    for (const direction of basis) {
      const weight = normal(next) / length;
      for (let i = 0; i < dims; i++) vector[i]! += weight * direction[i]!;
    }
    return toUnitVector(vector);
  };
}

function normals(next: () => number, dims: number): Float32Array {
  return Float32Array.from({ length: dims }, () => normal(next));
}

/** Near enough to a normal distribution: the sum of twelve uniform numbers. */
function normal(next: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return sum;
}
