import { expect, test } from 'vitest';
import { quantise } from '../../../../src/catalog/vector-shard.ts';
import { WordsOrder } from '../../../../src/engine/words/words-order.ts';
import { ReferenceIndex } from '../../../../src/search/reference-index.ts';
import { randomVector, seeded } from '../../../seeded.ts';

const DIMS = 16;
const COUNT = 700;
const random = seeded(3);
const rows = quantise(
  Array.from({ length: COUNT }, () => randomVector(random, DIMS)),
  DIMS,
);
const query = randomVector(random, DIMS);
const plain = new ReferenceIndex(rows);

test('rows that words and look agree on come before rows of one of them', async () => {
  const nearest = await plain.nearest(query, COUNT);
  const [first, , third] = nearest.map(({ row }) => row);
  const last = nearest.at(-1)?.row ?? 0;
  const order = new WordsOrder(plain, rows, [third ?? 0, last]);
  const hits = await order.nearest(query, 3);
  expect(hits.map(({ row }) => row)).toEqual([third, first, nearest[1]?.row].slice(0, 3));
  const found = (await order.nearest(query, 600)).find(({ row }) => row === last);
  expect(found?.score).toBeCloseTo(nearest.at(-1)?.score ?? 0, 5);
});

test('every row comes once, whatever the page, and pages continue each other', async () => {
  const order = new WordsOrder(plain, rows, [5, 600, 42]);
  const all = (await order.nearest(query, COUNT)).map(({ row }) => row);
  expect(new Set(all).size).toBe(COUNT);
  expect((await order.nearest(query, 48)).map(({ row }) => row)).toEqual(all.slice(0, 48));
});
