import { shareUntilFailure } from '../core/async.ts';
import type { SearchError } from '../core/errors.ts';
import type { LoadProgress } from '../core/progress.ts';
import type {
  CatalogSummary,
  Diagnostics,
  OpenOptions,
  PictureOptions,
  SearchEngine,
  SearchResult,
} from '../engine/engine.ts';
import { asSearchError } from './as-search-error.ts';

export type CatalogState =
  | { readonly step: 'closed' }
  | { readonly step: 'opening'; readonly progress?: LoadProgress }
  | { readonly step: 'open'; readonly summary: CatalogSummary }
  | { readonly step: 'failed'; readonly error: SearchError };

export type ModelState =
  | { readonly step: 'waiting' }
  | { readonly step: 'loading'; readonly progress?: LoadProgress }
  | { readonly step: 'ready'; readonly diagnostics: Diagnostics }
  | { readonly step: 'failed'; readonly error: SearchError };

/** One engine, one catalogue, and how far both have come. After a failure each step may be tried again. */
export class EngineSession {
  readonly engine: SearchEngine;
  /** Folder of the pack, absolute and with a closing slash: pictures resolve against it. */
  readonly packUrl: string;
  catalog: CatalogState = { step: 'closed' };
  model: ModelState = { step: 'waiting' };

  #opening = shareUntilFailure(() => this.#open());
  #preparing = shareUntilFailure(() => this.#prepare());
  readonly #options: OpenOptions;
  readonly #onChange: () => void;

  constructor(engine: SearchEngine, options: OpenOptions, onChange: () => void) {
    this.engine = engine;
    this.packUrl = folderOf(options.packUrl);
    this.#options = options;
    this.#onChange = onChange;
  }

  /** @throws SearchError of the engine's `open` */
  open(): Promise<CatalogSummary> {
    return this.#opening();
  }

  /** @throws SearchError of the engine's `open` and `prepare` */
  prepare(): Promise<Diagnostics> {
    return this.#preparing();
  }

  /** Brings up whatever is missing, then searches. @throws SearchError of the engine */
  async search(picture: Blob | ImageBitmap, options: PictureOptions): Promise<SearchResult> {
    await this.prepare();
    options.signal?.throwIfAborted();
    try {
      return await this.engine.searchByPicture(picture, options);
    } catch (error) {
      throw this.#failure(error);
    }
  }

  async #open(): Promise<CatalogSummary> {
    this.#setCatalog({ step: 'opening' });
    try {
      const onProgress = (progress: LoadProgress): void => {
        this.#setCatalog({ step: 'opening', progress });
      };
      const summary = await this.engine.open(this.#options, { onProgress });
      this.#setCatalog({ step: 'open', summary });
      return summary;
    } catch (cause) {
      const error = this.#failure(cause);
      this.#setCatalog({ step: 'failed', error });
      throw error;
    }
  }

  async #prepare(): Promise<Diagnostics> {
    await this.open();
    this.#setModel({ step: 'loading' });
    try {
      const onProgress = (progress: LoadProgress): void => {
        this.#setModel({ step: 'loading', progress });
      };
      const diagnostics = await this.engine.prepare({ onProgress });
      this.#setModel({ step: 'ready', diagnostics });
      return diagnostics;
    } catch (cause) {
      const error = this.#failure(cause);
      this.#setModel({ step: 'failed', error });
      throw error;
    }
  }

  /** A dead engine is buried, so that the next attempt starts a new one. */
  #failure(cause: unknown): SearchError {
    const error = asSearchError(cause);
    if (error.code === 'worker-crashed') {
      this.engine.dispose();
      this.#opening = shareUntilFailure(() => this.#open());
      this.#preparing = shareUntilFailure(() => this.#prepare());
    }
    return error;
  }

  #setCatalog(state: CatalogState): void {
    this.catalog = state;
    this.#onChange();
  }

  #setModel(state: ModelState): void {
    this.model = state;
    this.#onChange();
  }
}

/** `https://shop/pack`, `https://shop/pack/` and `https://shop/pack/catalog.json` are all `https://shop/pack/`. */
function folderOf(packUrl: string): string {
  const url = new URL(packUrl, document.baseURI).href;
  return url.endsWith('.json') ? new URL('.', url).href : url.replace(/\/?$/, '/');
}
