import { withTimeout } from '../core/async.ts';

/** Far more than a cache takes on a slow phone, in milliseconds. */
const PATIENCE_MS = 4_000;

let overdue = false;

/**
 * What the cache has; undefined when it has nothing, fails, or is overdue. Chromium's Cache Storage has been seen to stop answering an origin for
 * good, so nobody waits for it twice: until it answers again, every lookup resolves to undefined at once.
 */
export function inTime(lookup: Promise<Response | undefined>): Promise<Response | undefined> {
  const answered = (): void => {
    overdue = false;
  };
  lookup.then(answered, answered);
  if (overdue) return Promise.resolve(undefined);
  return withTimeout(lookup, PATIENCE_MS, () => {
    overdue = true;
    return new Error('Cache Storage does not answer');
  }).catch(() => undefined);
}
