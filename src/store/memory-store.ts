import {
  type CatalogStore,
  filesOf,
  following,
  type KeptDocument,
  type StoredDocument,
} from './catalog-store.ts';

/** A store that lives as long as the page: for browsers that refuse storage. */
export class MemoryStore implements CatalogStore {
  readonly persistent = false;
  readonly #documents = new Map<string, KeptDocument>();
  readonly #files = new Map<string, ArrayBuffer>();

  document(key: string): Promise<StoredDocument | undefined> {
    return Promise.resolve(this.#documents.get(key));
  }

  has(sha256: string): Promise<boolean> {
    return Promise.resolve(this.#files.has(sha256));
  }

  file(sha256: string): Promise<ArrayBuffer | undefined> {
    return Promise.resolve(this.#files.get(sha256));
  }

  slice(sha256: string, from: number, to: number): Promise<ArrayBuffer | undefined> {
    return Promise.resolve(this.#files.get(sha256)?.slice(from, to));
  }

  putFile(sha256: string, bytes: ArrayBuffer): Promise<void> {
    this.#files.set(sha256, bytes);
    return Promise.resolve();
  }

  commit(key: string, document: StoredDocument): Promise<void> {
    this.#documents.set(key, following(this.#documents.get(key), document));
    const named = new Set([...this.#documents.values()].flatMap(filesOf));
    for (const sha256 of this.#files.keys()) if (!named.has(sha256)) this.#files.delete(sha256);
    return Promise.resolve();
  }

  close(): void {
    this.#documents.clear();
    this.#files.clear();
  }
}
