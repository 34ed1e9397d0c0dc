import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitRounding, plainRounding, type Rounding } from '../../../src/catalog/shaped-rounding.ts';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { toUnitVector, type UnitVector } from '../../../src/core/unit-vector.ts';
import { randomVector, seeded } from '../../seeded.ts';

const DIMS = 32;

/** Vectors that mostly lie along four directions, as embeddings do. */
function leaning(random: () => number, count: number): UnitVector[] {
  const axes = Array.from({ length: 4 }, () => randomVector(random, DIMS));
  return Array.from({ length: count }, () => {
    const vector = randomVector(random, DIMS).map((value) => value * 0.15);
    for (const axis of axes) {
      const weight = random() - 0.5;
      for (let i = 0; i < DIMS; i++) vector[i] = (vector[i] ?? 0) + weight * (axis[i] ?? 0);
    }
    return toUnitVector(vector);
  });
}

/** Root of the mean squared error of scores. */
function scoreError(rows: readonly UnitVector[], queries: readonly UnitVector[], round: Rounding) {
  let sum = 0;
  const values = new Int8Array(DIMS);
  for (const vector of rows) {
    const scale = round(vector, values);
    for (const query of queries) {
      let error = 0;
      for (let i = 0; i < DIMS; i++)
        error += (query[i] ?? 0) * ((values[i] ?? 0) * scale - (vector[i] ?? 0));
      sum += error ** 2;
    }
  }
  return Math.sqrt(sum / rows.length / queries.length);
}

test('scores of vectors like the rows err by less than 60 % of what plain rounding costs', () => {
  const random = seeded(1);
  const rows = leaning(random, 1_000);
  const queries = rows.slice(0, 200);
  const shaped = scoreError(rows.slice(200), queries, fitRounding(rows.slice(200), DIMS));
  expect(shaped).toBeLessThan(0.6 * scoreError(rows.slice(200), queries, plainRounding));
});

test('too few rows to know their spread are rounded one value at a time', () => {
  expect(fitRounding(leaning(seeded(2), DIMS * 4 - 1), DIMS)).toBe(plainRounding);
});

test('rows keep their direction and their length, however unlike each other the dims are', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 12 }), (seed, power) => {
      const random = seeded(seed);
      const vectors = Array.from({ length: DIMS * 4 }, () =>
        toUnitVector(randomVector(random, DIMS).map((value, i) => value / (i + 1) ** (power / 4))),
      );
      const { values, scales } = quantise(vectors, DIMS);
      for (const [row, vector] of vectors.entries()) {
        let dot = 0;
        let square = 0;
        for (let i = 0; i < DIMS; i++) {
          const value = (values[row * DIMS + i] ?? 0) * (scales[row] ?? 0);
          dot += value * (vector[i] ?? 0);
          square += value ** 2;
        }
        expect(dot / Math.sqrt(square)).toBeGreaterThan(0.999);
        expect(Math.sqrt(square)).toBeLessThan(1.02);
      }
    }),
    { numRuns: 50 },
  );
});
