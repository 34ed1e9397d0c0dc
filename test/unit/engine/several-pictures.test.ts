import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSamples } from '../../../src/colour/merge-samples.ts';
import { cosine, toUnitVector } from '../../../src/core/unit-vector.ts';
import { agreed, fuseVectors } from '../../../src/engine/several-pictures.ts';
import { randomVector, seeded } from '../../seeded.ts';

const vector = fc.integer().map((seed) => randomVector(seeded(seed), 8));

test('one picture is its own vector, and several are as near to each as their order allows', () => {
  fc.assert(
    fc.property(vector, vector, (one, other) => {
      expect(fuseVectors([one])).toBe(one);
      const both = fuseVectors([one, other]);
      expect(Math.hypot(...both)).toBeCloseTo(1, 5);
      expect(cosine(both, one)).toBeCloseTo(cosine(both, other), 4);
      expect(cosine(both, one)).toBeGreaterThanOrEqual(cosine(one, other) - 1e-6);
    }),
  );
});

test('opposite pictures have no mean, so the first one counts', () => {
  const one = randomVector(seeded(1), 8);
  expect(fuseVectors([one, toUnitVector(one.map((value) => -value))])).toBe(one);
});

test('the category is what most pictures agree on, not what one is sure of', () => {
  const category = agreed([
    { label: 'Dresses', probability: 0.6 },
    { label: 'Skirts', probability: 0.9 },
    { label: 'Dresses', probability: 0.6 },
  ]);
  expect(category?.label).toBe('Dresses');
  expect(category?.probability).toBeCloseTo(0.4);
  expect(agreed([undefined])).toBeUndefined();
});

test('the colours of a small picture count as much as those of a large one', () => {
  const red = { l: 50, a: 60, b: 40 };
  const blue = { l: 40, a: 10, b: -50 };
  const { colours, weights } = mergeSamples([
    { colours: [red], weights: Float32Array.of(0.5) },
    { colours: [blue, blue, blue, blue], weights: Float32Array.of(1, 1, 1, 1) },
  ]);
  const share = (wanted: typeof red): number =>
    colours.reduce((sum, colour, i) => sum + (colour === wanted ? (weights[i] ?? 0) : 0), 0);
  expect(share(red)).toBeCloseTo(share(blue));
});
