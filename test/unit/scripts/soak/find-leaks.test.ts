import { expect, test } from 'vitest';
import { findLeaks } from '../../../../scripts/soak/find-leaks.ts';
import type { Sample } from '../../../../scripts/soak/sample.ts';
import { seeded } from '../../../seeded.ts';

const CALM: Sample = {
  seconds: 0,
  searches: 10,
  failures: 0,
  requests: 1,
  tracks: 1,
  bitmaps: 0,
  objectUrls: 0,
  tensors: 67,
  tensorBytes: 4_490_444,
  pageObjects: 9_000,
  workerObjects: 7_400,
  pageHeap: 3_300_000,
  workerHeap: 9_100_000,
  nodes: 2_500,
  listeners: 141,
};

function soak(change: (at: number) => Partial<Sample>): readonly Sample[] {
  return Array.from({ length: 40 }, (_none, at) => ({ ...CALM, seconds: 30 * at, ...change(at) }));
}

function leaking(samples: readonly Sample[]): readonly string[] {
  return findLeaks(samples).flatMap(({ name, leaks }) => (leaks ? [name] : []));
}

test('what goes up and down is no leak, nor is what the first minutes take', () => {
  const random = seeded(1);
  const samples = soak((at) => ({
    pageHeap: (at < 4 ? 2_000_000 : 3_300_000) + 60_000 * random(),
    nodes: 2_500 + Math.round(20 * random()),
    bitmaps: at % 2,
  }));
  expect(leaking(samples)).toEqual([]);
});

test('each thing that piles up is named', () => {
  expect(leaking(soak((at) => ({ tensors: 67 + Math.floor(at / 20) })))).toEqual(['tensors']);
  expect(leaking(soak((at) => ({ bitmaps: at, nodes: 2_500 + 4 * at })))).toEqual([
    'bitmaps',
    'nodes',
  ]);
  expect(leaking(soak((at) => ({ workerHeap: 9_100_000 + 20_000 * at })))).toEqual(['workerHeap']);
  expect(leaking(soak((at) => ({ pageObjects: 9_000 + 10 * at })))).toEqual(['pageObjects']);
});

test('a soak of three samples says nothing', () => {
  expect(() => findLeaks(soak(() => ({})).slice(0, 3))).toThrow(RangeError);
});
