import { isAbort, SearchError } from '../core/errors.ts';
import type {
  FindOptions,
  Region,
  SearchResult,
  SuggestedRegion,
  Wishes,
} from '../engine/engine.ts';
import { asSearchError } from './as-search-error.ts';
import type { EngineSession } from './engine-session.ts';
import { LatestOnly } from './latest-only.ts';
import { previewOf } from './preview.ts';
import { RecentAnswers } from './recent-answers.ts';
import type { SearchState } from './search-state.ts';

/** How many results, and what the shopper wants beside what the picture shows. */
export type Asked = Wishes & Pick<FindOptions, 'limit'>;

/** First pages that are kept: of the whole picture and its parts, by what was asked of them. */
const KEPT = 12;
/** Tells pictures apart for the engine, which decodes each once. */
let pictures = 0;

/** One picture, what is shown of it and what became of it. Lives in memory only, and ends with `dispose`. */
export class PhotoQuery {
  state: SearchState = { step: 'searching' };
  /** Address of the picture for an `<img>`; absent for a moment while a bitmap is drawn. */
  previewUrl: string | undefined;
  /** Parts of the picture to search by; empty until they are known. */
  suggestions: readonly SuggestedRegion[] = [];
  readonly #pictureId = `${String(++pictures)}-${Math.random().toString(36).slice(2)}`;
  readonly #answers = new RecentAnswers<SearchResult>(KEPT);
  readonly #moving = new LatestOnly((region: Region | undefined) => this.#look(region));
  #asked: Asked | undefined;
  readonly #picture: Blob | ImageBitmap;
  readonly #session: EngineSession;
  readonly #onChange: () => void;
  #abort = new AbortController();
  readonly #ended = new AbortController();
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
    this.#asked = options;
    this.#set({ step: 'searching' });
    try {
      await this.#preview();
      const result = await this.#search({ ...options, signal });
      signal.throwIfAborted();
      this.#answers.set(options, result);
      this.#set({ step: 'done', result });
      void this.#suggest();
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
    this.#moving.clear();
    await this.#refine(options);
  }

  /** Shows what a part finds while its frame still moves: one search at a time, the last part last. */
  move(region: Region | undefined): void {
    this.#moving.ask(region);
  }

  async #look(region: Region | undefined): Promise<void> {
    if (this.#asked !== undefined) await this.#refine({ ...this.#asked, region });
  }

  async #refine(options: Asked): Promise<void> {
    const { state } = this;
    this.#asked = options;
    if (state.step !== 'done') {
      await this.run(options);
      return;
    }
    this.#abort.abort();
    this.#abort = new AbortController();
    const known = this.#answers.get(options);
    if (known === undefined) {
      await this.#replace(state.result, options, (result) => {
        this.#answers.set(options, result);
        return result;
      });
    } else this.#set({ step: 'done', result: known });
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
    this.#moving.clear();
    this.#ended.abort();
    this.#abort.abort();
    if (this.previewUrl !== undefined) URL.revokeObjectURL(this.previewUrl);
    this.previewUrl = undefined;
  }

  // Bitmaps are handed over to the worker: it gets a copy, the caller keeps the original.
  async #handedOver(): Promise<Blob | ImageBitmap> {
    return this.#picture instanceof Blob ? this.#picture : createImageBitmap(this.#picture);
  }

  async #search(options: FindOptions): Promise<SearchResult> {
    const picture = await this.#handedOver();
    const pictureId = this.#pictureId;
    return this.#session.search(picture, { ...options, pictureId });
  }

  /** A picture without suggestions is searched all the same, so that a failure is none of the shopper's. */
  async #suggest(): Promise<void> {
    try {
      const picture = await this.#handedOver();
      const pictureId = this.#pictureId;
      const { signal } = this.#ended;
      this.suggestions = await this.#session.engine.suggestRegions(picture, { pictureId, signal });
      this.#onChange();
    } catch (error) {
      if (!isAbort(error)) console.warn('No parts of the picture can be suggested', error);
    }
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
