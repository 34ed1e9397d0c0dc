import type { Product } from '../../src/catalog/product.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';

/** Every product of a small catalogue, in its order. */
export function allProducts(catalog: LoadedCatalog): Promise<readonly Product[]> {
  return Promise.all(Array.from({ length: catalog.count }, (_, row) => catalog.at(row)));
}
