import type { Product } from '../../src/catalog/product.ts';
import { SearchError } from '../../src/core/errors.ts';
import { Diary } from '../../src/engine/diary.ts';
import type {
  DiaryNote,
  FindOptions,
  Recollection,
  Recommendation,
  SearchEngine,
  SearchResult,
} from '../../src/engine/engine.ts';
import { MemoryDiary } from '../../src/store/memory-diary.ts';

/** What the fake engine remembers of its shopper: for as long as it lives. */
export abstract class FakeMemory {
  readonly #diary = new Diary(new MemoryDiary());

  abstract searchByPicture(picture: Blob, options: FindOptions): Promise<SearchResult>;
  protected abstract inventory(): readonly Product[];

  remember(note: DiaryNote): Promise<void> {
    return this.#diary.note('fake', note);
  }

  async recall(): Promise<Recollection> {
    return { entries: await this.#diary.entries('fake'), persistent: false };
  }

  forget(keys?: readonly string[]): Promise<void> {
    return this.#diary.forget('fake', keys);
  }

  /** The products in their order, all for the newest reason. */
  async recommend({
    limit,
  }: Parameters<SearchEngine['recommend']>[0]): Promise<readonly Recommendation[]> {
    const [because] = await this.#diary.entries('fake');
    if (because === undefined) return [];
    return this.inventory()
      .slice(0, limit)
      .map((product) => ({ product, because, reason: product }));
  }

  async searchAgain(key: string, options: FindOptions): Promise<SearchResult> {
    const entry = (await this.#diary.entries('fake')).find((each) => each.key === key);
    if (entry?.kind !== 'picture') throw new SearchError('not-found', 'There is no such picture');
    return this.searchByPicture(new Blob([entry.thumbnail]), options);
  }
}
