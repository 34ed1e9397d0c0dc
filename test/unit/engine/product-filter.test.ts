import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/catalog/product-columns.ts';
import type { Product } from '../../../src/catalog/product.ts';
import type { ProductId } from '../../../src/core/brand.ts';
import type { ProductFilter } from '../../../src/engine/engine.ts';
import { maskOf } from '../../../src/engine/product-filter.ts';
import { passes } from '../../fakes/passes.ts';

const CATEGORIES = ['Hats', 'Shoes', 'Bags'];
const BRANDS = ['Halden', 'Ostra'];
const COLOURS = ['red', 'blue'];

const product = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  brand: fc.option(fc.constantFrom(...BRANDS), { nil: undefined }),
  price: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  inStock: fc.boolean(),
  colour: fc.option(fc.constantFrom(...COLOURS), { nil: undefined }),
});
type Drawn = typeof product extends fc.Arbitrary<infer T> ? T : never;
const filter = fc.record(
  {
    categories: fc.subarray(CATEGORIES),
    brands: fc.subarray(BRANDS),
    price: fc.record(
      { from: fc.integer({ min: 0, max: 100 }), to: fc.integer({ min: 0, max: 100 }) },
      { requiredKeys: [] },
    ),
    inStock: fc.boolean(),
    attributes: fc.record({ colour: fc.subarray(COLOURS) }),
  },
  { requiredKeys: [] },
);

test('lets through what a plain reading of the filter does, for 200 random filters', () => {
  fc.assert(
    fc.property(fc.array(product, { maxLength: 80 }), filter, (drawn, wanted: ProductFilter) => {
      const products = drawn.map(toProduct);
      const mask = maskOf(wanted, columnsOf(products));
      const passing = products.map((_, row) => mask?.has(row) ?? true);
      expect(passing).toEqual(products.map((each) => passes(each, wanted)));
    }),
    { numRuns: 200 },
  );
});

function toProduct(drawn: Drawn, row: number): Product {
  const { colour, brand, price, ...rest } = drawn;
  return {
    ...rest,
    id: `p${row}` as ProductId,
    title: `Product ${row}`,
    image: 'none.webp',
    attributes: colour === undefined ? {} : { colour },
    ...(brand === undefined ? {} : { brand }),
    ...(price === undefined ? {} : { price }),
  };
}
