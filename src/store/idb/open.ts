import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptDocument } from '../catalog-store.ts';
import type { DiaryRecord } from '../diary-store.ts';

/** What is known of a downloaded file; its bytes lie in blocks. */
export interface StoredFile {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
}

export interface CatalogSchema extends DBSchema {
  documents: { key: string; value: KeptDocument };
  files: { key: string; value: StoredFile };
  /** By digest and number, so that a product is read without its shard. ArrayBuffers, never Blobs: Safari loses those. */
  blocks: { key: [string, number]; value: ArrayBuffer };
  /** By shop and by what was done: what the device remembers of its shopper. */
  diary: { key: [string, string]; value: DiaryRecord };
}

export type CatalogDatabase = IDBPDatabase<CatalogSchema>;

/** Step n takes a database from version n to n + 1. Never edit a released step: add another. */
const MIGRATIONS: readonly ((db: CatalogDatabase) => void)[] = [
  (db) => {
    db.createObjectStore('documents');
    db.createObjectStore('files');
  },
  // Files were kept whole, and are downloaded once more.
  (db) => {
    db.deleteObjectStore('documents');
    db.deleteObjectStore('files');
    db.createObjectStore('documents');
    db.createObjectStore('files');
    db.createObjectStore('blocks');
  },
  (db) => {
    db.createObjectStore('diary');
  },
];

/** `onClosed` is told when the browser closes the connection, or a newer tab needs it closed. */
export function openCatalogDatabase(name: string, onClosed: () => void): Promise<CatalogDatabase> {
  return openDB<CatalogSchema>(name, MIGRATIONS.length, {
    upgrade(db, oldVersion) {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(db);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close(); // let the newer tab upgrade
      onClosed();
    },
    terminated: onClosed,
  });
}
