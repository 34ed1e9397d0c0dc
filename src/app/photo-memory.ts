import type { PhotoQuery } from '../ui/photo-query.ts';

/** Pictures to go back to. More would hold too much memory on a phone. */
const KEPT = 12;

/** The pictures of this visit, by history entry. Never in the address, never stored. */
export class PhotoMemory<Query extends { dispose(): void } = PhotoQuery> {
  readonly #photos = new Map<string, Query>();

  get(visitKey: string): Query | undefined {
    return this.#photos.get(visitKey);
  }

  add(visitKey: string, photo: Query): void {
    this.#photos.set(visitKey, photo);
    for (const [key, oldest] of this.#photos) {
      if (this.#photos.size <= KEPT) return;
      oldest.dispose();
      this.#photos.delete(key);
    }
  }

  clear(): void {
    for (const photo of this.#photos.values()) photo.dispose();
    this.#photos.clear();
  }
}
