import { isSearchError } from '../core/errors.ts';
import type { DiaryRecord, DiaryStore } from './diary-store.ts';
import { MemoryDiary } from './memory-diary.ts';

/** A diary that goes on in memory where the platform refuses to keep it. What was kept before is never said to be deleted when it is not. */
export class RefusableDiary<R extends DiaryRecord> implements DiaryStore<R> {
  readonly #kept: DiaryStore<R>;
  readonly #memory = new MemoryDiary<R>();
  #worked = false;
  #refused = false;

  constructor(kept: DiaryStore<R>) {
    this.#kept = kept;
  }

  get persistent(): boolean {
    return this.#kept.persistent && !this.#refused;
  }

  records(shop: string): Promise<readonly R[]> {
    return this.#either((diary) => diary.records(shop));
  }

  put(shop: string, record: R): Promise<void> {
    return this.#either((diary) => diary.put(shop, record));
  }

  remove(shop: string, keys: readonly string[]): Promise<void> {
    return this.#both((diary) => diary.remove(shop, keys));
  }

  clear(shop: string): Promise<void> {
    return this.#both((diary) => diary.clear(shop));
  }

  close(): void {
    this.#kept.close();
    this.#memory.close();
  }

  async #either<T>(use: (diary: DiaryStore<R>) => Promise<T>): Promise<T> {
    if (this.#refused) return use(this.#memory);
    try {
      const done = await use(this.#kept);
      this.#worked = true;
      return done;
    } catch (error) {
      if (!isSearchError(error, 'storage')) throw error;
      this.#refused = true;
      return use(this.#memory);
    }
  }

  async #both(use: (diary: DiaryStore<R>) => Promise<void>): Promise<void> {
    await use(this.#memory);
    try {
      await use(this.#kept);
    } catch (error) {
      // A store that never opened holds nothing of this visit.
      if (this.#worked || !isSearchError(error, 'storage')) throw error;
      this.#refused = true;
    }
  }
}
