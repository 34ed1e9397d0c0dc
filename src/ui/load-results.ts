import { shareUntilFailure } from '../core/async.ts';
import { SearchError } from '../core/errors.ts';
import type { pictureTrail, productTrail } from './register-results.ts';

/** What shows a picture's results, and leads on from them. */
export interface ResultViews {
  readonly pictureTrail: typeof pictureTrail;
  readonly productTrail: typeof productTrail;
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
