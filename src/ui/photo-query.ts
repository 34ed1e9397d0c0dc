import { isAbort, SearchError } from '../core/errors.ts';
import type { FindOptions, SearchResult, Wishes } from '../engine/engine.ts';
import { asSearchError } from './as-search-error.ts';
import type { EngineSession } from './engine-session.ts';
import { previewOf } from './preview.ts';
import type { SearchState } from './search-state.ts';

/** How many results, and what the shopper wants beside what the picture shows. */
export type Asked = Wishes & Pick<FindOptions, 'limit'>;

/** One picture, what is shown of it and what became of it. Lives in memory only, and ends with `dispose`. */
export class PhotoQuery {
  state: SearchState = { step: 'searching' };
  /** Address of the picture for an `<img>`; absent for a moment while a bitmap is drawn. */
  previewUrl: string | undefined;
  readonly #picture: Blob | ImageBitmap;
  readonly #session: EngineSession;
  readonly #onChange: () => void;
  #abort = new AbortController();
  #disposed = false;

  constructor(picture: Blob | ImageBitmap, session: EngineSession, onChange: () => void) {
    this.#picture = picture;
    this.#session = session;
    this.#onChange = onChange;
  }

  /** Searches, or searches again. @throws SearchError of the engine, or `aborted` */
  async run(options: Asked): Promise<SearchResult> {
    if (this.#disposed) throw new SearchError('aborted', 'A newer picture took its place');
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#set({ step: 'searching' });
    try {
      await this.#preview();
      const result = await this.#search({ ...options, signal });
      signal.throwIfAborted();
      this.#set({ step: 'done', result });
      return result;
    } catch (cause) {
      const error = asSearchError(cause);
      if (!signal.aborted && !isAbort(error)) this.#set({ step: 'failed', error });
      throw error;
    }
  }

  /** Puts the next page behind those that are shown. A failure leaves them as they are. @throws SearchError of the engine, or `aborted` */
  async extend(options: Asked): Promise<void> {
    const { state } = this;
    if (state.step !== 'done' || state.busy === true || !state.result.more) return;
    const shown = state.result;
    await this.#replace(shown, { ...options, offset: shown.matches.length }, (page) => {
      return { ...shown, more: page.more, matches: [...shown.matches, ...page.matches] };
    });
  }

  /** Searches again by another filter, the old results shown until the new ones are there. @throws SearchError of the engine, or `aborted` */
  async refine(options: Asked): Promise<void> {
    const { state } = this;
    if (state.step !== 'done') {
      await this.run(options);
      return;
    }
    this.#abort.abort();
    this.#abort = new AbortController();
    await this.#replace(state.result, options, (result) => result);
  }

  async #replace(
    shown: SearchResult,
    options: Omit<FindOptions, 'signal'>,
    merge: (found: SearchResult) => SearchResult,
  ): Promise<void> {
    const { signal } = this.#abort;
    this.#set({ step: 'done', result: shown, busy: true });
    try {
      const found = await this.#search({ ...options, signal });
      signal.throwIfAborted();
      this.#set({ step: 'done', result: merge(found) });
    } catch (cause) {
      if (!signal.aborted) this.#set({ step: 'done', result: shown });
      throw asSearchError(cause);
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#abort.abort();
    if (this.previewUrl !== undefined) URL.revokeObjectURL(this.previewUrl);
    this.previewUrl = undefined;
  }

  // Bitmaps are handed over to the worker: it gets a copy, the caller keeps the original.
  async #search(options: FindOptions): Promise<SearchResult> {
    const picture =
      this.#picture instanceof Blob ? this.#picture : await createImageBitmap(this.#picture);
    return this.#session.search(picture, options);
  }

  async #preview(): Promise<void> {
    if (this.previewUrl !== undefined) return;
    const preview = await previewOf(this.#picture);
    if (this.#disposed) return;
    this.previewUrl = URL.createObjectURL(preview);
    this.#onChange();
  }

  #set(state: SearchState): void {
    this.state = state;
    this.#onChange();
  }
}
