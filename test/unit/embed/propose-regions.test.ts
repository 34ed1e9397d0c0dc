import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PictureMaps } from '../../../src/embed/picture-maps.ts';
import { bestRectangle, proposeRegions } from '../../../src/embed/propose-regions.ts';

const SIDE = 8;
const LABELS = ['dress', 'shoes', 'hat', 'shirt'];

/** Silent everywhere but where a class speaks loudly: its columns and rows, ends left out. */
function mapsOf(
  ...spots: readonly { label: number; columns: [number, number]; rows: [number, number] }[]
): PictureMaps {
  const classes = new Float32Array(SIDE * SIDE * LABELS.length);
  for (const { label, columns, rows } of spots) {
    for (let y = rows[0]; y < rows[1]; y++) {
      for (let x = columns[0]; x < columns[1]; x++) {
        classes[(y * SIDE + x) * LABELS.length + label] = 12;
      }
    }
  }
  return { rows: SIDE, columns: SIDE, labels: LABELS, classes };
}

test('two things are two regions, the larger one first', () => {
  const maps = mapsOf(
    { label: 1, columns: [6, 8], rows: [6, 8] },
    { label: 0, columns: [0, 4], rows: [1, 5] },
  );
  expect(proposeRegions(maps, 10)).toEqual([
    { x: 0, y: 1 / SIDE, width: 0.5, height: 0.5 },
    { x: 0.75, y: 0.75, width: 0.25, height: 0.25 },
  ]);
});

test('two things of one class are two regions', () => {
  const maps = mapsOf(
    { label: 2, columns: [0, 2], rows: [0, 2] },
    { label: 2, columns: [6, 8], rows: [6, 8] },
  );
  expect(proposeRegions(maps, 10)).toHaveLength(2);
  expect(proposeRegions(maps, 1)).toHaveLength(1);
});

test('a picture in which no class speaks has no regions', () => {
  expect(proposeRegions(mapsOf(), 10)).toEqual([]);
});

test('the best rectangle is the one that trying all of them finds', () => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(values, (list) => {
      const best = bestRectangle(Float32Array.from(list), 3, 4);
      expect(best.sum).toBe(sumOfBest(list));
      expect(best.sum).toBe(sumOf(list, best));
    }),
  );
});

type Box = Pick<ReturnType<typeof bestRectangle>, 'left' | 'top' | 'right' | 'bottom'>;

function sumOf(list: readonly number[], { left, top, right, bottom }: Box): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) sum += list[y * 4 + x] ?? 0;
  }
  return sum;
}

function sumOfBest(list: readonly number[]): number {
  let best = -Infinity;
  for (let top = 0; top < 3; top++) {
    for (let bottom = top + 1; bottom <= 3; bottom++) {
      for (let left = 0; left < 4; left++) {
        for (let right = left + 1; right <= 4; right++) {
          best = Math.max(best, sumOf(list, { left, top, right, bottom }));
        }
      }
    }
  }
  return best;
}
