import { optional } from '../catalog/product.ts';
import type { Embedding } from '../embed/embedder.ts';
import type { Hit } from '../search/vector-index.ts';
import { evidenceOf, isClose } from './closeness.ts';
import type { SearchResult } from './engine.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { type Neighbour, predictCategories, VOTERS } from './predict-category.ts';

/**
 * What a picture shows, and whether the catalogue has anything close to it.
 * @param embedding with its vector as the catalogue's rows are
 * @param nearest of the whole catalogue, best first, at least `VOTERS` where there are as many
 */
export function judgePicture(
  catalog: LoadedCatalog,
  embedding: Embedding,
  nearest: readonly Hit[],
): Pick<SearchResult, 'category' | 'categories' | 'close'> {
  const { calibration } = catalog;
  const neighbours = toNeighbours(nearest.slice(0, VOTERS), catalog);
  const scores = nearest.map(({ score }) => score);
  const close = calibration && isClose(calibration, evidenceOf(calibration, embedding, scores));
  const categories = predictCategories(embedding, neighbours, catalog.head);
  return {
    ...optional('category', categories[0]),
    categories,
    ...optional('close', close),
  };
}

export function toNeighbours(hits: readonly Hit[], catalog: LoadedCatalog): readonly Neighbour[] {
  return hits.map(({ row, score }) => ({ category: catalog.categoryOf(row), score }));
}
