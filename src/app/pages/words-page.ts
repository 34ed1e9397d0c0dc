import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isAbort } from '../../core/errors.ts';
import type { ProductId } from '../../core/brand.ts';
import type { ProductFilter, SearchEngine, Sort, Wishes } from '../../engine/engine.ts';
import { asSearchError } from '../../ui/as-search-error.ts';
import { currencyOf } from '../../ui/currency-of.ts';
import { isEmptyFilter, withoutEmpty } from '../../ui/empty-filter.ts';
import type { Tile } from '../../ui/tile.ts';
import type { LookalikeResults } from '../../ui/elements/results.ts';
import type { CatalogState, EngineSession } from '../../ui/engine-session.ts';
import { withFavourite } from '../../ui/favourite-action.ts';
import { plainActions } from '../../ui/result-actions.ts';
import { errorTexts } from '../../ui/strings/errors.ts';
import { searchTexts } from '../../ui/strings/search.ts';
import { wordTexts } from '../../ui/strings/words.ts';
import type { WordsWish } from '../../ui/wish-chips.ts';
import { buttons, theme } from '../../ui/theme.ts';
import { productHref } from '../routes.ts';

const PAGE = 24;

type Found =
  | { readonly step: 'searching'; readonly tiles: readonly Tile[]; readonly total?: number }
  | { readonly step: 'done'; readonly tiles: readonly Tile[]; readonly total: number }
  | { readonly step: 'failed'; readonly advice: string };

/** Products by words alone, without a picture. */
export class LookalikeWordsPage extends LitElement {
  static override styles = [
    theme,
    buttons,
    css`
      :host {
        display: grid;
        gap: 1.25rem;
        padding-block: 0.5rem 3rem;
      }
      h1 {
        font-size: clamp(1.75rem, 4vw, 2.5rem);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
      }
      .count,
      .none {
        color: var(--_muted);
      }
      .more {
        margin-block-start: 2rem;
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) session: EngineSession | undefined;
  /** Passed besides the session, which is one object for good: its changes must show. */
  @property({ attribute: false }) catalog: CatalogState = { step: 'closed' };
  @property({ attribute: false }) wishes: Wishes = {};
  @property({ attribute: false }) favourites: ReadonlySet<ProductId> | undefined;
  @property({ attribute: false }) onWish: ((changes: Wishes) => void) | undefined;

  @state() private found: Found = { step: 'searching', tiles: [] };

  @query('lookalike-results') private readonly grid!: LookalikeResults | null;
  #abort = new AbortController();
  #asked = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    this.#asked = '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { engine } = this;
    const { filter = {}, words = '', sort } = this.wishes;
    const asked = JSON.stringify([withoutEmpty(filter), words, sort]);
    if (engine === undefined || asked === this.#asked) return;
    this.#asked = asked;
    this.#abort.abort();
    this.#abort = new AbortController();
    void this.#start(engine, this.#abort.signal);
  }

  focusProduct(id: ProductId): boolean {
    return this.grid?.focusProduct(id) ?? false;
  }

  override render(): TemplateResult {
    const { filter = {}, words = '' } = this.wishes;
    return html`
      <h1>${wordTexts.title}</h1>
      <lookalike-words
        .engine=${this.engine}
        .filter=${filter}
        .words=${words}
        .currency=${currencyOf(this.catalog)}
        @lookalike-words=${({ detail }: CustomEvent<WordsWish>) => this.onWish?.(detail)}
      ></lookalike-words>
      <lookalike-filters
        .engine=${this.engine}
        .filter=${filter}
        @lookalike-filter=${({ detail }: CustomEvent<ProductFilter>) => {
          this.onWish?.({ filter: detail });
        }}
      ></lookalike-filters>
      ${this.#results()}
    `;
  }

  private get engine(): SearchEngine | undefined {
    return this.catalog.step === 'open' ? this.session?.engine : undefined;
  }

  #results(): TemplateResult {
    const { found } = this;
    if (found.step === 'failed') return html`<p class="none" role="alert">${found.advice}</p>`;
    const { tiles, total } = found;
    if (total === 0) {
      return html`<div role="status">
        <h2>${wordTexts.none}</h2>
        <p class="none">${wordTexts.noneAdvice}</p>
      </div>`;
    }
    const busy = found.step === 'searching';
    return html`<div class="head">
        <p class="count" role="status">
          ${total === undefined ? nothing : searchTexts.count(total)}
        </p>
        ${this.#sortChoice()}
      </div>
      <div>
        <lookalike-results
          .tiles=${tiles}
          .pending=${busy && tiles.length === 0 ? PAGE / 2 : 0}
          .busy=${busy}
          .base=${this.session?.packUrl ?? ''}
          .hrefOf=${productHref}
          .actionsOf=${withFavourite(plainActions, this.favourites)}
        ></lookalike-results>
        ${total !== undefined && tiles.length < total ? this.#moreButton(busy) : nothing}
      </div>`;
  }

  /** Prices in several currencies have no order. */
  #sortChoice(): TemplateResult | typeof nothing {
    if (currencyOf(this.catalog) === undefined) return nothing;
    return html`<lookalike-sort
      first="relevance"
      .sort=${this.wishes.sort}
      @lookalike-sort=${({ detail }: CustomEvent<Sort>) => this.onWish?.({ sort: detail })}
    ></lookalike-sort>`;
  }

  #moreButton(busy: boolean): TemplateResult {
    return html`<p class="more">
      <button class="button" aria-disabled=${busy ? 'true' : 'false'} @click=${this.#more}>
        ${busy ? searchTexts.moreBusy : searchTexts.more}
      </button>
    </p>`;
  }

  /** An address that somebody wrote by hand has all its wishes in words. */
  async #start(engine: SearchEngine, signal: AbortSignal): Promise<void> {
    const { filter = {}, words = '' } = this.wishes;
    const shown = this.found.step === 'failed' ? {} : this.found;
    this.found = { tiles: [], ...shown, step: 'searching' };
    if (words !== '' && isEmptyFilter(filter)) {
      const parsed = await engine.parseWords({ text: words, signal }).catch(() => undefined);
      if (signal.aborted) return;
      if (parsed !== undefined && !isEmptyFilter(parsed.filter)) {
        this.onWish?.({ filter: parsed.filter, words: parsed.rest });
        return;
      }
    }
    await this.#load(engine, [], signal);
  }

  async #load(engine: SearchEngine, before: readonly Tile[], signal: AbortSignal): Promise<void> {
    const { filter, words, sort } = this.wishes;
    try {
      const page = await engine.searchByWords({
        filter,
        words,
        sort,
        limit: PAGE,
        offset: before.length,
        signal,
      });
      const tiles = [...before, ...page.products.map((product) => ({ product }))];
      if (!signal.aborted) this.found = { step: 'done', tiles, total: page.total };
    } catch (cause) {
      const error = asSearchError(cause);
      if (signal.aborted || isAbort(error)) return;
      this.#asked = '';
      this.found = { step: 'failed', advice: errorTexts[error.code].advice };
    }
  }

  readonly #more = (): void => {
    const { engine, found } = this;
    if (engine === undefined || found.step !== 'done') return;
    this.found = { ...found, step: 'searching' };
    void this.#load(engine, found.tiles, this.#abort.signal);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-words-page': LookalikeWordsPage;
  }
}
