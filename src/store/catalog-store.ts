/** A manifest as it was served, with the digests of every file that belongs to it. */
export interface StoredDocument {
  readonly text: string;
  readonly files: readonly string[];
}

/** A document as it is kept. */
export interface KeptDocument extends StoredDocument {
  /** Files of the revision before, which pages that opened it still read from. */
  readonly previous: readonly string[];
}

/**
 * Keeps packs and models on the device: documents (manifests) by key, files by SHA-256.
 *
 * A file is stored as soon as it has arrived, so that an interrupted synchronisation goes on where it stopped; a document is
 * stored when all its files are, so that a reader sees the old revision or the new one and nothing between.
 * Every method rejects with SearchError `storage` when the platform refuses.
 */
export interface CatalogStore {
  /** False when everything is gone with the page. */
  readonly persistent: boolean;
  document(key: string): Promise<StoredDocument | undefined>;
  has(sha256: string): Promise<boolean>;
  file(sha256: string): Promise<ArrayBuffer | undefined>;
  /** Bytes `from` to `to`, the end left out, without reading all of the file. */
  slice(sha256: string, from: number, to: number): Promise<ArrayBuffer | undefined>;
  putFile(sha256: string, bytes: ArrayBuffer): Promise<void>;
  /** Switches `key` to a document in one transaction, and drops files that no document names, nor the one before it. */
  commit(key: string, document: StoredDocument): Promise<void>;
  close(): void;
}

/** The document that takes the place of another one. The same text again is no new revision. */
export function following(
  replaced: KeptDocument | undefined,
  { text, files }: StoredDocument,
): KeptDocument {
  const previous = replaced?.text === text ? replaced.previous : (replaced?.files ?? []);
  return { text, files, previous };
}

/** What a document needs, and what pages of the revision before it do. */
export function filesOf({ files, previous }: KeptDocument): readonly string[] {
  return [...files, ...previous];
}

/** Partial downloads may belong to another tab at work; older ones belong to nobody. */
export const ORPHAN_AGE_MS = 24 * 60 * 60 * 1000;
