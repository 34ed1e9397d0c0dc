import type { CDPSession, Page } from 'playwright';
import type { LookalikeApp } from '../../src/app/app.ts';
import { attach } from '../scale/watch.ts';
import { type Resources, resources } from './count-resources.ts';

/** What the camera's page has and holds at one moment, after a collection of garbage. */
export interface Sample extends Resources {
  readonly seconds: number;
  readonly tensors: number;
  readonly tensorBytes: number;
  /** Bytes of objects and of buffers. */
  readonly pageHeap: number;
  readonly workerHeap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Numbers that must not grow, and those that may, within a tolerance. */
export const COUNTS = ['tensors', 'tensorBytes', 'bitmaps', 'objectUrls', 'tracks'] as const;
export const AMOUNTS = ['pageHeap', 'workerHeap', 'nodes', 'listeners'] as const;

export async function takeSample(page: Page, seconds: number): Promise<Sample> {
  const { tensors, bytes } = await page.evaluate(async () => {
    const engine = document.querySelector<LookalikeApp>('lookalike-app')?.engine;
    if (engine === undefined) throw new Error('The app has no engine');
    return (await engine.diagnostics()).memory;
  });
  const session = await page.context().newCDPSession(page);
  const worker = await attach(session);
  await session.send('HeapProfiler.collectGarbage');
  await worker('HeapProfiler.collectGarbage');
  const pageHeap = bytesOf(await session.send('Runtime.getHeapUsage'));
  const workerHeap = bytesOf(await worker('Runtime.getHeapUsage'));
  const dom = await domCounters(session);
  await session.detach();
  const counted = await resources(page);
  return { seconds, ...counted, tensors, tensorBytes: bytes, pageHeap, workerHeap, ...dom };
}

function bytesOf(usage: unknown): number {
  const { usedSize = 0, backingStorageSize = 0 } = usage as Partial<Record<string, number>>;
  return usedSize + backingStorageSize;
}

async function domCounters(session: CDPSession): Promise<Pick<Sample, 'nodes' | 'listeners'>> {
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}
