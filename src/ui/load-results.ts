import { shareUntilFailure } from '../core/async.ts';
import { SearchError } from '../core/errors.ts';
import type { photoView as PhotoViewFunction } from './photo-view.ts';

/** Fetches and registers the elements that show results. @returns a function that does so once, and gives the view of a picture. */
export function resultsLoader(): () => Promise<typeof PhotoViewFunction> {
  return shareUntilFailure(async () => {
    try {
      const { registerResults, photoView } = await import('./register-results.ts');
      registerResults();
      return photoView;
    } catch (cause) {
      throw new SearchError('network', 'The elements for results could not be loaded', { cause });
    }
  });
}
