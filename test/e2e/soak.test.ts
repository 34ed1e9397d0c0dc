import type { CDPSession } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { diagnostics, Shop } from './shop.ts';

const SEARCHES = 1_000;
/** Caches fill and code is compiled during the first searches. */
const WARM_UP = 100;
const HEAP_TOLERANCE = 0.1;

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
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

/** The JavaScript heaps of the page and of its worker after a collection, buffers included. */
async function heapBytes(page: OpenPage): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const worker = workerCommands(session, await attached);
  await session.send('HeapProfiler.collectGarbage');
  await worker('HeapProfiler.collectGarbage');
  const usages = [await session.send('Runtime.getHeapUsage'), await worker('Runtime.getHeapUsage')];
  await session.detach();
  return usages.reduce((sum: number, usage) => {
    const { usedSize = 0, backingStorageSize = 0 } = usage as Partial<Record<string, number>>;
    return sum + usedSize + backingStorageSize;
  }, 0);
}

/** Sends commands to a worker's own session, which answers through the page's. */
function workerCommands(
  session: CDPSession,
  sessionId: string,
): (method: string) => Promise<object> {
  let id = 0;
  return (method) => {
    const own = ++id;
    const answer = new Promise<object>((resolve) => {
      session.on('Target.receivedMessageFromTarget', (event) => {
        const message = JSON.parse(event.message) as { id?: number; result?: object };
        if (event.sessionId === sessionId && message.id === own) resolve(message.result ?? {});
      });
    });
    const message = JSON.stringify({ id: own, method });
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
  };
}
