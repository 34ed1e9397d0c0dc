import { sha256 } from '../core/digest.ts';
import { SearchError } from '../core/errors.ts';
import type { CatalogStore } from './catalog-store.ts';
import { fetchBytes } from './fetch-bytes.ts';

export interface RemoteFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface DownloadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the size of each piece as it arrives. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/** The files of one revision: in the store, in memory where the store refused them, on their host where the store lost them. */
export class SyncedFiles {
  readonly #folderUrl: string;
  readonly #files: ReadonlyMap<string, RemoteFile>;
  readonly #store: CatalogStore;
  readonly #refused = new Map<string, ArrayBuffer>();

  constructor(folderUrl: string, files: readonly RemoteFile[], store: CatalogStore) {
    this.#folderUrl = folderUrl;
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#store = store;
  }

  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The bytes of a file. @throws SearchError `not-found` for a name that is not among them, `network`, `aborted` */
  async file(name: string, options: DownloadOptions = {}): Promise<ArrayBuffer> {
    const file = this.#require(name);
    const kept =
      this.#refused.get(name) ?? (await ignoringStorage(() => this.#store.file(file.sha256)));
    return kept ?? this.download(file, options);
  }

  /** Bytes `from` to `to` of a file, the end left out. @throws as `file` does */
  async slice(name: string, from: number, to: number): Promise<ArrayBuffer> {
    const { sha256: digest } = this.#require(name);
    const kept =
      this.#refused.get(name)?.slice(from, to) ??
      (await ignoringStorage(() => this.#store.slice(digest, from, to)));
    return kept ?? (await this.file(name)).slice(from, to);
  }

  /** Fetches a file and stores it. @throws SearchError `network`, `aborted` */
  async download(file: RemoteFile, options: DownloadOptions): Promise<ArrayBuffer> {
    const bytes = await fetchChecked(this.#folderUrl, file, options);
    const stored = await ignoringStorage(async () => {
      await this.#store.putFile(file.sha256, bytes);
      return true;
    });
    if (stored !== true) this.#refused.set(file.name, bytes);
    return bytes;
  }

  #require(name: string): RemoteFile {
    const file = this.#files.get(name);
    if (file === undefined) throw new SearchError('not-found', `There is no file "${name}"`);
    return file;
  }
}

/** A download whose checksum is wrong is tried once more past all caches. @throws SearchError `network` */
async function fetchChecked(
  folderUrl: string,
  file: RemoteFile,
  options: DownloadOptions,
): Promise<ArrayBuffer> {
  const url = folderUrl + file.name;
  const first = await fetchBytes(url, options);
  if (await matches(first, file)) return first;
  const second = await fetchBytes(url, { signal: options.signal, cache: 'reload' });
  if (await matches(second, file)) return second;
  throw new SearchError(
    'network',
    `${url} arrived damaged twice: its checksum is not the manifest's`,
  );
}

async function matches(bytes: ArrayBuffer, file: RemoteFile): Promise<boolean> {
  return bytes.byteLength === file.bytes && (await sha256(bytes)) === file.sha256;
}

/** A refused or full store must not stop a shopper: what cannot be kept is used from memory. */
export async function ignoringStorage<T>(use: () => Promise<T>): Promise<T | undefined> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof SearchError && error.code === 'storage') return undefined;
    throw error;
  }
}
