import { byAge, type DiaryRecord, type DiaryStore } from './diary-store.ts';

/** A diary that lives as long as the page: for browsers that refuse storage. */
export class MemoryDiary<R extends DiaryRecord> implements DiaryStore<R> {
  readonly persistent = false;
  readonly #shops = new Map<string, Map<string, R>>();

  records(shop: string): Promise<readonly R[]> {
    return Promise.resolve([...(this.#shops.get(shop)?.values() ?? [])].sort(byAge));
  }

  put(shop: string, record: R): Promise<void> {
    const records = this.#shops.get(shop) ?? new Map<string, R>();
    this.#shops.set(shop, records.set(record.key, record));
    return Promise.resolve();
  }

  remove(shop: string, keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#shops.get(shop)?.delete(key);
    return Promise.resolve();
  }

  clear(shop: string): Promise<void> {
    this.#shops.delete(shop);
    return Promise.resolve();
  }

  close(): void {
    this.#shops.clear();
  }
}
