import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import type { SearchError } from '../../core/errors.ts';
import type { CategoryPrediction, ProductFilter, SearchResult } from '../../engine/engine.ts';
import { isEmptyFilter, withoutEmpty } from '../empty-filter.ts';
import type { CatalogState, ModelState } from '../engine-session.ts';
import { formatPercent } from '../format-percent.ts';
import type { SearchState } from '../search-state.ts';
import { errorTexts } from '../strings/errors.ts';
import { filterTexts } from '../strings/filters.ts';
import { searchTexts } from '../strings/search.ts';
import { subject, subjectStyles } from '../subject.ts';
import { buttons, theme } from '../theme.ts';
import { photoStyles } from './photo.styles.ts';
import type { LookalikeResults } from './results.ts';
import { loadingOf } from '../loading-of.ts';

/**
 * A shopper's picture and what was found for it: its category with the probability, and the results.
 *
 * @fires lookalike-retry - The shopper wants a failed search again.
 * @fires lookalike-filter - The shopper wants the predicted category only, or all again; `detail` is the new `ProductFilter`.
 * @fires lookalike-more - The shopper wants further results.
 * @slot actions - Beside the picture, such as a button for another one.
 * @slot words - Above the filters, for refining by words.
 * @slot filters - Above the results.
 * @csspart query - The frame of the picture.
 * @csspart heading - The predicted category, or what is going on.
 */
export class LookalikePhoto extends LitElement {
  static override styles = [theme, buttons, subjectStyles, photoStyles];

  @property({ attribute: false }) state: SearchState = { step: 'searching' };
  @property({ attribute: false }) previewUrl: string | undefined;
  @property({ attribute: false }) catalog: CatalogState = { step: 'closed' };
  @property({ attribute: false }) model: ModelState = { step: 'waiting' };
  /** Folder that pictures of products resolve against. */
  @property({ attribute: false }) base = '';
  @property({ attribute: false }) hrefOf: ((product: Product) => string | undefined) | undefined;
  /** What the results are narrowed by. */
  @property({ attribute: false }) filter: ProductFilter = {};
  /** From other colours (-1) over the look alone (0) to the same colours (1). */
  @property({ attribute: false }) colourBalance = 0;

  @query('lookalike-results') private readonly grid!: LookalikeResults | null;

  /** Moves the focus to a result. False when it is not among them. */
  focusProduct(id: ProductId): boolean {
    return this.grid?.focusProduct(id) ?? false;
  }

  override render(): TemplateResult {
    return html`
      <p class="hidden-text" role="status">${announcement(this.state)}</p>
      ${this.#subject(this.state)}${this.#results(this.state)}
    `;
  }

