import type { Product } from '../catalog/product.ts';
import type { FacetValue, Facets, ProductFilter } from './engine.ts';
import { passes } from './product-filter.ts';

/** Attributes with more values than this describe products and do not sort them. */
const MOST_VALUES = 40;

/**
 * What a shopper can choose among, with how many products each choice would leave. A count regards every condition but those on its own facet, so that
 * choosing a second category shows what it would add.
 */
export function facetsOf(products: readonly Product[], filter: ProductFilter = {}): Facets {
  const without = (changes: ProductFilter): readonly Product[] =>
    products.filter((product) => passes(product, { ...filter, ...changes }));
  const none = { attributes: filter.attributes ?? {} };
  return {
    total: products.filter((product) => passes(product, filter)).length,
    categories: count(
      products.map(({ category }) => category),
      without({ ...none, categories: undefined }).map(({ category }) => category),
    ),
    brands: count(
      products.map(({ brand }) => brand),
      without({ ...none, brands: undefined }).map(({ brand }) => brand),
    ),
    ...priceOf(without({ ...none, price: undefined })),
    inStock: without({ ...none, inStock: true }).length,
    attributes: attributeNames(products).map((name) => ({
      name,
      values: count(
        products.map(({ attributes }) => attributes[name]),
        without({ attributes: omit(none.attributes, name) }).map(
          ({ attributes }) => attributes[name],
        ),
      ),
    })),
  };
}

/** Every value of the whole catalogue, most frequent first, with its count among `left`. */
function count(
  all: readonly (string | undefined)[],
  left: readonly (string | undefined)[],
): readonly FacetValue[] {
  const whole = tally(all);
  const rest = tally(left);
  return [...whole]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([value]) => ({ value, count: rest.get(value) ?? 0 }));
}

function tally(values: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Absent without prices, or when they are in several currencies, which cannot be compared. */
function priceOf(products: readonly Product[]): Pick<Facets, 'price'> {
  const priced = products.filter(({ price }) => price !== undefined);
  const [currency, ...others] = new Set(priced.map((product) => product.currency));
  if (priced.length === 0 || others.length > 0) return {};
  const prices = priced.map(({ price = 0 }) => price);
  const from = prices.reduce((least, price) => Math.min(least, price), Infinity);
  const to = prices.reduce((most, price) => Math.max(most, price), 0);
  return { price: { from, to, ...(currency === undefined ? {} : { currency }) } };
}

function attributeNames(products: readonly Product[]): readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const { attributes } of products) {
    for (const [name, value] of Object.entries(attributes)) {
      const known = values.get(name) ?? new Set();
      if (known.size <= MOST_VALUES) known.add(value);
      values.set(name, known);
    }
  }
  return [...values].flatMap(([name, { size }]) => (size > 1 && size <= MOST_VALUES ? [name] : []));
}

function omit<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
