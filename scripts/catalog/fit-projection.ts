import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { project, type Projection } from '../../src/catalog/projection.ts';
import { SearchError } from '../../src/core/errors.ts';
import { seeded, shuffled } from '../../src/core/seeded.ts';
import { cosine, type UnitVector } from '../../src/core/unit-vector.ts';

const DEPTH = 10;
/** Products whose ten nearest are compared before and after, among as many as this. */
const ASKED = 200;
const AMONG = 5_000;

/** A projection and what it costs. */
export interface FittedProjection {
  readonly projection: Projection;
  /** Share of the squared length of the embeddings that lies along the axes. */
  readonly kept: number;
  /** Share of the ten nearest that stay among the ten nearest. */
  readonly overlapAt10: number;
}

/**
 * Principal axes of a catalogue's embeddings, the origin kept where it is so that dot products, and with them cosines, change least
 * (Eckart and Young, 1936).
 * @throws SearchError `bad-feed` when there are fewer products than dims, or no dims to drop
 */
export function fitProjection(vectors: readonly UnitVector[], to: number): FittedProjection {
  const from = vectors[0]?.length ?? 0;
  if (to >= from || vectors.length < to) {
    throw new SearchError(
      'bad-feed',
      `${vectors.length} embeddings of ${from} numbers cannot be shortened to ${to}: leave --dims out, or give a smaller number`,
    );
  }
  const { values, axes } = principalAxes(vectors, { from, to });
  const projection = { from, to, axes };
  const total = values.reduce((sum, value) => sum + value, 0);
  const kept = values.slice(0, to).reduce((sum, value) => sum + value, 0) / total;
  return { projection, kept, overlapAt10: overlap(vectors, projection) };
}

function principalAxes(
  vectors: readonly UnitVector[],
  { from, to }: Pick<Projection, 'from' | 'to'>,
): { readonly values: readonly number[]; readonly axes: Float32Array } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    secondMoments(vectors, from),
    { assumeSymmetric: true },
  );
  const order = realEigenvalues
    .map((value, column) => ({ value, column }))
    .sort((a, b) => b.value - a.value);
  const axes = new Float32Array(from * to);
  for (const [axis, { column }] of order.slice(0, to).entries()) {
    axes.set(eigenvectorMatrix.getColumn(column), axis * from);
  }
  return { values: order.map(({ value }) => Math.max(0, value)), axes };
}

/** Means of the products of every two numbers of a row, row by row, so that the catalogue need not be a matrix. */
function secondMoments(vectors: readonly UnitVector[], dims: number): Matrix {
  const sums = new Float64Array(dims * dims);
  for (const vector of vectors) {
    for (let i = 0; i < dims; i++) {
      const own = vector[i] ?? 0;
      for (let j = i; j < dims; j++) {
        sums[i * dims + j] = (sums[i * dims + j] ?? 0) + own * (vector[j] ?? 0);
      }
    }
  }
  const matrix = Matrix.zeros(dims, dims);
  for (let i = 0; i < dims; i++) {
    for (let j = i; j < dims; j++) {
      const mean = (sums[i * dims + j] ?? 0) / vectors.length;
      matrix.set(i, j, mean).set(j, i, mean);
    }
  }
  return matrix;
}

function overlap(vectors: readonly UnitVector[], projection: Projection): number {
  const sample = shuffled(vectors, seeded(1)).slice(0, AMONG);
  const short = sample.map((vector) => project(projection, vector));
  const asked = Math.min(ASKED, sample.length);
  let same = 0;
  for (let i = 0; i < asked; i++) {
    const before = new Set(nearest(sample, i));
    same += nearest(short, i).filter((other) => before.has(other)).length;
  }
  return same / (asked * Math.min(DEPTH, sample.length - 1));
}

function nearest(vectors: readonly UnitVector[], own: number): readonly number[] {
  const query = vectors[own];
  if (query === undefined) return [];
  return vectors
    .map((vector, i) => ({ i, score: i === own ? -Infinity : cosine(query, vector) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.min(DEPTH, vectors.length - 1))
    .map(({ i }) => i);
}
