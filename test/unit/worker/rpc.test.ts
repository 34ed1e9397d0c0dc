import { afterEach, expect, test, vi } from 'vitest';
import { SearchError } from '../../../src/core/errors.ts';
import { WorkerClient } from '../../../src/worker/client.ts';
import type { Handlers, ToWorker } from '../../../src/worker/protocol.ts';
import { serve } from '../../../src/worker/server.ts';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function connect(handlers: Partial<Handlers>): WorkerClient {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const answer = serve(handlers as Handlers, (message) => {
    port2.postMessage(message);
  });
  port2.onmessage = (event: MessageEvent<ToWorker>) => void answer(event);
  return new WorkerClient(port1);
}

const page = { products: [], total: 3 };
const input = { offset: 0, limit: 1 };

test('an error keeps its code across the thread boundary', async () => {
  const client = connect({
    products: () => Promise.reject(new SearchError('device-lost', 'GPU reset')),
  });
  await expect(client.call('products', input)).rejects.toMatchObject({
    code: 'device-lost',
    message: 'GPU reset',
  });
});

test('cancelling rejects at once and aborts the handler', async () => {
  let handled: AbortSignal | undefined;
  const client = connect({
    products: (_input, { signal }) => {
      handled = signal;
      return new Promise(() => undefined);
    },
  });
  const controller = new AbortController();
  const call = client.call('products', input, { signal: controller.signal });
  await expect.poll(() => handled).toBeDefined();
  controller.abort();
  await expect(call).rejects.toMatchObject({ code: 'aborted' });
  await expect.poll(() => handled?.aborted).toBe(true);
});

test('a dead worker rejects waiting and later calls', async () => {
  const client = connect({ products: () => new Promise(() => undefined) });
  const waiting = client.call('products', input);
  client.close(new SearchError('worker-crashed', 'out of memory'));
  await expect(waiting).rejects.toMatchObject({ code: 'worker-crashed' });
  await expect(client.call('products', input)).rejects.toMatchObject({ code: 'worker-crashed' });
});

test('an already cancelled call rejects and is never sent', async () => {
  const products = vi.fn(() => Promise.resolve(page));
  const client = connect({ products });
  const signal = AbortSignal.abort();
  await expect(client.call('products', input, { signal })).rejects.toMatchObject({
    code: 'aborted',
  });
  await expect(client.call('products', input)).resolves.toEqual(page);
  expect(products).toHaveBeenCalledTimes(1);
});

test('a finished call lets go of a long-lived signal', async () => {
  const client = connect({ products: () => Promise.resolve(page) });
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  await client.call('products', input, { signal });
  expect(removed).toHaveBeenCalledTimes(1);
});

test('progress reaches its own caller before the result', async () => {
  const client = connect({
    products: (_input, { onProgress }) => {
      onProgress({ step: 'catalog', done: 1, total: 2 });
      return Promise.resolve(page);
    },
  });
  const seen: unknown[] = [];
  await client.call('products', input, { onProgress: (progress) => seen.push(progress) });
  expect(seen).toEqual([{ step: 'catalog', done: 1, total: 2 }]);
});

test('thousands of pieces are told four times a second, each step from its first to its last', async () => {
  const now = vi.spyOn(performance, 'now');
  const client = connect({
    products: (_input, { onProgress }) => {
      for (let done = 1; done <= 3_000; done++) {
        now.mockReturnValue(done / 10);
        onProgress({ step: 'catalog', done, total: 3_000 });
      }
      onProgress({ step: 'warm-up' });
      return Promise.resolve(page);
    },
  });
  const seen: unknown[] = [];
  await client.call('products', input, { onProgress: (progress) => seen.push(progress) });
  now.mockRestore();
  const told = [1, 2_501, 3_000].map((done) => ({ step: 'catalog', done, total: 3_000 }));
  expect(seen).toEqual([...told, { step: 'warm-up' }]);
});

test('what is transferred leaves the calling side, unless the call was cancelled before it was sent', async () => {
  const products = vi.fn(() => Promise.resolve(page));
  const client = connect({ products });
  const kept = new ArrayBuffer(8);
  const signal = AbortSignal.abort();
  const cancelled = client.call('products', input, { signal, transfer: [kept] });
  await expect(cancelled).rejects.toMatchObject({ code: 'aborted' });
  expect(kept.byteLength).toBe(8);
  const given = { ...input, buffer: new ArrayBuffer(8) };
  await client.call('products', given, { transfer: [given.buffer] });
  expect(given.buffer.byteLength).toBe(0);
  expect(products).toHaveBeenCalledWith(
    expect.objectContaining({ buffer: expect.objectContaining({ byteLength: 8 }) as unknown }),
    expect.anything(),
  );
});
