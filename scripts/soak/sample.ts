import type { CDPSession, Page } from 'playwright';
import type { LookalikeApp } from '../../src/app/app.ts';
import { attach, type Thread } from '../scale/watch.ts';
import { countObjects } from './count-objects.ts';
import { type Resources, resources } from './count-resources.ts';

/** What the camera's page has and holds at one moment, after a collection of garbage. */
export interface Sample extends Resources {
  readonly seconds: number;
  readonly tensors: number;
  readonly tensorBytes: number;
  /** Living objects and functions. */
  readonly pageObjects: number;
  readonly workerObjects: number;
  /** Bytes of objects, of buffers and of compiled code. */
  readonly pageHeap: number;
  readonly workerHeap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Numbers that must not grow. */
export const COUNTS = ['tensors', 'tensorBytes', 'bitmaps', 'objectUrls', 'tracks'] as const;
/** Those that may, by this share: a search may be under way or not. Bytes grow further while the engine goes on compiling. */
export const AMOUNTS = {
  pageObjects: 0.02,
  workerObjects: 0.02,
  nodes: 0.02,
  listeners: 0.02,
  pageHeap: 0.05,
  workerHeap: 0.05,
} as const;

export async function takeSample(page: Page, seconds: number): Promise<Sample> {
  const { tensors, bytes } = await page.evaluate(async () => {
    const engine = document.querySelector<LookalikeApp>('lookalike-app')?.engine;
    if (engine === undefined) throw new Error('The app has no engine');
    return (await engine.diagnostics()).memory;
  });
  const session = await page.context().newCDPSession(page);
  const worker = await attach(session);
  const own = await heapOf({
    ask: (method, params) => session.send(method as 'Runtime.enable', params),
    on: (event, listener) => session.on(event as 'event', listener),
  });
  const its = await heapOf(worker);
  const dom = await domCounters(session);
  await session.detach();
  return {
    seconds,
    ...(await resources(page)),
    tensors,
    tensorBytes: bytes,
    pageObjects: own.objects,
    workerObjects: its.objects,
    pageHeap: own.bytes,
    workerHeap: its.bytes,
    ...dom,
  };
}

/** What lives in one thread after a collection of garbage. */
async function heapOf(
  thread: Thread,
): Promise<{ readonly objects: number; readonly bytes: number }> {
  const objects = await countObjects(thread);
  await thread.ask('HeapProfiler.collectGarbage');
  return { objects, bytes: bytesOf(await thread.ask('Runtime.getHeapUsage')) };
}

function bytesOf(usage: unknown): number {
  const { usedSize = 0, backingStorageSize = 0 } = usage as Partial<Record<string, number>>;
  return usedSize + backingStorageSize;
}

async function domCounters(session: CDPSession): Promise<Pick<Sample, 'nodes' | 'listeners'>> {
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}
