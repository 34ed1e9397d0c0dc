import { describe, isAbort, isSearchError, SearchError } from '../core/errors.ts';

/** Any caught value as one of our errors, so that it has a code to choose words by. */
export function asSearchError(error: unknown): SearchError {
  if (isSearchError(error)) return error;
  const code = isAbort(error) ? 'aborted' : 'internal';
  return new SearchError(code, describe(error), { cause: error });
}
