import type { SearchEngine } from '../engine/engine.ts';

/** The service worker answers for product pictures from this cache first. */
export const IMAGE_CACHE = 'lookalike-images';

/** Polite to the network, and enough to keep it busy. */
const PARALLEL = 4;
const PAGE = 200;
/** Of a larger catalogue, only pictures that were shown are kept. */
const MOST_PRODUCTS = 5_000;

/**
 * Downloads every product picture that is not kept yet. Resolves to false when something refused: the quota, the
 * network, or a browser without Cache API; or when there are too many. What was kept until then stays.
 */
export async function keepImagesOffline(
  engine: SearchEngine,
  packUrl: string,
  signal: AbortSignal,
): Promise<boolean> {
  // Undefined outside secure contexts, whatever the type says.
  const storage = globalThis.caches as CacheStorage | undefined;
  if (storage === undefined || savesData()) return false;
  try {
    const { total } = await engine.products({ offset: 0, limit: 0, signal });
    if (total > MOST_PRODUCTS) return false;
    const cache = await storage.open(IMAGE_CACHE);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const urls = missingImages({ engine, packUrl, kept, signal });
    await Promise.all(Array.from({ length: PARALLEL }, () => keepEach(urls, cache, signal)));
    return true;
  } catch {
    // Offline pictures are a courtesy: the shop works without them.
    return false;
  }
}

/** The shopper asked the browser for fewer bytes. Only Chromium tells. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Several of these share one iterator, so each address is taken once. */
async function keepEach(
  urls: AsyncGenerator<string>,
  cache: Cache,
  signal: AbortSignal,
): Promise<void> {
  for (let next = await urls.next(); !next.done; next = await urls.next()) {
    signal.throwIfAborted();
    const response = await fetch(next.value, { signal, priority: 'low' });
    if (response.ok) await cache.put(next.value, response);
  }
}

/** Addresses of pictures that are not kept yet, each once. */
async function* missingImages({
  engine,
  packUrl,
  kept,
  signal,
}: {
  readonly engine: SearchEngine;
  readonly packUrl: string;
  readonly kept: Set<string>;
  readonly signal: AbortSignal;
}): AsyncGenerator<string> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await engine.products({ offset, limit: PAGE, signal });
    total = page.total;
    for (const product of page.products) {
      const { href, protocol } = new URL(product.image, packUrl);
      if (!protocol.startsWith('http') || kept.has(href)) continue;
      kept.add(href);
      yield href;
    }
  }
}
