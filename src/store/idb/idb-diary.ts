import { byAge, type DiaryRecord, type DiaryStore } from '../diary-store.ts';
import { Connection } from './connection.ts';

/** Keeps diaries in IndexedDB, one row a record. */
export class IdbDiary<R extends DiaryRecord> implements DiaryStore<R> {
  readonly persistent = true;
  readonly #connection: Connection;

  constructor(name = 'lookalike') {
    this.#connection = new Connection(name);
  }

  records(shop: string): Promise<readonly R[]> {
    return this.#connection.use(async (db) => {
      // Only `put` writes here, and only records of this kind.
      const records = (await db.getAll('diary', ofShop(shop))) as unknown as R[];
      return records.sort(byAge);
    });
  }

  put(shop: string, record: R): Promise<void> {
    return this.#connection.use(async (db) => {
      await db.put('diary', record, [shop, record.key]);
    });
  }

  remove(shop: string, keys: readonly string[]): Promise<void> {
    return this.#connection.use(async (db) => {
      const transaction = db.transaction('diary', 'readwrite');
      await Promise.all([
        ...keys.map((key) => transaction.store.delete([shop, key])),
        transaction.done,
      ]);
    });
  }

  clear(shop: string): Promise<void> {
    return this.#connection.use((db) => db.delete('diary', ofShop(shop)));
  }

  close(): void {
    this.#connection.close();
  }
}

/** All keys of a shop: in IndexedDB, an array comes after every string. */
function ofShop(shop: string): IDBKeyRange {
  return IDBKeyRange.bound([shop], [shop, []]);
}
