import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProductId } from '../core/brand.ts';
import type { DiaryEntry, DiaryNote, SearchResult } from '../engine/engine.ts';
import type { EngineSession } from '../ui/engine-session.ts';
import type { WordsWish } from '../ui/wish-chips.ts';
import { chooseToRemember, expectMemories, expectsMemories, remembers } from './remember-choice.ts';
import { thumbnailOf } from './thumbnail.ts';

/** What the device remembers, for all pages; other tabs of the shop hear of changes, and this one of theirs. */
export class ShopMemory implements ReactiveController {
  /** Newest first; undefined until they are read. */
  entries: readonly DiaryEntry[] | undefined;
  favourites: ReadonlySet<ProductId> = new Set();
  /** False when storage is refused and all is forgotten with the page. */
  persistent = true;
  /** Whether looks and searches are noted. */
  remembering = remembers();
  /** Changes when something was deleted. */
  deletions = 0;
  /** What was likely remembered before `entries` were read. */
  readonly expected = expectsMemories();
  readonly #host: ReactiveControllerHost;
  readonly #session: () => EngineSession | undefined;
  #channel: BroadcastChannel | undefined;
  #asked: EngineSession | undefined;

  constructor(host: ReactiveControllerHost, session: () => EngineSession | undefined) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#channel = new BroadcastChannel('lookalike-memory');
    this.#channel.onmessage = () => void this.#read();
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Reads the diary as soon as the catalogue is open; what fails leaves the shop as it is without one. */
  hostUpdated(): void {
    const session = this.#session();
    if (session === this.#asked || session?.catalog.step !== 'open') return;
    this.#asked = session;
    void this.#read();
  }

  viewed(product: ProductId): void {
    if (this.remembering) void this.#note({ kind: 'viewed', product });
  }

  toggle(product: ProductId): void {
    const favourite = this.entries?.find(
      (entry) => entry.kind === 'favourite' && entry.product === product,
    );
    // The heart answers at once, the diary follows.
    const hearts = new Set(this.favourites);
    if (!hearts.delete(product)) hearts.add(product);
    this.favourites = hearts;
    this.#host.requestUpdate();
    if (favourite) void this.#takeBack(favourite.key);
    else void this.#note({ kind: 'favourite', product });
  }

  searchedWords({ words, filter }: WordsWish): void {
    if (this.remembering) void this.#note({ kind: 'words', words, filter });
  }

  /** Notes a search once it has found what it finds. */
  async searchedPicture(picture: Blob, search: Promise<SearchResult>): Promise<void> {
    try {
      const { look, category, close } = await search;
      if (look === undefined || !this.remembering) return;
      await this.#note({
        kind: 'picture',
        look,
        thumbnail: await thumbnailOf(picture),
        ...(category === undefined ? {} : { category }),
        ...(close === undefined ? {} : { close }),
      });
    } catch {
      // The page shows a failed search, and there is nothing to remember of it.
    }
  }

  /** Deletes entries, or everything. @throws SearchError `storage` */
  async forget(keys?: readonly string[]): Promise<void> {
    await this.#session()?.engine.forget(keys);
    this.deletions += 1;
    await this.#read();
    this.#channel?.postMessage(null);
  }

  choose(remembering: boolean): void {
    this.remembering = remembering;
    chooseToRemember(remembering);
    this.#host.requestUpdate();
  }

  /** Unlike a deletion, this moves nothing on the page where it happens. */
  async #takeBack(key: string): Promise<void> {
    try {
      await this.#session()?.engine.forget([key]);
      this.entries = this.entries?.filter((entry) => entry.key !== key);
      this.#channel?.postMessage(null);
    } catch {
      // The heart shows what is kept.
    }
    await this.#read();
  }

  async #note(note: DiaryNote): Promise<void> {
    try {
      await this.#session()?.engine.remember(note);
      this.#channel?.postMessage(null);
    } catch {
      // What cannot be kept is not shown as kept.
    }
    await this.#read();
  }

  async #read(): Promise<void> {
    try {
      const recalled = await this.#session()?.engine.recall();
      if (recalled === undefined) return;
      const lost = this.entries?.some(({ key }) => recalled.entries.every((e) => e.key !== key));
      if (lost) this.deletions += 1;
      this.entries = recalled.entries;
      this.persistent = recalled.persistent;
    } catch {
      this.entries = [];
    }
    this.favourites = new Set(
      this.entries.flatMap((entry) => (entry.kind === 'favourite' ? [entry.product] : [])),
    );
    expectMemories(this.entries.length > 0);
    this.#host.requestUpdate();
  }
}
