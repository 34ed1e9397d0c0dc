import type { Product } from '../catalog/product.ts';
import { isAbort, SearchError } from '../core/errors.ts';
import type { FindOptions, SuggestedRegion, Wishes } from '../engine/engine.ts';
import { asSearchError } from './as-search-error.ts';
import { LatestOnly } from './latest-only.ts';
import { RecentAnswers } from './recent-answers.ts';
import type { FoundResult, SearchState } from './search-state.ts';

/** How many results, and what the shopper wants beside what is looked for. */
export type Asked = Wishes & Pick<FindOptions, 'limit'>;

/** First pages that are kept, by what was asked: parts of a picture are gone back to. */
const KEPT = 12;

/** Something that products are looked for by, and what became of it. Lives in memory only, and ends with `dispose`. */
export abstract class ShownQuery<Result extends FoundResult = FoundResult> {
  state: SearchState = { step: 'searching' };
  /** Address of a picture of it for an `<img>`; absent until it is known. */
  abstract readonly previewUrl: string | undefined;
  /** A shopper's own pictures; none for a product. */
  get pictures(): readonly (Blob | ImageBitmap)[] {
    return [];
  }
  /** The product of the catalogue that it is; absent for a shopper's own pictures. */
  readonly product: Product | undefined;
  /** Parts of a picture to search by; empty for a product, and until they are known. */
  readonly suggestions: readonly SuggestedRegion[] = [];
  readonly #onChange: () => void;
  readonly #answers = new RecentAnswers<Result>(KEPT);
  readonly #moving = new LatestOnly((wishes: Wishes) => this.#look(wishes));
  #asked: Asked | undefined;
  #abort = new AbortController();
  #disposed = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  protected get disposed(): boolean {
    return this.#disposed;
  }

  /** Searches, or searches again. @throws SearchError of the engine, or `aborted` */
  async run(options: Asked): Promise<Result> {
    if (this.#disposed) throw new SearchError('aborted', 'A newer query took its place');
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#asked = options;
    this.#set({ step: 'searching' });
    try {
      await this.begin(signal);
      const result = await this.find({ ...options, signal });
      signal.throwIfAborted();
      this.#answers.set(options, result);
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

  /** Searches again by other wishes, the old results shown until the new ones are there. @throws SearchError of the engine, or `aborted` */
  async refine(options: Asked): Promise<void> {
    this.#moving.clear();
    await this.#refine(options);
  }

  /** Shows what other wishes find while they still change, as those of a frame that is dragged: one search at a time, the last wish last. */
  move(wishes: Wishes): void {
    this.#moving.ask(wishes);
  }

  dispose(): void {
    this.#disposed = true;
    this.#moving.clear();
    this.#abort.abort();
  }

  /** One page. @throws SearchError of the engine */
  protected abstract find(options: FindOptions): Promise<Result>;

  /** What comes before the first search. */
  protected abstract begin(signal: AbortSignal): Promise<void>;

  protected changed(): void {
    this.#onChange();
  }

  /** What was found before is no longer what would be found. */
  protected forgetAnswers(): void {
    this.#answers.clear();
  }

  async #look(wishes: Wishes): Promise<void> {
    if (this.#asked !== undefined) await this.#refine({ ...this.#asked, ...wishes });
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
    shown: FoundResult,
    options: Omit<FindOptions, 'signal'>,
    merge: (found: Result) => FoundResult,
  ): Promise<void> {
    const { signal } = this.#abort;
    this.#set({ step: 'done', result: shown, busy: true });
    try {
      const found = await this.find({ ...options, signal });
      signal.throwIfAborted();
      this.#set({ step: 'done', result: merge(found) });
    } catch (cause) {
      if (!signal.aborted) this.#set({ step: 'done', result: shown });
      throw asSearchError(cause);
    }
  }

  #set(state: SearchState): void {
    this.state = state;
    this.#onChange();
  }
}
