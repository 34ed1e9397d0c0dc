import type { SearchError } from '../core/errors.ts';
import type { SearchResult } from '../engine/engine.ts';

/** What became of one picture. Exactly one of these at a time. */
export type SearchState =
  | { readonly step: 'searching' }
  | {
      readonly step: 'done';
      /** All pages so far as one. */
      readonly result: SearchResult;
      /** True while further results, or results by another filter, are on their way. */
      readonly busy?: boolean;
    }
  | { readonly step: 'failed'; readonly error: SearchError };
