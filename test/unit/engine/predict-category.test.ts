import { expect, test } from 'vitest';
import { toUnitVector } from '../../../src/core/unit-vector.ts';
import { predictCategories } from '../../../src/engine/predict-category.ts';

const predictCategory = (...asked: Parameters<typeof predictCategories>) =>
  predictCategories(...asked)[0];

const vector = toUnitVector(Float32Array.of(1, 0));
const head = {
  labels: ['Hats', 'Shoes'],
  layer: {
    dims: 2,
    classes: 2,
    weights: Float32Array.of(2, 0, 0, 2),
    bias: Float32Array.of(0, 0),
  },
  temperature: 1,
  share: 0.5,
  seed: 1,
  heldOut: { count: 0, accuracy: 0, macroF1: 0, calibrationError: 0, confusion: [] },
};
const shoes = [
  { category: 'Shoes', score: 0.9 },
  { category: 'Hats', score: 0.3 },
];

test('the head and its neighbours are mixed by its share', () => {
  const layer = 1 / (1 + Math.exp(-2)); // softmax of 2 and 0
  const prediction = predictCategory({ vector, classes: [] }, shoes, head);
  expect(prediction?.label).toBe('Hats');
  expect(prediction?.probability).toBeCloseTo(0.5 * layer + 0.5 * 0.25, 6);
  const voters = predictCategory({ vector, classes: [] }, shoes, { ...head, share: 0 });
  expect(voters).toEqual({ label: 'Shoes', probability: 0.75 });
});

test('without neighbours the head alone speaks, without a head the network, without both the vote', () => {
  const alone = predictCategory({ vector, classes: [] }, [], head);
  expect(alone?.probability).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  const classes = [{ label: 'dress', probability: 0.7 }];
  expect(predictCategory({ vector, classes }, shoes, undefined)).toEqual(classes[0]);
  expect(predictCategory({ vector, classes: [] }, shoes, undefined)?.label).toBe('Shoes');
  expect(predictCategory({ vector, classes: [] }, [], undefined)).toBeUndefined();
});

test('the most probable categories come first, and those without a chance are left out', () => {
  const voters = predictCategories({ vector, classes: [] }, shoes, { ...head, share: 0 });
  expect(voters.map(({ label }) => label)).toEqual(['Shoes', 'Hats']);
  expect(voters.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
  const alone = predictCategories({ vector, classes: [] }, shoes.slice(0, 1), {
    ...head,
    share: 0,
  });
  expect(alone).toEqual([{ label: 'Shoes', probability: 1 }]);
});
