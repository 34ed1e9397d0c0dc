import { expect, test } from 'vitest';
import { decodeProjection, encodeProjection, project } from '../../../src/catalog/projection.ts';
import { toUnitVector } from '../../../src/core/unit-vector.ts';

const PROJECTION = { from: 3, to: 2, axes: Float32Array.of(1, 0, 0, 0, 0.6, 0.8) };

test('a projection takes dot products with its axes and restores the length', () => {
  const short = project(PROJECTION, toUnitVector(Float32Array.of(3, 5, 0)));
  const norm = Math.hypot(3, 3);
  expect(short[0]).toBeCloseTo(3 / norm, 6);
  expect(short[1]).toBeCloseTo(3 / norm, 6);
});

test('a projection survives the way through its file, and one for other vectors is refused', () => {
  const bytes = encodeProjection(PROJECTION).buffer;
  expect(decodeProjection(bytes, 3, 2)).toEqual(PROJECTION);
  expect(() => decodeProjection(bytes, 4, 2)).toThrow(/does not map 4 numbers to 2/);
});
