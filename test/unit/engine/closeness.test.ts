import { expect, test } from 'vitest';
import {
  type Calibration,
  decodeCalibration,
  encodeCalibration,
} from '../../../src/catalog/calibration.ts';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { toUnitVector } from '../../../src/core/unit-vector.ts';
import { evidenceOf, isClose, matchOf } from '../../../src/engine/closeness.ts';

const [east, north] = [
  [1, 0],
  [0, 1],
].map((values) => toUnitVector(Float32Array.from(values)));
if (east === undefined || north === undefined) throw new Error('two directions');

const calibration: Calibration = {
  weights: [4, 1, 0.5, -3],
  bias: -2,
  match: { slope: 20, middle: 0.7 },
  classShares: { shoes: 0.8, hat: 0.2 },
  nonsense: quantise([north], 2),
  figures: { samples: 50, wronglyNothing: 0.02, nonsenseFound: 0.9, elsewhereFound: 0.8 },
};

test('evidence is the mean of the nearest, the strength, how common the classes are, and the likeness to nonsense', () => {
  const classes = [
    { label: 'shoes', probability: 0.5 },
    { label: 'lamp', probability: 0.5 },
  ];
  const evidence = evidenceOf(calibration, { vector: east, strength: 1.5, classes }, [0.9, 0.7]);
  expect(evidence[0]).toBeCloseTo(0.8);
  expect(evidence.slice(1, 3)).toEqual([1.5, Math.log(0.4)]);
  expect(evidence[3]).toBeCloseTo(0);
});

test('a near picture is close, a picture like nonsense is not', () => {
  const near = evidenceOf(calibration, { vector: east, strength: 1, classes: [] }, [0.9]);
  const nonsense = evidenceOf(calibration, { vector: north, strength: 1, classes: [] }, [0.9]);
  expect(isClose(calibration, near)).toBe(true);
  expect(isClose(calibration, nonsense)).toBe(false);
});

test('a match rises with its cosine and never reaches certainty', () => {
  const matches = [0.2, 0.7, 0.9, 1].map((cosine) => matchOf(calibration, cosine));
  expect(matches).toEqual([...matches].sort((a, b) => a - b));
  expect(matches[1]).toBeCloseTo(0.5);
  expect(matches.at(-1)).toBeLessThan(1);
});

test('a calibration survives its files', () => {
  const { json, vectors } = encodeCalibration(calibration);
  expect(decodeCalibration(json.buffer, vectors.buffer, 2)).toEqual(calibration);
});

test('files of something else are no calibration', () => {
  const { json, vectors } = encodeCalibration(calibration);
  const code = { code: 'bad-pack' };
  expect(() => decodeCalibration(vectors.buffer, json.buffer, 2)).toThrow(
    expect.objectContaining(code) as Error,
  );
  expect(() => decodeCalibration(json.buffer, vectors.buffer, 3)).toThrow(
    expect.objectContaining(code) as Error,
  );
});
