import type { DiaryRecord, DiaryStore } from '../diary-store.ts';
import { MemoryDiary } from '../memory-diary.ts';
import { RefusableDiary } from '../refusable-diary.ts';
import { IdbDiary } from './idb-diary.ts';

/** IndexedDB, or memory where the browser has none or refuses it. */
export function openDiary<R extends DiaryRecord>(): DiaryStore<R> {
  return (globalThis as Partial<typeof globalThis>).indexedDB === undefined
    ? new MemoryDiary<R>()
    : new RefusableDiary<R>(new IdbDiary<R>());
}
