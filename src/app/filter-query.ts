import { COLOURS, type ProductFilter } from '../engine/engine.ts';
import { withoutEmpty } from '../ui/empty-filter.ts';

const ATTRIBUTE = 'attribute.';

/** A filter as the part of an address after "?"; empty when everything passes. */
export function filterQuery(filter: ProductFilter): string {
  const { categories, brands, price, inStock, colours, attributes = {} } = withoutEmpty(filter);
  const query = new URLSearchParams();
  const append = (name: string, values: readonly string[] = []): void => {
    for (const value of values) query.append(name, value);
  };
  append('category', categories);
  append('brand', brands);
  append('price', price && [`${price.from ?? ''}-${price.to ?? ''}`]);
  append('colour', colours);
  append('stock', inStock === true ? ['1'] : []);
  for (const [name, values] of Object.entries(attributes)) append(ATTRIBUTE + name, values);
  return query.toString();
}

/** The filter of an address; what it does not understand lets everything through. */
export function parseFilter(text: string): ProductFilter {
  const query = new URLSearchParams(text);
  const attributes: Record<string, readonly string[]> = {};
  for (const key of new Set(query.keys())) {
    if (key.startsWith(ATTRIBUTE)) attributes[key.slice(ATTRIBUTE.length)] = query.getAll(key);
  }
  return withoutEmpty({
    attributes,
    categories: query.getAll('category'),
    brands: query.getAll('brand'),
    price: parsePrice(query.get('price') ?? ''),
    inStock: query.get('stock') === '1',
    colours: COLOURS.filter((name) => query.getAll('colour').includes(name)),
  });
}

function parsePrice(text: string): { from?: number; to?: number } {
  const [, from = '', to = ''] = /^(\d*\.?\d*)-(\d*\.?\d*)$/.exec(text) ?? [];
  return {
    ...(from === '' ? {} : { from: Number(from) }),
    ...(to === '' ? {} : { to: Number(to) }),
  };
}
