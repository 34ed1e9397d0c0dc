import { expect, test } from 'vitest';
import { cropPixels, nestingOf, overlapOf } from '../../../src/embed/picture-region.ts';

/** Every pixel's red is its column, its green its row. */
const picture = {
  width: 10,
  height: 8,
  data: Uint8ClampedArray.from({ length: 320 }, (_, i) => {
    const pixel = Math.floor(i / 4);
    return [pixel % 10, Math.floor(pixel / 10), 0, 255][i % 4] ?? 0;
  }),
};

test('a part has the pixels of its place', () => {
  const part = cropPixels(picture, { x: 0.3, y: 0.5, width: 0.4, height: 0.25 });
  expect([part.width, part.height]).toEqual([4, 2]);
  expect([...part.data.subarray(0, 2)]).toEqual([3, 4]);
  expect([...part.data.subarray(-4, -2)]).toEqual([6, 5]);
});

test('a part smaller than a pixel has one, also at the far corner', () => {
  const part = cropPixels(picture, { x: 0.999, y: 0.999, width: 0.001, height: 0.001 });
  expect([part.width, part.height, ...part.data.subarray(0, 2)]).toEqual([1, 1, 9, 7]);
});

test.each([
  { x: 0, y: 0, width: 0, height: 1 },
  { x: 1.2, y: 0, width: 0.5, height: 0.5 },
  { x: NaN, y: 0, width: 0.5, height: 0.5 },
])('a part without pixels is a bad picture: %o', (region) => {
  expect(() => cropPixels(picture, region)).toThrow(expect.objectContaining({ code: 'bad-image' }));
});

test('the overlap is what both share of what either has', () => {
  const left = { x: 0, y: 0, width: 0.5, height: 1 };
  expect(overlapOf(left, left)).toBe(1);
  expect(overlapOf(left, { x: 0.25, y: 0, width: 0.5, height: 1 })).toBeCloseTo(1 / 3);
  expect(overlapOf(left, { x: 0.5, y: 0, width: 0.5, height: 1 })).toBe(0);
  expect(nestingOf(left, { x: 0, y: 0, width: 0.25, height: 0.5 })).toBe(1);
  expect(nestingOf({ x: 0.25, y: 0, width: 0.5, height: 0.5 }, left)).toBeCloseTo(1 / 2);
});
