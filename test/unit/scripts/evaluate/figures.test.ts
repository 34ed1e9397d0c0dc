import { expect, test } from 'vitest';
import {
  classFigures,
  rankingFigures,
  recallFigures,
} from '../../../../scripts/evaluate/figures.ts';
import { calibrationError, confusionOf } from '../../../../scripts/node/class-figures.ts';

test('accuracy, macro-F1 and confusion, worked out by hand', () => {
  // Truth a a a b b, predicted a a b b a: F1 of a is 4/6, of b 2/4.
  const scores = [
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1],
    [1, 0],
  ];
  const { top1, macroF1, confusion } = classFigures(scores, [0, 0, 0, 1, 1], [0, 1]);
  expect(top1).toBeCloseTo(3 / 5, 9);
  expect(macroF1).toBeCloseTo((4 / 6 + 2 / 4) / 2, 9);
  expect(confusion).toEqual([
    [2, 1],
    [1, 1],
  ]);
});

test('among some classes, the others can neither be predicted nor count', () => {
  const scores = [
    [0.2, 0.3, 0.5],
    [0.1, 0.6, 0.3],
    [0, 0, 1],
  ];
  const { top1, confusion } = classFigures(scores, [1, 1, 2], [0, 1]);
  expect(top1).toBe(1);
  expect(confusion).toEqual([
    [0, 0],
    [0, 2],
  ]);
});

test('precision, average precision and gain of two queries, worked out by hand', () => {
  const yes = (...places: readonly number[]) =>
    Array.from({ length: 10 }, (_, i) => places.includes(i));
  const figures = rankingFigures([
    { relevant: yes(0, 2), total: 4 },
    { relevant: yes(1), total: 1 },
  ]);
  expect(figures.precisionAt1).toBeCloseTo(1 / 2, 9);
  expect(figures.precisionAt5).toBeCloseTo((2 / 5 + 1 / 5) / 2, 9);
  expect(figures.precisionAt10).toBeCloseTo((2 / 10 + 1 / 10) / 2, 9);
  expect(figures.mapAt10).toBeCloseTo(((1 + 2 / 3) / 4 + 1 / 2) / 2, 9);
  const ideal = 1 + 1 / Math.log2(3) + 1 / Math.log2(4) + 1 / Math.log2(5);
  const first = (1 + 1 / Math.log2(4)) / ideal;
  expect(figures.ndcgAt10).toBeCloseTo((first + 1 / Math.log2(3)) / 2, 9);
});

test('recall counts the places before the depth', () => {
  expect(recallFigures([0, 3, 9, 10])).toEqual({
    recallAt1: 0.25,
    recallAt5: 0.5,
    recallAt10: 0.75,
  });
});

test('calibration: sure and right is no error, sure and wrong is a whole one', () => {
  const answer = (truth: string, probability: number) => ({ truth, label: 'a', probability });
  expect(calibrationError([answer('a', 1), answer('a', 1)])).toBe(0);
  expect(calibrationError([answer('b', 1)])).toBe(1);
  expect(calibrationError([answer('a', 0.55), answer('b', 0.55)])).toBeCloseTo(0.05, 9);
  expect(confusionOf(['a', 'b'], [answer('b', 1)])).toEqual([
    [0, 0],
    [1, 0],
  ]);
});
