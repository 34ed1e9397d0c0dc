/** The library: importing it does nothing. `registerElements(connectEngine)` makes the elements work. */
export { type ErrorCode, isSearchError, SearchError } from './core/errors.ts';
export type { ProductId } from './core/brand.ts';
export type { LoadProgress } from './core/progress.ts';
export type { Product } from './catalog/product.ts';
export type {
  BackendName,
  CatalogSummary,
  CategoryPrediction,
  Diagnostics,
  Match,
  OpenOptions,
  ProductFilter,
  ProductPage,
  SearchEngine,
  SearchResult,
  SearchTimings,
  Sort,
} from './engine/engine.ts';
export { LookalikeCapture } from './ui/elements/capture.ts';
export { LookalikeResults } from './ui/elements/results.ts';
export { LookalikeSearch } from './ui/elements/search.ts';
export { LookalikeSimilar, type ReadSimilar } from './ui/elements/similar.ts';
export type { Tile } from './ui/tile.ts';
export { registerElements } from './ui/register.ts';
export { registerSimilar } from './ui/register-similar.ts';
export { SimilarReader } from './store/similar-reader.ts';
export { connectEngine } from './worker/remote-engine.ts';
