import type { ReactiveControllerHost } from 'lit';
import type { SearchEngine } from '../engine/engine.ts';
import type { Tile } from '../ui/tile.ts';

const PAGE = 24;

/** The products of one category, as far as they were scrolled to. */
export interface Shelf {
  readonly tiles: readonly Tile[];
  /** Unknown until the first page is there. */
  readonly total: number | undefined;
  readonly step: 'idle' | 'loading' | 'failed';
}

const EMPTY: Shelf = { tiles: [], total: undefined, step: 'idle' };

/** Pages through the catalogue, and keeps what it has so that coming back finds the same products in place. */
export class CatalogBrowser {
  readonly #host: ReactiveControllerHost;
  readonly #shelves = new Map<string | undefined, Shelf>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  shelf(category: string | undefined): Shelf {
    return this.#shelves.get(category) ?? EMPTY;
  }

  /** Placeholders to show: the page on its way, or as much of it as there can be. */
  pending(category: string | undefined): number {
    const { tiles, total, step } = this.shelf(category);
    if (total === undefined) return step === 'failed' ? 0 : PAGE / 2;
    return step === 'loading' ? Math.min(PAGE, total - tiles.length) : 0;
  }

  /** Loads the next page, unless one is on its way or all are there. */
  async more(engine: SearchEngine, category: string | undefined): Promise<void> {
    const { tiles, total, step } = this.shelf(category);
    if (step === 'loading' || (total !== undefined && tiles.length >= total)) return;
    this.#set(category, { tiles, total, step: 'loading' });
    try {
      const page = await engine.products({
        offset: tiles.length,
        limit: PAGE,
        ...(category === undefined ? {} : { category }),
      });
      const added = page.products.map((product) => ({ product }));
      this.#set(category, { tiles: [...tiles, ...added], total: page.total, step: 'idle' });
    } catch {
      // The next scroll to the end tries again.
      this.#set(category, { tiles, total, step: 'failed' });
    }
  }

  #set(category: string | undefined, shelf: Shelf): void {
    this.#shelves.set(category, shelf);
    this.#host.requestUpdate();
  }
}
