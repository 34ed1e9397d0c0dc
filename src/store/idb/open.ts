import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredDocument } from '../catalog-store.ts';

/** One downloaded file. An ArrayBuffer, never a Blob: Safari loses those. */
export interface StoredFile {
  readonly bytes: ArrayBuffer;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
}

export interface CatalogSchema extends DBSchema {
  documents: { key: string; value: StoredDocument };
  files: { key: string; value: StoredFile };
}

export type CatalogDatabase = IDBPDatabase<CatalogSchema>;

/** Step n takes a database from version n to n + 1. Never edit a released step: add another. */
const MIGRATIONS: readonly ((db: CatalogDatabase) => void)[] = [
  (db) => {
    db.createObjectStore('documents');
    db.createObjectStore('files');
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
