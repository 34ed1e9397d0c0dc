import { expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import type { QuantisedRows } from '../../../src/core/quantised-rows.ts';
import { toUnitVector } from '../../../src/core/unit-vector.ts';
import { diverse, type DiverseCandidate } from '../../../src/engine/diverse.ts';
import { randomVector, seeded } from '../../seeded.ts';

const rowsOf = (...vectors: number[][]) =>
  quantise(
    vectors.map((values) => toUnitVector(Float32Array.from(values))),
    vectors[0]?.length ?? 0,
  );

const COUNT = 20;

/** Two that are nearly the same, and one that is different. */
const rows = rowsOf([1, 0], [1, 0.05], [0, 1]);
const candidates = [
  { row: 0, relevance: 0.9 },
  { row: 1, relevance: 0.8 },
  { row: 2, relevance: 0.5 },
];
const chosenRows = (count: number, lambda: number): readonly number[] =>
  diverse(candidates, rows, { count, lambda }).map(({ row }) => row);

test('by relevance alone the order stays', () => {
  expect(chosenRows(3, 1)).toEqual([0, 1, 2]);
});

test('something different passes what looks like the first choice', () => {
  expect(chosenRows(3, 0.5)).toEqual([0, 2, 1]);
});

test('the first choice is the most relevant, also for variety alone', () => {
  expect(diverse([...candidates].reverse(), rows, { count: 2, lambda: 0 })).toEqual([
    candidates[0],
    candidates[2],
  ]);
});

test('of equal candidates the earlier one is chosen, and no more than there are', () => {
  const equal = [2, 0, 1].map((row) => ({ row, relevance: 1 }));
  expect(diverse(equal, rows, { count: 9, lambda: 1 })).toEqual(equal);
  expect(diverse([], rows, { count: 3, lambda: 0.5 })).toEqual([]);
  expect(chosenRows(0, 0.5)).toEqual([]);
});

test('opposites are better than what is unrelated', () => {
  const opposite = rowsOf([1, 0], [0, 1], [-1, 0]);
  const even = [1, 0.5, 0.5].map((relevance, row) => ({ row, relevance }));
  expect(diverse(even, opposite, { count: 2, lambda: 0.5 }).map(({ row }) => row)).toEqual([0, 2]);
});

test('it chooses what the definition says, on random rows', () => {
  const random = seeded(11);
  const vectors = Array.from({ length: 60 }, () => randomVector(random, 16));
  const many = vectors.map((_, row) => ({ row, relevance: random() }));
  const quantised = quantise(vectors, 16);
  for (const lambda of [0.1, 0.4, 0.7]) {
    const chosen = diverse(many, quantised, { count: COUNT, lambda });
    expect(chosen).toEqual(byDefinition(many, quantised, lambda));
  }
});

/** Every choice worked out from scratch. */
function byDefinition(
  all: readonly DiverseCandidate[],
  { dims, values, scales }: QuantisedRows,
  lambda: number,
): readonly DiverseCandidate[] {
  const vectorOf = (row: number): readonly number[] =>
    Array.from(
      values.subarray(row * dims, (row + 1) * dims),
      (value) => value * (scales[row] ?? 0),
    );
  const likeness = (a: number, b: number): number => {
    const other = vectorOf(b);
    return vectorOf(a).reduce((sum, value, i) => sum + value * (other[i] ?? NaN), 0);
  };
  const chosen: DiverseCandidate[] = [];
  while (chosen.length < COUNT) {
    const worth = ({ row, relevance }: DiverseCandidate): number =>
      chosen.length === 0
        ? relevance
        : lambda * relevance -
          (1 - lambda) * Math.max(...chosen.map((other) => likeness(row, other.row)));
    const left = all.filter((candidate) => !chosen.includes(candidate));
    chosen.push(
      left.reduce((best, candidate) => (worth(candidate) > worth(best) ? candidate : best)),
    );
  }
  return chosen;
}
