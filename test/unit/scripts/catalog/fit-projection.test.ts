import { expect, test } from 'vitest';
import { fitProjection } from '../../../../scripts/catalog/fit-projection.ts';
import { project } from '../../../../src/catalog/projection.ts';
import { cosine, toUnitVector } from '../../../../src/core/unit-vector.ts';
import { randomVector, seeded } from '../../../seeded.ts';

/** Vectors of 12 numbers that lie in 3 directions, but for a little noise. */
function flat(noise: number) {
  const random = seeded(4);
  const axes = [0, 1, 2].map(() => randomVector(random, 12));
  return Array.from({ length: 60 }, () => {
    const weights = axes.map(() => random() - 0.5);
    return toUnitVector(
      new Float32Array(12).map((_, d) =>
        axes.reduce(
          (sum, axis, i) => sum + (weights[i] ?? 0) * (axis[d] ?? 0),
          noise * (random() - 0.5),
        ),
      ),
    );
  });
}

test('as many axes as the vectors need keep every cosine', () => {
  const vectors = flat(0);
  const { projection, kept, overlapAt10 } = fitProjection(vectors, 3);
  expect(kept).toBeCloseTo(1, 6);
  expect(overlapAt10).toBe(1);
  const short = vectors.map((vector) => project(projection, vector));
  for (const [i, vector] of vectors.entries()) {
    const [before, after] = [vectors[0] ?? vector, short[0] ?? vector];
    expect(cosine(after, short[i] ?? vector)).toBeCloseTo(cosine(before, vector), 4);
  }
});

test('fewer axes lose something, and the figures say so', () => {
  const { kept, overlapAt10 } = fitProjection(flat(0.3), 2);
  expect(kept).toBeLessThan(0.95);
  expect(overlapAt10).toBeLessThan(1);
});

test('too few products, or nothing to shorten, is refused', () => {
  expect(() => fitProjection(flat(0).slice(0, 2), 3)).toThrow(/2 embeddings of 12 numbers/);
  expect(() => fitProjection(flat(0), 12)).toThrow(/leave --dims out/);
});
