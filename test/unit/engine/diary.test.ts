import { expect, test } from 'vitest';
import type { ProductId } from '../../../src/core/brand.ts';
import { toUnitVector } from '../../../src/core/unit-vector.ts';
import { Diary, KEPT, KEPT_MS } from '../../../src/engine/diary.ts';
import type { DiaryEntry, DiaryNote } from '../../../src/engine/engine.ts';
import { lookOf, vectorOf } from '../../../src/engine/look.ts';
import { MemoryDiary } from '../../../src/store/memory-diary.ts';
import { randomVector, seeded } from '../../seeded.ts';

let now = 0;
const viewed = (id: string): DiaryNote => ({ kind: 'viewed', product: id as ProductId });

function diary(): Diary {
  return new Diary(new MemoryDiary<DiaryEntry>(), () => now);
}

test('looking again makes a look newer, and a favourite is no look', async () => {
  const kept = diary();
  for (const [at, id] of ['a', 'b', 'a'].entries()) {
    now = at;
    await kept.note('shop', viewed(id));
  }
  await kept.note('shop', { kind: 'favourite', product: 'b' as ProductId });
  const entries = await kept.entries('shop');
  expect(entries.map(({ key, at }) => [key, at])).toEqual([
    ['favourite b', 2],
    ['viewed a', 2],
    ['viewed b', 1],
  ]);
});

test('the oldest of too many go', async () => {
  const kept = diary();
  for (let i = 0; i < KEPT.viewed + 5; i++) {
    now = i;
    await kept.note('shop', viewed(`p${i}`));
  }
  const entries = await kept.entries('shop');
  expect(entries).toHaveLength(KEPT.viewed);
  expect(entries.at(-1)?.key).toBe('viewed p5');
});

test('what was looked at is forgotten after its time, a favourite is not', async () => {
  const kept = diary();
  now = 0;
  await kept.note('shop', viewed('a'));
  await kept.note('shop', { kind: 'favourite', product: 'a' as ProductId });
  now = KEPT_MS + 1;
  expect((await kept.entries('shop')).map(({ kind }) => kind)).toEqual(['favourite']);
  now = 0;
  expect((await kept.entries('shop')).map(({ kind }) => kind)).toEqual(['favourite']);
});

test('a look is its vector within a thousandth, and of no use to another network', () => {
  const manifest = { model: { id: 'one', dims: 128 } };
  const random = seeded(5);
  for (let i = 0; i < 100; i++) {
    const vector = randomVector(random, 128);
    const again = vectorOf(manifest, lookOf(manifest, vector));
    const cosine = again.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0);
    expect(cosine).toBeGreaterThan(0.999);
  }
  const look = lookOf(manifest, toUnitVector(Float32Array.of(1, 2)));
  expect(() => vectorOf({ model: { id: 'two', dims: 2 } }, look)).toThrow(/"one" meets/);
});
