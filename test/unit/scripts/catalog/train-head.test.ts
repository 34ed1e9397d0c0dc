import { expect, test } from 'vitest';
import { splitOf } from '../../../../scripts/catalog/split.ts';
import { type HeadSource, trainHead } from '../../../../scripts/catalog/train-head.ts';
import { quantise } from '../../../../src/catalog/vector-shard.ts';
import { toUnitVector, type UnitVector } from '../../../../src/core/unit-vector.ts';
import { randomVector, seeded } from '../../../seeded.ts';

const DIMS = 16;
const SHARD = 50;

/** Products around one direction a category; `noise` is how far they stray. */
function clusters(sizes: Readonly<Record<string, number>>, noise: number): HeadSource {
  const random = seeded(3);
  const categories: string[] = [];
  const vectors: UnitVector[] = [];
  for (const [category, size] of Object.entries(sizes)) {
    const centre = randomVector(random, DIMS);
    for (let i = 0; i < size; i++) {
      const stray = randomVector(random, DIMS);
      vectors.push(toUnitVector(centre.map((value, d) => value + noise * (stray[d] ?? 0))));
      categories.push(category);
    }
  }
  const order = categories
    .map((_, i) => i)
    .sort((a, b) => ((a * 7919) % 1009) - ((b * 7919) % 1009));
  return {
    dims: DIMS,
    categories: order.map((i) => categories[i] ?? ''),
    shards: Math.ceil(order.length / SHARD),
    read: (shard) => {
      const rows = order.slice(shard * SHARD, (shard + 1) * SHARD);
      return Promise.resolve(
        quantise(
          rows.flatMap((i) => vectors[i] ?? []),
          DIMS,
        ),
      );
    },
  };
}

test('a head learns the categories, and its figures come from products it has not seen', async () => {
  const head = await trainHead(clusters({ Hats: 80, Shoes: 80, Skirts: 40 }, 0.6));
  expect(head?.labels).toEqual(['Hats', 'Shoes', 'Skirts']);
  const { count, accuracy, macroF1, calibrationError, confusion } = head?.heldOut ?? missing();
  expect(count).toBe(30);
  expect(accuracy).toBeGreaterThan(0.95);
  expect(macroF1).toBeGreaterThan(0.95);
  expect(calibrationError).toBeLessThan(0.1);
  expect(confusion.flat().reduce((sum, cell) => sum + cell, 0)).toBe(30);
});

test('labels that mean nothing give a head that does not claim to know', async () => {
  const source = clusters({ one: 200 }, 5);
  const random = seeded(9);
  const categories = source.categories.map(() => (random() < 0.5 ? 'Hats' : 'Shoes'));
  const { accuracy } = (await trainHead({ ...source, categories }))?.heldOut ?? missing();
  expect(accuracy).toBeGreaterThan(0.2);
  expect(accuracy).toBeLessThan(0.8);
});

test('equal catalogues give equal heads', async () => {
  const source = clusters({ Hats: 30, Shoes: 30 }, 0.8);
  expect(await trainHead(source)).toEqual(await trainHead(source));
});

test('a rare category is still recognised', async () => {
  const head = await trainHead(clusters({ Hats: 300, Gloves: 20 }, 0.7));
  expect(head?.heldOut.macroF1).toBeGreaterThan(0.9);
});

test('one category, or too few products to hold any out, needs no head', async () => {
  expect(await trainHead(clusters({ Hats: 40 }, 0.5))).toBeUndefined();
  expect(await trainHead(clusters({ Hats: 3, Shoes: 4 }, 0.5))).toBeUndefined();
});

test('the split keeps 70 % for training in every category and is the same again', () => {
  const categories = Array.from({ length: 120 }, (_, i) => (i % 3 === 0 ? 'Hats' : 'Shoes'));
  const parts = splitOf(categories, 1);
  for (const category of ['Hats', 'Shoes']) {
    const own = parts.filter((_, i) => categories[i] === category);
    const share = (part: string): number => own.filter((p) => p === part).length / own.length;
    expect(share('training')).toBeCloseTo(0.7, 1);
    expect(share('held-out')).toBeCloseTo(0.15, 1);
  }
  expect(splitOf(categories, 1)).toEqual(parts);
  expect(splitOf(categories, 2)).not.toEqual(parts);
});

function missing(): never {
  throw new Error('There is no head');
}
