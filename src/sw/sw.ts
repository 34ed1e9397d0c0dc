import { clientsClaim } from 'workbox-core';
import type { RouteHandlerCallback } from 'workbox-core/types.js';
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { Strategy, type StrategyHandler } from 'workbox-strategies';
import { inTime } from './cache-lookup.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** The build writes the list of files of the app here. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
};

/** Cached pictures are never stale, since their names carry their digests. The page fills their cache at idle. */
class CachedImages extends Strategy {
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    return (await inTime(handler.cacheMatch(request))) ?? handler.fetchAndCachePut(request);
  }
}

// The app itself. Packs and models are not here: they live in IndexedDB, checked and switched as a whole. A new version waits
// until the last page of the old one is closed, since that page still loads its own chunks.
const app = new PrecacheController();
app.precache([...self.__WB_MANIFEST]);
const files = new PrecacheRoute(app);
registerRoute(
  files.match,
  orNetwork((options) => files.handler.handle(options)),
);
registerRoute(new NavigationRoute(orNetwork(app.createHandlerBoundToURL('index.html'))));

registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin && request.method === 'GET' && /\/images\/p-[0-9a-f]+\.webp$/.test(url.pathname),
  new CachedImages({ cacheName: 'lookalike-images' }),
);

// The first visit must be complete too, not only the second.
clientsClaim();

/** Asks the network when the cache does not answer; without a network the cache is waited for. */
function orNetwork(handle: RouteHandlerCallback): RouteHandlerCallback {
  return async (options) => {
    const cached = handle(options);
    return (await inTime(cached)) ?? fetch(options.request).catch(() => cached);
  };
}
