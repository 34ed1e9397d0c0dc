import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterQuery, parseFilter } from '../../../src/app/filter-query.ts';
import { withoutEmpty } from '../../../src/ui/empty-filter.ts';

const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 });
const price = fc.record(
  { from: fc.integer({ min: 0, max: 999 }), to: fc.integer({ min: 0, max: 999 }) },
  { requiredKeys: [] },
);
const filter = fc.record(
  {
    categories: words,
    brands: words,
    price,
    inStock: fc.boolean(),
    attributes: fc.dictionary(fc.stringMatching(/^[a-z &?#/%]{1,8}$/), words, { maxKeys: 3 }),
  },
  { requiredKeys: [] },
);

test('a filter survives the way through an address, whatever its values are called', () => {
  fc.assert(
    fc.property(filter, (wanted) => {
      expect(parseFilter(filterQuery(wanted))).toEqual(withoutEmpty(wanted));
    }),
  );
});

test('an address that makes no sense lets everything through', () => {
  for (const text of ['', 'price=cheap', 'price=-', 'stock=maybe', 'a=b&c', '%']) {
    expect(parseFilter(text)).toEqual({});
  }
  expect(parseFilter('price=10-')).toEqual({ price: { from: 10 } });
});
