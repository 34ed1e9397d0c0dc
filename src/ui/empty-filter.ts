import { optional } from '../catalog/product.ts';
import type { ProductFilter } from '../engine/engine.ts';

/** The filter without conditions that let everything through. */
export function withoutEmpty(filter: ProductFilter): ProductFilter {
  const { categories, brands, price, inStock, colours, attributes = {} } = filter;
  const named = Object.entries(attributes).filter(([, values]) => values.length > 0);
  const hasPrice = price?.from !== undefined || price?.to !== undefined;
  return {
    ...optional('categories', nonEmpty(categories)),
    ...optional('brands', nonEmpty(brands)),
    ...optional('price', hasPrice ? price : undefined),
    ...optional('colours', nonEmpty(colours)),
    ...optional('inStock', inStock === true ? inStock : undefined),
    ...optional('attributes', named.length > 0 ? Object.fromEntries(named) : undefined),
  };
}

function nonEmpty<T>(values: readonly T[] = []): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** True when everything passes. */
export function isEmptyFilter(filter: ProductFilter): boolean {
  return Object.keys(withoutEmpty(filter)).length === 0;
}
