import type { CatalogStore } from '../catalog-store.ts';
import { MemoryStore } from '../memory-store.ts';
import { IdbStore } from './idb-store.ts';

/** IndexedDB, or memory where the browser has none at all. A refusal at use is handled there. */
export function openStore(): CatalogStore {
  return (globalThis as Partial<typeof globalThis>).indexedDB === undefined
    ? new MemoryStore()
    : new IdbStore();
}
