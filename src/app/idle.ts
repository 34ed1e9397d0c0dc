/** Runs `work` when the page has nothing better to do; at the latest after `timeoutMs`. */
export function whenIdle(work: () => void, timeoutMs = 3000): void {
  // Missing in Safari, whatever the type says.
  const request = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
  if (request === undefined) setTimeout(work, 200);
  else request(work, { timeout: timeoutMs });
}
