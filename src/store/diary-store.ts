/** Something that a shopper did, as it is kept. */
export interface DiaryRecord {
  /** Equal for doing the same again, which takes the place of the first time. */
  readonly key: string;
  readonly kind: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Keeps what shoppers did on the device, record by record and shop by shop, so that two tabs lose nothing of each other's. Every method
 * rejects with SearchError `storage` when the platform refuses.
 */
export interface DiaryStore<R extends DiaryRecord = DiaryRecord> {
  /** False when everything is gone with the page. */
  readonly persistent: boolean;
  /** Newest first. */
  records(shop: string): Promise<readonly R[]>;
  put(shop: string, record: R): Promise<void>;
  remove(shop: string, keys: readonly string[]): Promise<void>;
  /** Leaves nothing of a shop. */
  clear(shop: string): Promise<void>;
  close(): void;
}

/** Newest first; of equal age, by key. */
export function byAge(one: DiaryRecord, other: DiaryRecord): number {
  return other.at - one.at || (one.key < other.key ? -1 : 1);
}
