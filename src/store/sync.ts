import pMap from 'p-map';
import { isAbort } from '../core/errors.ts';
import type { OnProgress } from '../core/progress.ts';
import type { CatalogStore } from './catalog-store.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { ignoringStorage, type RemoteFile, SyncedFiles } from './synced-files.ts';

const CONNECTIONS = 4;

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
  /** Every file that the source asks for. */
  readonly files: SyncedFiles;
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
  const files = new SyncedFiles(source.folderUrl, wanted, store);
  const missing: RemoteFile[] = [];
  for (const file of wanted) {
    const isHere = await ignoringStorage(() => store.has(file.sha256));
    if (isHere !== true) missing.push(file);
  }
  const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  onProgress?.({ done, total });
  const onBytes = (count: number): void => {
    done = Math.min(total, done + count);
    onProgress?.({ done, total });
  };
  const download = async (file: RemoteFile): Promise<void> => {
    await files.download(file, { signal, onBytes });
  };
  await pMap(missing, download, { concurrency: CONNECTIONS });
  const stored = { text, files: wanted.map((file) => file.sha256) };
  const committed = await ignoringStorage(async () => {
    await store.commit(source.folderUrl, stored);
    return store.persistent;
  });
  return { manifest, files, offline: false, persistent: committed ?? false };
}

async function readStored<M>(
  source: Source<M>,
  store: CatalogStore,
): Promise<Synced<M> | undefined> {
  const document = await ignoringStorage(() => store.document(source.folderUrl));
  if (document === undefined) return undefined;
  const manifest = source.parse(document.text);
  const wanted = source.files(manifest);
  for (const file of wanted) {
    if ((await ignoringStorage(() => store.has(file.sha256))) !== true) return undefined;
  }
  const files = new SyncedFiles(source.folderUrl, wanted, store);
  return { manifest, files, offline: true, persistent: store.persistent };
}
