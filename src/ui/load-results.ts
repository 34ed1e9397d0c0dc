import { shareUntilFailure } from '../core/async.ts';
import { SearchError } from '../core/errors.ts';

/** Fetches and registers the elements that show results. @returns a function that does so once. */
export function resultsLoader(): () => Promise<void> {
  return shareUntilFailure(async () => {
    try {
      const { registerResults } = await import('./register-results.ts');
      registerResults();
    } catch (cause) {
      throw new SearchError('network', 'The elements for results could not be loaded', { cause });
    }
  });
}
