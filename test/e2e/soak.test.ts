import { afterAll, beforeAll, expect, test } from 'vitest';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { diagnostics, Shop } from './shop.ts';

const SEARCHES = 1_000;
/** Caches fill and code is compiled during the first searches. */
const WARM_UP = 100;
const HEAP_TOLERANCE = 0.1;

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open({ flags: ['--js-flags=--expose-gc', '--enable-precise-memory-info'] });
});
afterAll(() => shop.close());

test(`${SEARCHES} searches leave the tensors unchanged and the heap within 10 %`, async () => {
  const page = await shop.visit({ backend: 'wasm' });
  const base64 = (await uprightPicture()).buffer.toString('base64');
  await page.locator('lookalike-product-card a').first().waitFor(); // the catalogue is open
  await searchTimes(page, base64, WARM_UP);
  const before = { memory: (await diagnostics(page)).memory, heap: await heapBytes(page) };
  const ms = await searchTimes(page, base64, SEARCHES);
  const after = { memory: (await diagnostics(page)).memory, heap: await heapBytes(page) };
  console.log(
    `${SEARCHES} searches, ${(ms / SEARCHES).toFixed(1)} ms each; tensors ${before.memory.tensors} to ${after.memory.tensors}; ` +
      `heap of page and worker ${(before.heap / 1e6).toFixed(2)} to ${(after.heap / 1e6).toFixed(2)} MB`,
  );
  expect(after.memory).toEqual(before.memory);
  expect(after.heap).toBeLessThanOrEqual(before.heap * (1 + HEAP_TOLERANCE));
});

type OpenPage = Awaited<ReturnType<Shop['visit']>>;

/** Searches through the page's engine, one after the other. Resolves to the milliseconds of all. */
function searchTimes(page: OpenPage, base64: string, times: number): Promise<number> {
  return page.evaluate(
    async ([picture, count]) => {
      const engine = document.querySelector('lookalike-app')?.engine;
      if (engine === undefined) throw new Error('The app has no engine');
      await engine.prepare();
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const blob = new Blob([bytes]);
      const began = performance.now();
      for (let i = 0; i < count; i++) await engine.searchByPicture(blob, { limit: 24 });
      return performance.now() - began;
    },
    [base64, times] as const,
  );
}

/** The JavaScript heaps of the page and of its worker after a collection. */
async function heapBytes(page: OpenPage): Promise<number> {
  const collect = (): number => {
    (globalThis as typeof globalThis & { gc?: () => void }).gc?.();
    return (performance as Performance & { memory: { usedJSHeapSize: number } }).memory
      .usedJSHeapSize;
  };
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('The engine has no worker');
  return (await page.evaluate(collect)) + (await worker.evaluate(collect));
}
