import type { Product } from '../../src/catalog/product.ts';
import type { ProductFilter } from '../../src/engine/engine.ts';

/** Whether a product passes a filter, by a plain reading of what a filter is. */
export function passes(product: Product, filter: ProductFilter): boolean {
  const attributes = Object.entries(filter.attributes ?? {});
  const values: readonly (readonly [readonly string[] | undefined, string | undefined])[] = [
    [filter.categories, product.category],
    [filter.brands, product.brand],
    ...attributes.map(([name, admitted]) => [admitted, product.attributes[name]] as const),
  ];
  for (const [admitted, value] of values) {
    if (admitted && !admitted.some((one) => one === value)) return false;
  }
  return (product.inStock || !filter.inStock) && priceFits(product.price, filter.price);
}

function priceFits(price: number | undefined, wanted: ProductFilter['price']): boolean {
  if (wanted === undefined) return true;
  if (price === undefined) return false;
  return !(price < (wanted.from ?? -Infinity)) && !(price > (wanted.to ?? Infinity));
}
