import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Region } from '../../../src/engine/engine.ts';
import {
  HANDLES,
  isSame,
  LEAST,
  moved,
  resized,
  spanned,
  WHOLE,
} from '../../../src/ui/region-box.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: share, y: share });
const step = fc.double({ min: -2, max: 2, noNaN: true });
const by = fc.record({ x: step, y: step });
const region = fc.tuple(point, point).map(([from, to]) => spanned(from, to));

function expectInside({ x, y, width, height }: Region): void {
  expect(x).toBeGreaterThanOrEqual(0);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(1 + 1e-9);
  expect(y + height).toBeLessThanOrEqual(1 + 1e-9);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(LEAST - 1e-9);
}

describe('a frame', () => {
  test('drawn between any two places, also outside the picture, lies in the picture and is never too small', () => {
    fc.assert(
      fc.property(by, by, (from, to) => {
        expectInside(spanned(from, to));
      }),
    );
  });

  test('holds both places that it is drawn between', () => {
    expect(spanned({ x: 0.6, y: 0.9 }, { x: 0.2, y: 0.3 })).toEqual({
      x: 0.2,
      y: 0.3,
      width: expect.closeTo(0.4) as number,
      height: expect.closeTo(0.6) as number,
    });
  });

  test('keeps its size wherever it is moved, and stays inside', () => {
    fc.assert(
      fc.property(region, by, (start, step) => {
        const end = moved(start, step);
        expectInside(end);
        expect([end.width, end.height]).toEqual([start.width, start.height]);
      }),
    );
  });

  test('resized by a handle moves its own edges and no other', () => {
    fc.assert(
      fc.property(region, fc.constantFrom(...HANDLES), by, (start, handle, step) => {
        const end = resized(start, handle, step);
        expectInside(end);
        if (handle.across !== -1) expect(end.x).toBe(start.x);
        if (handle.across !== 1) expect(end.x + end.width).toBeCloseTo(start.x + start.width);
        if (handle.down !== -1) expect(end.y).toBe(start.y);
        if (handle.down !== 1) expect(end.y + end.height).toBeCloseTo(start.y + start.height);
      }),
    );
  });

  test('is the whole picture when nothing is chosen, and no part is', () => {
    expect(isSame(undefined, WHOLE)).toBe(true);
    expect(isSame({ ...WHOLE, width: 0.9 })).toBe(false);
  });
});
