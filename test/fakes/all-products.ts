import type { Product } from '../../src/catalog/product.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';

/** Every product of a catalogue, in its order. */
export async function allProducts(catalog: LoadedCatalog): Promise<readonly Product[]> {
  const products: Product[] = [];
  for (let row = 0; row < catalog.count; row++) products.push(await catalog.at(row));
  return products;
}
