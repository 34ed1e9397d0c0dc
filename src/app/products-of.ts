import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import { isSearchError } from '../core/errors.ts';
import type { SearchEngine } from '../engine/engine.ts';

/** Products by their ids, in that order; those that the catalogue no longer has are left out. @throws SearchError of the engine */
export async function productsOf(
  engine: SearchEngine,
  ids: readonly ProductId[],
  signal: AbortSignal,
): Promise<ReadonlyMap<ProductId, Product>> {
  const found = await Promise.all(
    ids.map(async (id) => {
      try {
        return await engine.product(id, { signal });
      } catch (error) {
        if (isSearchError(error, 'not-found')) return undefined;
        throw error;
      }
    }),
  );
  return new Map(found.flatMap((product) => (product ? [[product.id, product]] : [])));
}
