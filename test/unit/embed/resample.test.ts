import { expect, test } from 'vitest';
import { cropRegion, resample } from '../../../src/embed/resample.ts';
import type { Pixels } from '../../../src/embed/pixels.ts';

function picture(
  width: number,
  height: number,
  at: (x: number, y: number) => readonly number[],
): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(at(x, y), (y * width + x) * 4);
  }
  return { width, height, data };
}

const UNIT = [0, 255] as const;

test('shrinking by two averages each square of four', () => {
  const values = [10, 20, 30, 40];
  const source = picture(2, 2, (x, y) => [values[y * 2 + x] ?? 0, 0, 100, 255]);
  const [red, green, blue] = resample(source, cropRegion(source, 'stretch'), {
    size: 1,
    range: UNIT,
  });
  expect([red, green, blue]).toEqual([25, 0, 100]);
});

test('shrinking by a fraction keeps the mean of the picture', () => {
  const source = picture(7, 5, (x, y) => [(x * 37 + y * 11) % 256, 0, 0, 255]);
  const out = resample(source, cropRegion(source, 'stretch'), { size: 3, range: UNIT });
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, value) => sum + value, 0) / list.length;
  const before = mean(Array.from({ length: 35 }, (_, i) => source.data[i * 4] ?? 0));
  expect(mean(Array.from({ length: 9 }, (_, i) => out[i * 3] ?? 0))).toBeCloseTo(before, 3);
});

test('enlarging interpolates and repeats the edge', () => {
  const source = picture(2, 1, (x) => [x * 100, 0, 0, 255]);
  const out = resample(source, cropRegion(source, 'stretch'), { size: 4, range: UNIT });
  expect([out[0], out[3], out[6], out[9]]).toEqual([0, 25, 75, 100]);
});

test('a 1 x 1 picture fills the input', () => {
  const source = picture(1, 1, () => [7, 8, 9, 255]);
  const out = resample(source, cropRegion(source, 'centre'), { size: 4, range: UNIT });
  expect(out).toEqual(Float32Array.from({ length: 48 }, (_, i) => 7 + (i % 3)));
});

test('transparency is laid on white, and the range is mapped', () => {
  const source = picture(1, 1, () => [0, 0, 0, 0]);
  expect([...resample(source, cropRegion(source, 'stretch'), { size: 1, range: [-1, 1] })]).toEqual(
    [1, 1, 1],
  );
});

test('the centre crop is the middle square', () => {
  expect(
    cropRegion(
      picture(10, 4, () => []),
      'centre',
    ),
  ).toEqual({ x: 3, y: 0, width: 4, height: 4 });
});

test('a picture without pixels is refused', () => {
  const empty = { width: 0, height: 0, data: new Uint8Array() };
  expect(() => resample(empty, cropRegion(empty, 'stretch'), { size: 2, range: UNIT })).toThrow(
    expect.objectContaining({ code: 'bad-image' }),
  );
});
