import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/catalog/product-columns.ts';
import { byPrice, nearOnes } from '../../../src/engine/price-order.ts';
import { fakeProduct } from '../../fakes/fake-pack.ts';
import { calibrationWith } from '../../fakes/calibration-with.ts';

const prices = fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), {
  minLength: 1,
  maxLength: 30,
});

test('by price, those without one last, equal ones as they were', () => {
  fc.assert(
    fc.property(
      prices,
      fc.constantFrom('price-up' as const, 'price-down' as const),
      (list, sort) => {
        const columns = columnsOf(
          list.map((price, row) => ({
            ...fakeProduct(row),
            ...(price === undefined ? {} : { price }),
          })),
        );
        const sorted = byPrice(
          { columns },
          list.map((_, row) => ({ row })),
          sort,
        );
        expect(new Set(sorted.map(({ row }) => row)).size).toBe(list.length);
        for (const [i, { row }] of sorted.slice(1).entries()) {
          const before = sorted[i]?.row ?? NaN;
          const [a, b] = [list[before], list[row]];
          if (a === b) expect(before).toBeLessThan(row);
          else if (b !== undefined) {
            expect(a).toBeDefined();
            expect(Math.sign(b - (a ?? 0))).toBe(sort === 'price-up' ? 1 : -1);
          }
        }
      },
    ),
  );
});

test('what hardly matches is no result by price, but the nearest few always are', () => {
  const calibration = calibrationWith({ slope: 20, middle: 0.5 });
  const hits = Array.from({ length: 60 }, (_, row) => ({ row, score: 0.9 - row * 0.1 }));
  expect(nearOnes(hits, calibration)).toEqual(hits.slice(0, 8));
  const mixed = hits.map(({ row }) => ({ row, score: row < 30 ? 0.9 : 0.3 }));
  expect(nearOnes(mixed, calibration)).toEqual(mixed.slice(0, 30));
  expect(nearOnes(hits, undefined)).toEqual(hits);
});
