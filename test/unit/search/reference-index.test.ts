import { expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { toUnitVector } from '../../../src/core/unit-vector.ts';
import { exactScore, ReferenceIndex } from '../../../src/search/reference-index.ts';
import { rerank } from '../../../src/search/rerank.ts';
import { randomVector, seeded } from '../../seeded.ts';

const DIMS = 24;
const TOLERANCE = 4e-3;
const random = seeded(7);
const vectors = Array.from({ length: 500 }, () => randomVector(random, DIMS));
const rows = quantise([...vectors, ...vectors.slice(0, 50)], DIMS); // equal rows make equal scores

test('agrees with sorting every score, ties in row order', async () => {
  for (const limit of [1, 10, 100, 1_000]) {
    const query = randomVector(random, DIMS);
    const expected = Array.from({ length: 550 }, (_, row) => ({
      row,
      score: exactScore(query, rows, row),
    }))
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, limit);
    expect(await new ReferenceIndex(rows).nearest(query, limit)).toEqual(expected);
  }
});

test('re-ranking scores that are off by the tolerance gives the exact answer', async () => {
  for (let i = 0; i < 40; i++) {
    const query = randomVector(random, DIMS);
    const rough = Float32Array.from({ length: 550 }, (_, row) => {
      return exactScore(query, rows, row) + (random() - 0.5) * 2 * TOLERANCE;
    });
    expect(rerank(rough, query, rows, { limit: 12, tolerance: TOLERANCE })).toEqual(
      await new ReferenceIndex(rows).nearest(query, 12),
    );
  }
});

test('a query of other dims is a model mismatch', async () => {
  const query = toUnitVector(Float32Array.of(1, 0));
  await expect(new ReferenceIndex(rows).nearest(query, 1)).rejects.toMatchObject({
    code: 'model-mismatch',
  });
});

test('an empty index has no neighbours', async () => {
  const none = new ReferenceIndex(quantise([], DIMS));
  expect(await none.nearest(randomVector(random, DIMS), 5)).toEqual([]);
  expect(
    rerank(new Float32Array(), randomVector(random, DIMS), quantise([], DIMS), {
      limit: 5,
      tolerance: 0,
    }),
  ).toEqual([]);
});
