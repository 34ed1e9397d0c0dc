import { shareUntilFailure, withTimeout } from '../../core/async.ts';
import { describe, SearchError } from '../../core/errors.ts';
import { type CatalogStore, ORPHAN_AGE_MS, type StoredDocument } from '../catalog-store.ts';
import { type CatalogDatabase, openCatalogDatabase } from './open.ts';

const OPEN_TIMEOUT_MS = 5_000; // Safari has been seen to never answer

/** Keeps packs and models in IndexedDB. Opens on first use, and again after the browser lost the connection. */
export class IdbStore implements CatalogStore {
  readonly persistent = true;
  readonly #name: string;
  #open: () => Promise<CatalogDatabase>;

  constructor(name = 'lookalike') {
    this.#name = name;
    this.#open = this.#opener();
  }

  document(key: string): Promise<StoredDocument | undefined> {
    return this.#try((db) => db.get('documents', key));
  }

  file(sha256: string): Promise<ArrayBuffer | undefined> {
    return this.#try(async (db) => (await db.get('files', sha256))?.bytes);
  }

  putFile(sha256: string, bytes: ArrayBuffer): Promise<void> {
    return this.#try(async (db) => {
      await db.put('files', { bytes, storedAt: Date.now() }, sha256);
    });
  }

  commit(key: string, document: StoredDocument): Promise<void> {
    return this.#try(async (db) => {
      const transaction = db.transaction(['documents', 'files'], 'readwrite');
      const documents = transaction.objectStore('documents');
      const replaced = new Set((await documents.get(key))?.files);
      await documents.put(document, key);
      const named = new Set((await documents.getAll()).flatMap(({ files }) => files));
      const files = transaction.objectStore('files');
      for (const sha256 of await files.getAllKeys()) {
        if (named.has(sha256)) continue;
        const { storedAt = 0 } = (await files.get(sha256)) ?? {};
        const abandoned = storedAt < Date.now() - ORPHAN_AGE_MS;
        if (abandoned || replaced.has(sha256)) await files.delete(sha256);
      }
      await transaction.done;
    });
  }

  close(): void {
    const open = this.#open;
    this.#open = this.#opener();
    void open().then(
      (db) => {
        db.close();
      },
      () => undefined, // it never opened, so there is nothing to close
    );
  }

  #opener(): () => Promise<CatalogDatabase> {
    return shareUntilFailure(() =>
      withTimeout(
        openCatalogDatabase(this.#name, () => {
          this.#open = this.#opener();
        }),
        OPEN_TIMEOUT_MS,
        () => new SearchError('storage', 'IndexedDB did not open in time'),
      ),
    );
  }

  async #try<T>(use: (db: CatalogDatabase) => Promise<T>): Promise<T> {
    try {
      return await use(await this.#open());
    } catch (cause) {
      throw new SearchError('storage', `The browser's storage failed: ${describe(cause)}`, {
        cause,
      });
    }
  }
}
