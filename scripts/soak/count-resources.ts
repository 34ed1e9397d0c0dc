import type { Page } from 'playwright';
import type { LookalikeApp } from '../../src/app/app.ts';

/** What lives outside the heap of JavaScript, and what was done. */
export interface Resources {
  /** Bitmaps that are neither closed nor handed over. */
  readonly bitmaps: number;
  /** Addresses of objects that were not given back. */
  readonly objectUrls: number;
  /** Requests for a camera so far. */
  readonly requests: number;
  /** Cameras that are on. */
  readonly tracks: number;
  readonly searches: number;
  readonly failures: number;
}

interface Counters {
  readonly bitmaps: Set<ImageBitmap>;
  readonly urls: Set<string>;
  readonly tracks: Set<MediaStreamTrack>;
  requests: number;
  searches: number;
  failures: number;
}

/** tsx wraps named functions in a helper of its own, which neither pages nor workers have. */
const HELPER = 'globalThis.__name = (named) => named';

/** Counts from the page's first script on, in the engine's thread from its first message on. */
export async function countResources(page: Page): Promise<void> {
  await page.addInitScript(HELPER);
  await page.addInitScript(install);
  page.on('worker', (worker) => {
    worker
      .evaluate(HELPER)
      .then(() => worker.evaluate(installInWorker))
      .catch(() => undefined); // a visit that is over
  });
}

/** Runs in the page. */
function install(): void {
  const counters: Counters = {
    bitmaps: new Set(),
    urls: new Set(),
    tracks: new Set(),
    requests: 0,
    searches: 0,
    failures: 0,
  };
  Object.assign(globalThis, { counters });
  const make = globalThis.createImageBitmap.bind(globalThis) as (
    ...given: unknown[]
  ) => Promise<ImageBitmap>;
  const counted = async (...given: unknown[]): Promise<ImageBitmap> => {
    const bitmap = await make(...given);
    counters.bitmaps.add(bitmap);
    return bitmap;
  };
  Object.assign(globalThis, { createImageBitmap: counted });
  const create = URL.createObjectURL.bind(URL);
  const revoke = URL.revokeObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    const url = create(object);
    counters.urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    counters.urls.delete(url);
    revoke(url);
  };
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    counters.requests++;
    const stream = await ask(constraints);
    for (const track of stream.getTracks()) counters.tracks.add(track);
    return stream;
  };
}

/** Runs in the engine's thread: notes the bitmaps that are handed to it, and those that it makes. */
function installInWorker(): void {
  const bitmaps = new Set<ImageBitmap>();
  Object.assign(globalThis, { bitmaps });
  globalThis.addEventListener('message', (event) => {
    const { input } = event.data as { readonly input?: { readonly picture?: unknown } };
    if (input?.picture instanceof ImageBitmap) bitmaps.add(input.picture);
  });
}

/** Counts the searches of the page's engine. The app has its engine by then. */
export function countSearches(page: Page): Promise<void> {
  return page.evaluate(() => {
    const engine = document.querySelector<LookalikeApp>('lookalike-app')?.engine;
    if (engine === undefined) throw new Error('The app has no engine');
    const { counters } = globalThis as unknown as { readonly counters: Counters };
    const search = engine.searchByPicture.bind(engine);
    engine.searchByPicture = async (...given) => {
      try {
        const result = await search(...given);
        counters.searches++;
        return result;
      } catch (error) {
        const [, { signal }] = given;
        if (signal?.aborted !== true) counters.failures++; // a camera that closes cancels its search
        throw error;
      }
    };
  });
}

/** What is there now, in the page and in the engine's thread together. A closed bitmap has no width. */
export async function resources(page: Page): Promise<Resources> {
  const inPage = await page.evaluate(() => {
    const { counters } = globalThis as unknown as { readonly counters: Counters };
    for (const bitmap of counters.bitmaps) if (bitmap.width === 0) counters.bitmaps.delete(bitmap);
    return {
      bitmaps: counters.bitmaps.size,
      objectUrls: counters.urls.size,
      requests: counters.requests,
      tracks: [...counters.tracks].filter(({ readyState }) => readyState === 'live').length,
      searches: counters.searches,
      failures: counters.failures,
    };
  });
  const inWorker = await page.workers()[0]?.evaluate(() => {
    const { bitmaps } = globalThis as unknown as { readonly bitmaps: Set<ImageBitmap> };
    for (const bitmap of bitmaps) if (bitmap.width === 0) bitmaps.delete(bitmap);
    return bitmaps.size;
  });
  return { ...inPage, bitmaps: inPage.bitmaps + (inWorker ?? NaN) };
}