  #subject(state: SearchState): TemplateResult {
    const picture = { picture: this.previewUrl, alt: searchTexts.yourPicture };
    switch (state.step) {
      case 'searching':
        return subject({
          ...picture,
          busy: true,
          sentence: true,
          heading: searchTexts.searching,
          body: this.#progress(),
        });
      case 'failed':
        return subject({
          ...picture,
          sentence: true,
          heading: errorTexts[state.error.code].title,
          body: this.#failure(state.error),
        });
      case 'done':
        return this.#found(state.result);
    }
  }

  #found({ category, matches, close }: SearchResult): TemplateResult {
    const picture = { picture: this.previewUrl, alt: searchTexts.yourPicture };
    const actions = html`<div class="actions"><slot name="actions"></slot></div>`;
    if (matches.length === 0 && isEmptyFilter(this.filter)) {
      return subject({
        ...picture,
        sentence: true,
        heading: searchTexts.foundNone,
        body: html`<p class="advice">${searchTexts.foundNoneAdvice}</p>
          ${actions}`,
      });
    }
    if (close === false) {
      return subject({
        ...picture,
        sentence: true,
        heading: searchTexts.notClose,
        body: html`<p class="advice">${searchTexts.notCloseAdvice}</p>
          ${actions}`,
      });
    }
    if (category === undefined) {
      return subject({ ...picture, heading: searchTexts.found(matches.length), body: actions });
    }
    return subject({
      ...picture,
      label: certaintyLabel(category),
      heading: category.label,
      body: html`${certainty(category)} ${this.#onlyCategory(category)} ${actions}`,
    });
  }

  /** Searches inside the predicted category, or everywhere again. Another category is the filters' affair. */
  #onlyCategory({ label }: CategoryPrediction): TemplateResult | typeof nothing {
    const { catalog, filter } = this;
    const sold =
      catalog.step === 'open' && catalog.summary.categories.some(({ name }) => name === label);
    if (!sold) return nothing;
    const only = filter.categories?.length === 1 && filter.categories[0] === label;
    return html`<p>
      <button
        class="button small only"
        aria-pressed=${only ? 'true' : 'false'}
        @click=${() => {
          this.#emitFilter({ ...filter, categories: only ? undefined : [label] });
        }}
      >
        ${searchTexts.onlyCategory(label)}
      </button>
    </p>`;
  }

  #emitFilter(filter: ProductFilter): void {
    const detail = withoutEmpty(filter);
    this.dispatchEvent(
      new CustomEvent('lookalike-filter', { detail, bubbles: true, composed: true }),
    );
  }

  #failure(error: SearchError): TemplateResult {
    // A picture that cannot be read stays unreadable, an old browser old; everything else deserves a second try.
    const final = ['bad-image', 'unsupported-image', 'no-backend'].includes(error.code);
    return html`
      <p class="advice" role="alert">${errorTexts[error.code].advice}</p>
      <div class="actions">
        ${
          final
            ? nothing
            : html`<button class="button" @click=${this.#retry}>${searchTexts.retry}</button>`
        }
        <slot name="actions"></slot>
      </div>
    `;
  }

  #progress(): TemplateResult | typeof nothing {
    const loading = loadingOf(this.catalog, this.model);
    if (loading === undefined) return nothing;
    return html`<lookalike-progress .progress=${loading.progress}></lookalike-progress>`;
  }

  #results(state: SearchState): TemplateResult | typeof nothing {
    switch (state.step) {
      case 'failed':
        return nothing;
      case 'searching':
        return this.#section('', this.#grid({ pending: 8 }));
      case 'done':
        return this.#foundSection(state);
    }
  }

  #foundSection({
    result,
    busy = false,
  }: Extract<SearchState, { step: 'done' }>): TemplateResult | typeof nothing {
    const { matches, more, close } = result;
    if (matches.length === 0) {
      return !isEmptyFilter(this.filter)
        ? this.#section('', html`<p class="none">${filterTexts.none}</p>`)
        : nothing;
    }
    const button = more ? this.#moreButton(busy) : nothing;
    const content = html`${this.#grid({ tiles: matches, busy })}${button}`;
    const heading = close === false ? searchTexts.nearest : searchTexts.results;
    return this.#section(searchTexts.count(matches.length), content, heading);
  }

  #section(count: string, content: TemplateResult, heading = searchTexts.results): TemplateResult {
    return html`<section class="results">
      <h3>${heading}<small>${count}</small></h3>
      ${this.#palette()}
      <slot name="words"></slot>
      <slot name="filters"></slot>
      ${content}
    </section>`;
  }

  #palette(): TemplateResult | typeof nothing {
    const { state } = this;
    if (state.step !== 'done' || state.result.colours === undefined) return nothing;
    return html`<lookalike-palette
      .colours=${state.result.colours}
      .filter=${this.filter}
      .balance=${this.colourBalance}
    ></lookalike-palette>`;
  }

  #grid(shown: Partial<Pick<LookalikeResults, 'tiles' | 'pending' | 'busy'>>): TemplateResult {
    const { tiles = [], pending = 0, busy = false } = shown;
    return html`<lookalike-results
      exportparts="grid, picture, title, price, similarity"
      .tiles=${tiles}
      .pending=${pending}
      .busy=${busy}
      .base=${this.base}
      .hrefOf=${this.hrefOf}
    ></lookalike-results>`;
  }

  // Stays in the tab order while it is busy, so that the focus is not lost.
  #moreButton(busy: boolean): TemplateResult {
    return html`<p class="more">
      <button class="button" aria-disabled=${busy ? 'true' : 'false'} @click=${this.#more}>
        ${busy ? searchTexts.moreBusy : searchTexts.more}
      </button>
    </p>`;
  }

  readonly #more = (): void => {
    this.dispatchEvent(new CustomEvent('lookalike-more', { bubbles: true, composed: true }));
  };

  readonly #retry = (): void => {
    this.dispatchEvent(new CustomEvent('lookalike-retry', { bubbles: true, composed: true }));
  };
}

function certainty({ probability }: CategoryPrediction): TemplateResult {
  const percent = formatPercent(probability);
  return html`<p class="sure">
    <span class="meter" aria-hidden="true"
      ><i style="width: ${percentWidth(probability)}"></i
    ></span>
    ${searchTexts.sure(percent)}
  </p>`;
}

/** Below an even chance the page does not claim. */
function certaintyLabel({ probability }: CategoryPrediction): string {
  return probability < 0.5 ? searchTexts.mightBe : searchTexts.looksLike;
}

function percentWidth(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function announcement(state: SearchState): string {
  switch (state.step) {
    case 'searching':
      return searchTexts.searching;
    case 'failed':
      return errorTexts[state.error.code].title;
    case 'done': {
      const { category, matches, close } = state.result;
      if (matches.length === 0) return searchTexts.foundNone;
      if (close === false) return searchTexts.notClose;
      const found = searchTexts.found(matches.length);
      if (category === undefined) return found;
      const sure = searchTexts.sure(formatPercent(category.probability));
      return `${certaintyLabel(category)} ${category.label}, ${sure}. ${found}`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-photo': LookalikePhoto;
  }
  interface HTMLElementEventMap {
    'lookalike-retry': CustomEvent<null>;
    'lookalike-more': CustomEvent<null>;
  }
}
