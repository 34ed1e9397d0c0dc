import { optional } from '../catalog/product.ts';
import { SearchError } from '../core/errors.ts';
import type { DiaryEntry, FindOptions, SearchResult } from './engine.ts';
import { findMatches } from './find-matches.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { vectorOf } from './look.ts';
import { maskOf } from './product-filter.ts';
import { scanOnCpu } from './scan-on-cpu.ts';
import { steer } from './steer.ts';
import type { WordSearch } from './words/word-search.ts';
import { WordsOrder } from './words/words-order.ts';

/** What a remembered picture finds now. @throws SearchError `not-found`, `model-mismatch` */
export async function searchAgain(
  { catalog, wordSearch }: { readonly catalog: LoadedCatalog; readonly wordSearch: WordSearch },
  entry: DiaryEntry | undefined,
  options: FindOptions,
): Promise<SearchResult> {
  if (entry?.kind !== 'picture') throw new SearchError('not-found', 'There is no such picture');
  const { limit, offset, filter, words, sort, signal } = options;
  const began = performance.now();
  const query = vectorOf(catalog.manifest, entry.look);
  const mask = maskOf(filter, catalog.columns);
  const index = scanOnCpu(catalog.rows);
  const relevant = words ? await wordSearch.rows(words, mask) : undefined;
  const order = relevant ? new WordsOrder(index, catalog.rows, relevant) : index;
  const aim = await steer(catalog, index, { query, mask }, options);
  const found = await findMatches(catalog, order, { ...aim, limit, offset, signal, sort });
  return {
    ...found,
    ...optional('category', entry.category),
    ...optional('close', entry.close),
    timings: { decodeMs: 0, embedMs: 0, searchMs: performance.now() - began },
  };
}
