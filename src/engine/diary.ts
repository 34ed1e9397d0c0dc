import { hashText } from '../core/text-hash.ts';
import type { DiaryStore } from '../store/diary-store.ts';
import type { DiaryEntry, DiaryNote } from './engine.ts';

type Kind = DiaryNote['kind'];

/** So many of each kind are kept, the newest. */
export const KEPT: Readonly<Record<Kind, number>> = {
  viewed: 200,
  picture: 24,
  words: 24,
  favourite: 500,
};
/** After so long, what was looked at and searched is forgotten. Favourites stay. */
export const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** What a shopper did in each shop, within bounds. */
export class Diary {
  readonly #store: DiaryStore<DiaryEntry>;
  readonly #now: () => number;

  constructor(store: DiaryStore<DiaryEntry>, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  get persistent(): boolean {
    return this.#store.persistent;
  }

  /** @throws SearchError `storage` */
  async note(shop: string, note: DiaryNote): Promise<void> {
    await this.#store.put(shop, { ...note, key: keyOf(note), at: this.#now() });
    await this.entries(shop);
  }

  /** Newest first; what is out of bounds is deleted on the way. @throws SearchError `storage` */
  async entries(shop: string): Promise<readonly DiaryEntry[]> {
    const { kept, outdated } = sortOut(await this.#store.records(shop), this.#now());
    if (outdated.length > 0) await this.#store.remove(shop, outdated);
    return kept;
  }

  /** @throws SearchError `storage` */
  forget(shop: string, keys?: readonly string[]): Promise<void> {
    return keys === undefined ? this.#store.clear(shop) : this.#store.remove(shop, keys);
  }

  close(): void {
    this.#store.close();
  }
}

/** Equal for doing the same again. */
export function keyOf(note: DiaryNote): string {
  switch (note.kind) {
    case 'viewed':
    case 'favourite':
      return `${note.kind} ${note.product}`;
    case 'words':
      return `words ${JSON.stringify([note.words.toLowerCase(), note.filter])}`;
    case 'picture':
      return `picture ${hashText(note.look.values.join()).toString(16)}`;
  }
}

function sortOut(
  entries: readonly DiaryEntry[],
  now: number,
): { readonly kept: readonly DiaryEntry[]; readonly outdated: readonly string[] } {
  const counts: Record<Kind, number> = { viewed: 0, picture: 0, words: 0, favourite: 0 };
  const kept: DiaryEntry[] = [];
  const outdated: string[] = [];
  for (const entry of entries) {
    counts[entry.kind] += 1;
    const old = entry.kind !== 'favourite' && now - entry.at > KEPT_MS;
    if (old || counts[entry.kind] > KEPT[entry.kind]) outdated.push(entry.key);
    else kept.push(entry);
  }
  return { kept, outdated };
}
