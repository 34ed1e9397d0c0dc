/**
 * Starts the engine thread, also when the library is loaded from another origin, where `new Worker(url)` is refused: a
 * same-origin blob then imports the real file. Shops with a Content-Security-Policy allow `worker-src blob:` for that.
 */
export function spawn(url: URL): Worker {
  if (url.origin === location.origin) return new Worker(url, { type: 'module', name: 'lookalike' });
  const bootstrap = new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' });
  const blobUrl = URL.createObjectURL(bootstrap);
  const worker = new Worker(blobUrl, { type: 'module', name: 'lookalike' });
  // Fetched by then; a worker that never answers keeps it, and it is 100 bytes.
  worker.addEventListener(
    'message',
    () => {
      URL.revokeObjectURL(blobUrl);
    },
    { once: true },
  );
  return worker;
}
