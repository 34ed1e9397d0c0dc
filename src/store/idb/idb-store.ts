import {
  type CatalogStore,
  filesOf,
  following,
  ORPHAN_AGE_MS,
  type StoredDocument,
} from '../catalog-store.ts';
import { Connection } from './connection.ts';
import type { CatalogDatabase } from './open.ts';

/** A hundred products: what is read to show one of them. Values above 64 KiB Chromium keeps as files of their own, which is slower. */
const BLOCK_BYTES = 32 * 1024;

/** Keeps packs and models in IndexedDB. */
export class IdbStore implements CatalogStore {
  readonly persistent = true;
  readonly #connection: Connection;

  constructor(name = 'lookalike') {
    this.#connection = new Connection(name);
  }

  document(key: string): Promise<StoredDocument | undefined> {
    return this.#connection.use((db) => db.get('documents', key));
  }

  has(sha256: string): Promise<boolean> {
    return this.#connection.use(async (db) => (await db.getKey('files', sha256)) !== undefined);
  }

  file(sha256: string): Promise<ArrayBuffer | undefined> {
    return this.#connection.use(async (db) => {
      const file = await db.get('files', sha256);
      return file && (await readRange(db, sha256, [0, file.bytes]));
    });
  }

  slice(sha256: string, from: number, to: number): Promise<ArrayBuffer | undefined> {
    return this.#connection.use((db) => readRange(db, sha256, [from, to]));
  }

  putFile(sha256: string, bytes: ArrayBuffer): Promise<void> {
    return this.#connection.use(async (db) => {
      const transaction = db.transaction(['files', 'blocks'], 'readwrite');
      const blocks = transaction.objectStore('blocks');
      const file = { bytes: bytes.byteLength, storedAt: Date.now() };
      const puts: Promise<unknown>[] = [transaction.objectStore('files').put(file, sha256)];
      for (let from = 0; from < bytes.byteLength; from += BLOCK_BYTES) {
        const block = bytes.slice(from, from + BLOCK_BYTES);
        puts.push(blocks.put(block, [sha256, from / BLOCK_BYTES]));
      }
      await Promise.all([...puts, transaction.done]);
    });
  }

  commit(key: string, document: StoredDocument): Promise<void> {
    return this.#connection.use(async (db) => {
      const transaction = db.transaction(['documents', 'files', 'blocks'], 'readwrite');
      const documents = transaction.objectStore('documents');
      const replaced = await documents.get(key);
      await documents.put(following(replaced, document), key);
      const named = new Set((await documents.getAll()).flatMap(filesOf));
      const outdated = new Set(replaced && filesOf(replaced));
      const files = transaction.objectStore('files');
      for (const sha256 of await files.getAllKeys()) {
        if (named.has(sha256)) continue;
        const { storedAt = 0 } = (await files.get(sha256)) ?? {};
        const abandoned = storedAt < Date.now() - ORPHAN_AGE_MS;
        if (!abandoned && !outdated.has(sha256)) continue;
        await files.delete(sha256);
        await transaction.objectStore('blocks').delete(blocksOf(sha256, 0, Infinity));
      }
      await transaction.done;
    });
  }

  close(): void {
    this.#connection.close();
  }
}

function blocksOf(sha256: string, first: number, last: number): IDBKeyRange {
  return IDBKeyRange.bound([sha256, first], [sha256, last]);
}

/** Bytes `from` to `to` of a file; undefined when it lacks any of them. */
async function readRange(
  db: CatalogDatabase,
  sha256: string,
  [from, to]: readonly [number, number],
): Promise<ArrayBuffer | undefined> {
  const first = Math.floor(from / BLOCK_BYTES);
  const last = Math.ceil(to / BLOCK_BYTES) - 1;
  const bytes = new Uint8Array(to - from);
  let at = 0;
  for (const [i, block] of (await db.getAll('blocks', blocksOf(sha256, first, last))).entries()) {
    const start = (first + i) * BLOCK_BYTES;
    const part = new Uint8Array(block).subarray(Math.max(0, from - start), to - start);
    bytes.set(part, at);
    at += part.length;
  }
  return at === bytes.length ? bytes.buffer : undefined;
}
