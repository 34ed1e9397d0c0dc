import { toUnitVector, cosine, type UnitVector } from '../../src/core/unit-vector.ts';
import type { Embedder } from '../../src/embed/embedder.ts';

/** Name under which a page that checks a model finds the reference. */
export const REFERENCE_NAME = 'reference.json';

const DEPTH = 10;

/** Pictures, and what the network that was trained answered for them before any conversion. */
export interface ReferenceSet {
  /** Side of the pictures in pixels: the network's own, so nothing is resampled. */
  readonly size: number;
  /** RGBA, 8 bits a channel, picture after picture. */
  readonly pixels: Uint8Array;
  readonly dims: number;
  /** `dims` numbers a picture. */
  readonly embeddings: Float32Array;
  /** The most probable class of each. */
  readonly classes: readonly string[];
}

/** How far a converted network on one backend is from the one that was trained. */
export interface ReferenceCheck {
  readonly pictures: number;
  /** Least cosine of an embedding with the reference's. */
  readonly leastCosine: number;
  /** Mean share of the ten nearest of the other pictures that are the same by both. */
  readonly overlapAt10: number;
  /** Pictures with the same most probable class. */
  readonly sameClass: number;
}

/** Embeds every picture of the set and compares, in Node and in a page alike. */
export async function compareWithReference(
  embedder: Embedder,
  { size, pixels, dims, embeddings, classes }: ReferenceSet,
): Promise<ReferenceCheck> {
  const ours: UnitVector[] = [];
  const theirs: UnitVector[] = [];
  let sameClass = 0;
  for (const [i, expected] of classes.entries()) {
    const data = pixels.subarray(i * size * size * 4, (i + 1) * size * size * 4);
    const answer = await embedder.embed({ width: size, height: size, data });
    ours.push(answer.vector);
    theirs.push(toUnitVector(embeddings.slice(i * dims, (i + 1) * dims)));
    if (answer.classes[0]?.label === expected) sameClass += 1;
  }
  return {
    pictures: classes.length,
    leastCosine: Math.min(...ours.map((vector, i) => cosine(vector, theirs[i] ?? vector))),
    overlapAt10: overlap(ours, theirs),
    sameClass,
  };
}

function overlap(ours: readonly UnitVector[], theirs: readonly UnitVector[]): number {
  const depth = Math.min(DEPTH, ours.length - 1);
  let same = 0;
  for (const i of ours.keys()) {
    const expected = new Set(nearest(theirs, i, depth));
    same += nearest(ours, i, depth).filter((other) => expected.has(other)).length;
  }
  return same / (ours.length * depth);
}

function nearest(vectors: readonly UnitVector[], own: number, depth: number): readonly number[] {
  const query = vectors[own];
  if (query === undefined) return [];
  return vectors
    .map((vector, i) => ({ i, score: i === own ? -Infinity : cosine(query, vector) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, depth)
    .map(({ i }) => i);
}
