import { shareUntilFailure, withTimeout } from '../../core/async.ts';
import { describe, SearchError } from '../../core/errors.ts';
import { type CatalogDatabase, openCatalogDatabase } from './open.ts';

const OPEN_TIMEOUT_MS = 5_000; // Safari has been seen to never answer

/** A database that opens on first use, and again after the browser lost the connection. */
export class Connection {
  readonly #name: string;
  #open: () => Promise<CatalogDatabase>;

  constructor(name: string) {
    this.#name = name;
    this.#open = this.#opener();
  }

  /** @throws SearchError `storage` for whatever fails in it */
  async use<T>(work: (db: CatalogDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (cause) {
      throw new SearchError('storage', `The browser's storage failed: ${describe(cause)}`, {
        cause,
      });
    }
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
}
