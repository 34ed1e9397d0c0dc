import { expect, test } from 'vitest';
import { type Case, fitLogistic } from '../../../../scripts/catalog/fit-logistic.ts';
import { seeded } from '../../../seeded.ts';

test('the fitted odds are those that the cases were drawn by', () => {
  const random = seeded(5);
  const cases = Array.from({ length: 20_000 }, (): Case => {
    const values = [random() * 4 - 2, random() * 100];
    const odds = 1.5 * (values[0] ?? 0) - 0.04 * (values[1] ?? 0) + 2;
    return { values, positive: random() < 1 / (1 + Math.exp(-odds)), weight: 1 };
  });
  const { weights, bias } = fitLogistic(cases);
  expect(weights[0]).toBeCloseTo(1.5, 0);
  expect(weights[1]).toBeCloseTo(-0.04, 1);
  expect(Math.abs(bias - 2)).toBeLessThan(0.35);
});

test('a value that never changes weighs nothing', () => {
  const cases = [0, 1, 2, 3].map((value): Case => {
    return { values: [value, 7], positive: value > 1, weight: 1 };
  });
  const { weights } = fitLogistic(cases);
  expect(weights[0]).toBeGreaterThan(0);
  expect(weights[1]).toBeCloseTo(0);
});
