import type { SearchError } from '../core/errors.ts';
import type { SearchResult } from '../engine/engine.ts';

/** What a page shows of a search, by a picture or by a product. */
export type FoundResult = Omit<SearchResult, 'timings'>;

/** What became of one query. Exactly one of these at a time. */
export type SearchState =
  | { readonly step: 'searching' }
  | {
      readonly step: 'done';
      /** All pages so far as one. */
      readonly result: FoundResult;
      /** True while further results, or results by another filter, are on their way. */
      readonly busy?: boolean;
    }
  | { readonly step: 'failed'; readonly error: SearchError };
