import { shareUntilFailure } from '../core/async.ts';
import { SearchError } from '../core/errors.ts';
import type { photoView, similarView } from './register-results.ts';

/** What shows a picture's results, and those of a product. */
export interface ResultViews {
  readonly photoView: typeof photoView;
  readonly similarView: typeof similarView;
}

/** Fetches and registers the elements that show results. @returns a function that does so once, and gives what shows them. */
export function resultsLoader(): () => Promise<ResultViews> {
  return shareUntilFailure(async () => {
    try {
      const results = await import('./register-results.ts');
      results.registerResults();
      return results;
    } catch (cause) {
      throw new SearchError('network', 'The elements for results could not be loaded', { cause });
    }
  });
}
