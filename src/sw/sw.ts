import { clientsClaim } from 'workbox-core';
import { createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope & {
  /** The build writes the list of files of the app here. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
};

// The app itself. Packs and models are not here: they live in IndexedDB, checked and switched as a whole. A new version waits
// until the last page of the old one is closed, since that page still loads its own chunks.
precacheAndRoute([...self.__WB_MANIFEST]);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// Thumbnails carry their digest in their names, so a cached one is never stale. The page fills this cache at idle.
registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin && request.method === 'GET' && /\/images\/p-[0-9a-f]+\.webp$/.test(url.pathname),
  new CacheFirst({ cacheName: 'lookalike-images' }),
);

// The first visit must be complete too, not only the second.
clientsClaim();
