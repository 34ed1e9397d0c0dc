import pMap from 'p-map';
import { sha256 } from '../core/digest.ts';
import { isAbort, SearchError } from '../core/errors.ts';
import type { OnProgress } from '../core/progress.ts';
import type { CatalogStore } from './catalog-store.ts';
import { fetchBytes } from './fetch-bytes.ts';

const CONNECTIONS = 4;

export interface RemoteFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A folder on a static host whose manifest names its files with their checksums. */
export interface Source<M> {
  /** Address of the folder, with its closing slash. It is also the key in the store. */
  readonly folderUrl: string;
  readonly manifestName: string;
  /** @throws SearchError for a text that is not a manifest */
  readonly parse: (text: string) => M;
  /** The files that the device needs. */
  readonly files: (manifest: M) => readonly RemoteFile[];
}

export interface Synced<M> {
  readonly manifest: M;
  /** Every file that the source asks for, by name. */
  readonly files: ReadonlyMap<string, ArrayBuffer>;
  /** True when the host's newest revision could not be had and the stored one is used. */
  readonly offline: boolean;
  /** False when nothing could be stored. */
  readonly persistent: boolean;
}

export interface SyncOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes that must really be downloaded. */
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Brings the newest revision to the device, downloading only what it lacks, or falls back to the stored revision.
 * @throws SearchError of the newest revision's failure (`network`, `bad-pack`, `bad-model`) when no revision is stored; `aborted`
 */
export async function sync<M>(
  source: Source<M>,
  store: CatalogStore,
  options: SyncOptions = {},
): Promise<Synced<M>> {
  try {
    return await syncNewest(source, store, options);
  } catch (error) {
    if (isAbort(error)) throw error;
    const stored = await readStored(source, store);
    if (stored === undefined) throw error;
    return stored;
  }
}

async function syncNewest<M>(
  source: Source<M>,
  store: CatalogStore,
  { signal, onProgress }: SyncOptions,
): Promise<Synced<M>> {
  const url = source.folderUrl + source.manifestName;
  const text = new TextDecoder().decode(await fetchBytes(url, { signal, cache: 'no-cache' }));
  const manifest = source.parse(text);
  const wanted = source.files(manifest);
  const files = new Map<string, ArrayBuffer>();
  const missing: RemoteFile[] = [];
  for (const file of wanted) {
    const bytes = await ignoringStorage(() => store.file(file.sha256));
    if (bytes === undefined) missing.push(file);
    else files.set(file.name, bytes);
  }
  const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  onProgress?.({ done, total });
  const download = async (file: RemoteFile): Promise<void> => {
    const bytes = await fetchChecked(source.folderUrl, file, {
      signal,
      onBytes: (count) => {
        done = Math.min(total, done + count);
        onProgress?.({ done, total });
      },
    });
    files.set(file.name, bytes);
    await ignoringStorage(() => store.putFile(file.sha256, bytes));
  };
  await pMap(missing, download, { concurrency: CONNECTIONS });
  const stored = { text, files: wanted.map((file) => file.sha256) };
  const committed = await ignoringStorage(async () => {
    await store.commit(source.folderUrl, stored);
    return store.persistent;
  });
  return { manifest, files, offline: false, persistent: committed ?? false };
}

/** A download whose checksum is wrong is tried once more past all caches. @throws SearchError `network` */
async function fetchChecked(
  folderUrl: string,
  file: RemoteFile,
  options: { readonly signal?: AbortSignal | undefined; readonly onBytes: (count: number) => void },
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

async function readStored<M>(
  source: Source<M>,
  store: CatalogStore,
): Promise<Synced<M> | undefined> {
  const document = await ignoringStorage(() => store.document(source.folderUrl));
  if (document === undefined) return undefined;
  const manifest = source.parse(document.text);
  const files = new Map<string, ArrayBuffer>();
  for (const { name, sha256: digest } of source.files(manifest)) {
    const bytes = await ignoringStorage(() => store.file(digest));
    if (bytes === undefined) return undefined;
    files.set(name, bytes);
  }
  return { manifest, files, offline: true, persistent: store.persistent };
}

/** A refused or full store must not stop a shopper: what cannot be kept is used from memory. */
async function ignoringStorage<T>(use: () => Promise<T>): Promise<T | undefined> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof SearchError && error.code === 'storage') return undefined;
    throw error;
  }
}
