/** Runs `work` when the page has nothing better to do; at the latest after `timeoutMs`. */
export function whenIdle(work: () => void, timeoutMs = 3000): void {
  // Missing in Safari, whatever the type says.
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: timeoutMs });
  else setTimeout(work, 200);
}
