import { expect, test } from 'vitest';
import { toFloat16 } from '../../../../scripts/model/float16.ts';

/** The value of a half, by the definition of IEEE 754. */
function fromFloat16(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = (half & 0x3ff) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -14 : sign * (1 + fraction) * 2 ** (exponent - 15);
}

test.each([
  [0, 0x0000],
  [-0, 0x8000],
  [1, 0x3c00],
  [-2, 0xc000],
  [0.5, 0x3800],
  [1 / 3, 0x3555],
  [65504, 0x7bff],
  [2 ** -14, 0x0400],
])('%s is %i', (value, half) => {
  expect(toFloat16(value)).toBe(half);
});

test.each([
  ['down to an even neighbour', 1 + 1 / 2048, 0x3c00],
  ['up to an even neighbour', 1 + 3 / 2048, 0x3c02],
  ['a little above the middle', 1 + 1 / 2048 + 2 ** -20, 0x3c01],
  ['a little below the middle', 1 + 3 / 2048 - 2 ** -20, 0x3c01],
  ['into the next exponent', 2 - 2 ** -12, 0x4000],
])('rounds %s', (_, value, half) => {
  expect(toFloat16(value)).toBe(half);
  expect(toFloat16(-value)).toBe(half | 0x8000);
});

test.each([
  ['the smallest', 2 ** -24, 0x0001],
  ['the largest', 1023 * 2 ** -24, 0x03ff],
  ['half of the smallest, a tie to zero', 2 ** -25, 0x0000],
  ['a tie up to an even one', 3 * 2 ** -25, 0x0002],
  ['a carry into the normal numbers', 2047 * 2 ** -25, 0x0400],
  ['far too small', 2 ** -40, 0x0000],
  ["a subnormal of the single's own", 2 ** -140, 0x0000],
])('subnormals: %s', (_, value, half) => {
  expect(toFloat16(value)).toBe(half);
  expect(toFloat16(-value)).toBe(half | 0x8000);
});

test.each([
  ['infinity', Infinity, 0x7c00],
  ['minus infinity', -Infinity, 0xfc00],
  ['the first that is too large', 65520, 0x7c00],
  ['the last that is not', 65519, 0x7bff],
  ['far too large', 1e30, 0x7c00],
])('%s', (_, value, half) => {
  expect(toFloat16(value)).toBe(half);
});

test('what is not a number stays so', () => {
  expect(fromFloat16(toFloat16(NaN))).toBeNaN();
});

test('every half comes back as itself', () => {
  const wrong: number[] = [];
  for (let half = 0; half < 0x10000; half++) {
    const value = fromFloat16(half);
    if (!Number.isNaN(value) && toFloat16(value) !== half) wrong.push(half);
  }
  expect(wrong).toEqual([]);
});
