import type { Product } from '../catalog/product.ts';
import { RowMask } from '../search/row-mask.ts';
import type { ProductFilter } from './engine.ts';

/** The rows whose products pass; undefined when every one does, so that nothing is masked for nothing. */
export function maskOf(
  filter: ProductFilter | undefined,
  products: readonly Product[],
): RowMask | undefined {
  if (filter === undefined) return undefined;
  const mask = RowMask.where(products.length, (row) => {
    const product = products[row];
    return product !== undefined && passes(product, filter);
  });
  return mask.passing === products.length ? undefined : mask;
}

/** All conditions have to hold; of several values of one condition, one. A product without a price fails every condition on it. */
export function passes(product: Product, filter: ProductFilter): boolean {
  const { categories, brands, price, inStock, attributes = {} } = filter;
  return (
    isOneOf(categories, product.category) &&
    isOneOf(brands, product.brand) &&
    (inStock !== true || product.inStock) &&
    (price === undefined || isWithin(price, product.price)) &&
    Object.entries(attributes).every(([name, values]) => isOneOf(values, product.attributes[name]))
  );
}

function isOneOf(values: readonly string[] | undefined, value: string | undefined): boolean {
  return values === undefined || (value !== undefined && values.includes(value));
}

function isWithin(
  { from = -Infinity, to = Infinity }: NonNullable<ProductFilter['price']>,
  price: number | undefined,
): boolean {
  return price !== undefined && from <= price && price <= to;
}
