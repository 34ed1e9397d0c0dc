import { expect, test } from 'vitest';
import { cosine, toUnitVector } from '../../../src/core/unit-vector.ts';

test('a vector gets length 1 and keeps its direction', () => {
  expect([...toUnitVector(Float32Array.of(3, 4))]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
});

test.each([[[0, 0]], [[Number.NaN, 1]], [[Infinity, 1]]])('%j is refused', (values) => {
  expect(() => toUnitVector(Float32Array.from(values))).toThrow(RangeError);
});

test('cosine is 1 for equal and -1 for opposite directions', () => {
  const a = toUnitVector(Float32Array.of(1, 2, 3));
  const b = toUnitVector(Float32Array.of(-2, -4, -6));
  expect(cosine(a, a)).toBeCloseTo(1, 6);
  expect(cosine(a, b)).toBeCloseTo(-1, 6);
});
