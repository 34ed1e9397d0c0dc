import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/catalog/product-columns.ts';
import type { Product } from '../../../src/catalog/product.ts';
import { facetsOf } from '../../../src/engine/facets.ts';
import { fakeProduct } from '../../fakes/fake-pack.ts';

const shop: readonly Product[] = [
  { ...fakeProduct(0), brand: 'Ostra', price: 10, currency: 'EUR', attributes: { colour: 'red' } },
  { ...fakeProduct(1), brand: 'Ostra', price: 20, currency: 'EUR', attributes: { colour: 'blue' } },
  { ...fakeProduct(2), brand: 'Halden', price: 40, currency: 'EUR', inStock: false },
  { ...fakeProduct(3), price: 80, currency: 'EUR', attributes: { colour: 'red' } },
];

test('without a filter: every value with its count, most frequent first', () => {
  expect(facetsOf(columnsOf(shop))).toEqual({
    total: 4,
    categories: [
      { value: 'Hats', count: 2 },
      { value: 'Shoes', count: 2 },
    ],
    brands: [
      { value: 'Ostra', count: 2 },
      { value: 'Halden', count: 1 },
    ],
    price: { from: 10, to: 80, currency: 'EUR' },
    inStock: 3,
    attributes: [
      {
        name: 'colour',
        values: [
          { value: 'red', count: 2 },
          { value: 'blue', count: 1 },
        ],
      },
    ],
  });
});

test('a count regards every other condition, and not those on its own facet', () => {
  const facets = facetsOf(columnsOf(shop), { categories: ['Hats'], brands: ['Ostra'] });
  expect(facets.total).toBe(1);
  expect(facets.categories.map(({ count }) => count)).toEqual([1, 1]);
  expect(facets.brands).toEqual([
    { value: 'Ostra', count: 1 },
    { value: 'Halden', count: 1 },
  ]);
  expect(facets.price).toEqual({ from: 10, to: 10, currency: 'EUR' });
  const [colours] = facetsOf(columnsOf(shop), {
    attributes: { colour: ['blue'] },
    inStock: true,
  }).attributes;
  expect(colours?.values.map(({ count }) => count)).toEqual([2, 1]);
});

test('prices in several currencies cannot be compared, and values without end are no facet', () => {
  const mixed = shop.map((product, i) => ({ ...product, currency: i === 0 ? 'USD' : 'EUR' }));
  expect(facetsOf(columnsOf(mixed)).price).toBeUndefined();
  const many = Array.from({ length: 60 }, (_, i) => ({
    ...fakeProduct(i),
    attributes: { sku: `number ${i}`, made: 'here' },
  }));
  expect(facetsOf(columnsOf(many)).attributes).toEqual([]);
});
