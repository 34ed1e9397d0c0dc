import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import type { SearchError } from '../../core/errors.ts';
import type {
  CategoryPrediction,
  ProductFilter,
  Region,
  SuggestedRegion,
} from '../../engine/engine.ts';
import { isEmptyFilter } from '../empty-filter.ts';
import type { CatalogState, ModelState } from '../engine-session.ts';
import type { ActionsOf } from '../card-action.ts';
import { notCloseAdvice, regionFrame, regionPanel } from '../photo-region.ts';
import { productSubject } from '../product-subject.ts';
import type { FoundResult, SearchState } from '../search-state.ts';
import { announcement, certaintyLabel } from '../announcement.ts';
import { errorTexts } from '../strings/errors.ts';
import { filterTexts } from '../strings/filters.ts';
import { searchTexts } from '../strings/search.ts';
import { subject, subjectStyles } from '../subject.ts';
import { buttons, theme } from '../theme.ts';
import { photoStyles } from './photo.styles.ts';
import type { LookalikeResults } from './results.ts';
import { loadingOf } from '../loading-of.ts';

/**
 * A shopper's picture, or a product, and what was found for it: the picture's category with the probability, and the results.
 *
 * @fires lookalike-retry - The shopper wants a failed search again.
 * @fires lookalike-filter - The shopper wants the predicted category only, or all again; `detail` is the new `ProductFilter`.
 * @fires lookalike-more - The shopper wants further results.
 * @slot actions - Beside the picture, such as a button for another one.
 * @slot sort - Beside the heading of the results, for their order.
 * @slot steering - Above the results, for what they are steered by.
 * @slot words - Above the filters, for refining by words.
 * @slot filters - Above the results.
 * @csspart query - The frame of the picture.
 * @csspart heading - The predicted category, or what is going on.
 */
export class LookalikePhoto extends LitElement {
  static override styles = [theme, buttons, subjectStyles, photoStyles];

  @property({ attribute: false }) state: SearchState = { step: 'searching' };
  @property({ attribute: false }) previewUrl: string | undefined;
  /** The product that more like it was looked for; absent for a picture. */
  @property({ attribute: false }) product: Product | undefined;
  /** What is searched by; undefined for the whole picture. */
  @property({ attribute: false }) region: Region | undefined;
  @property({ attribute: false }) suggestions: readonly SuggestedRegion[] = [];
  @property({ attribute: false }) catalog: CatalogState = { step: 'closed' };
  @property({ attribute: false }) model: ModelState = { step: 'waiting' };
  /** Folder that pictures of products resolve against. */
  @property({ attribute: false }) base = '';
  @property({ attribute: false }) hrefOf: ((product: Product) => string | undefined) | undefined;
  /** What else can be done with each result. */
  @property({ attribute: false }) actionsOf: ActionsOf | undefined;
  /** What the results are narrowed by. */
  @property({ attribute: false }) filter: ProductFilter = {};
  /** Whether there are words and filters among the slots. */
  @property({ type: Boolean }) refinable = false;
  /** How many wishes the shopper has. */
  @property({ type: Number }) refined = 0;
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
      <div class="layout">${this.#subject(this.state)}${this.#results(this.state)}</div>
    `;
  }

  #subject(state: SearchState): TemplateResult {
    const { product, previewUrl, hrefOf } = this;
    if (product !== undefined && state.step !== 'failed') {
      return productSubject(product, previewUrl, hrefOf?.(product) ?? product.url);
    }
    const picture = regionFrame(this);
    switch (state.step) {
      case 'searching':
        return subject({
          ...picture,
          busy: true,
          sentence: true,
          label: searchTexts.yourPicture,
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

  #found({ category, categories, matches, close }: FoundResult): TemplateResult {
    const picture = regionFrame(this);
    const actions = html`<div class="actions"><slot name="actions"></slot></div>`;
    if (matches.length === 0 && isEmptyFilter(this.filter)) {
      return subject({
        ...picture,
        sentence: true,
        label: searchTexts.yourPicture,
        heading: searchTexts.foundNone,
        body: html`<p class="advice">${searchTexts.foundNoneAdvice}</p>
          ${actions}`,
      });
    }
    if (close === false) {
      return subject({
        ...picture,
        sentence: true,
        label: searchTexts.yourPicture,
        heading: searchTexts.notClose,
        body: html`<p class="advice">${notCloseAdvice(this)}</p>
          ${actions}`,
      });
    }
    if (category === undefined) {
      return subject({
        ...picture,
        label: searchTexts.yourPicture,
        heading: searchTexts.found(matches.length),
        body: actions,
      });
    }
    return subject({
      ...picture,
      label: certaintyLabel(category),
      heading: category.label,
      body: html`${this.#chip(categories ?? [category])} ${actions}`,
    });
  }

  /** The categories of the picture, to search inside one of them. */
  #chip(categories: readonly CategoryPrediction[]): TemplateResult | typeof nothing {
    const { catalog, filter } = this;
    if (catalog.step !== 'open') return nothing;
    return html`<lookalike-category-chip
      exportparts="category"
      .predicted=${categories}
      .sold=${catalog.summary.categories.map(({ name }) => name)}
      .filter=${filter}
    ></lookalike-category-chip>`;
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
        return this.#section('', this.#list({ pending: 8 }, nothing));
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
    const content = this.#list({ tiles: matches, busy }, button);
    const heading = close === false ? searchTexts.nearest : searchTexts.results;
    return this.#section(searchTexts.count(matches.length), content, heading);
  }

  #section(count: string, content: TemplateResult, heading = searchTexts.results): TemplateResult {
    return regionPanel(
      this,
      html`<lookalike-refinements
          .active=${this.refined}
          ?empty=${!this.refinable && !this.#hasColours}
        >
          <h3 slot="heading">${heading}<small>${count}</small></h3>
          <slot name="sort" slot="sort"></slot>
          ${this.#palette()}
          <slot name="words"></slot>
          <slot name="filters"></slot>
        </lookalike-refinements>
        <slot name="steering"></slot>
        ${content}`,
    );
  }

  /** Whether the colours of the picture are told; before they are known, its place is kept. */
  get #hasColours(): boolean {
    const { catalog, product, state } = this;
    if (state.step === 'done') return state.result.colours !== undefined;
    return product === undefined && catalog.step === 'open' && catalog.summary.hasColours;
  }

  #palette(): TemplateResult | typeof nothing {
    const { state } = this;
    if (!this.#hasColours) return nothing;
    return html`<lookalike-palette
      .colours=${state.step === 'done' ? state.result.colours : undefined}
      .filter=${this.filter}
      .balance=${this.colourBalance}
    ></lookalike-palette>`;
  }

  /** One template for placeholders and results, so that these come into the same grid. */
  #list(
    shown: Partial<Pick<LookalikeResults, 'tiles' | 'pending' | 'busy'>>,
    below: TemplateResult | typeof nothing,
  ): TemplateResult {
    const { tiles = [], pending = 0, busy = false } = shown;
    return html`<lookalike-results
        exportparts="grid, picture, title, price, similarity, action"
        .tiles=${tiles}
        .pending=${pending}
        .busy=${busy}
        .base=${this.base}
        .hrefOf=${this.hrefOf}
        .actionsOf=${this.actionsOf}
      ></lookalike-results>
      ${below}`;
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

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-photo': LookalikePhoto;
  }
  interface HTMLElementEventMap {
    'lookalike-retry': CustomEvent<null>;
    'lookalike-more': CustomEvent<null>;
  }
}
