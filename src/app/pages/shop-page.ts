import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { ProductId } from '../../core/brand.ts';
import type { LookalikeResults } from '../../ui/elements/results.ts';
import type { CatalogState, EngineSession } from '../../ui/engine-session.ts';
import { loadingOf } from '../../ui/loading-of.ts';
import { shopTexts } from '../../ui/strings/shop.ts';
import { buttons, theme } from '../../ui/theme.ts';
import { currencyOf } from '../../ui/currency-of.ts';
import { withFavourite } from '../../ui/favourite-action.ts';
import type { DiaryEntry } from '../../engine/engine.ts';
import type { ShopMemory } from '../shop-memory.ts';
import type { LookalikeRecommended } from '../recommended.ts';
import { CatalogBrowser } from '../catalog-browser.ts';
import { notice, noticeStyles } from '../notice.ts';
import { productHref, routeHash } from '../routes.ts';
import { illustration } from '../illustration.ts';
import { shopStyles } from './shop-page.styles.ts';

/**
 * The catalogue, with search by picture on top.
 *
 * @fires lookalike-hero - The search on top came into view or left it; `detail` tells which.
 * @fires lookalike-reopen - The shopper wants the catalogue tried again.
 */
export class LookalikeShopPage extends LitElement {
  static override styles = [theme, buttons, noticeStyles, shopStyles];

  @property({ attribute: false }) session: EngineSession | undefined;
  /** Passed besides the session, which is one object for good: its changes must show. */
  @property({ attribute: false }) catalog: CatalogState = { step: 'closed' };
  @property({ attribute: false }) loading: ReturnType<typeof loadingOf>;
  @property() category: string | undefined;
  @property({ type: Boolean }) dragging = false;
  @property({ attribute: false }) memory: ShopMemory | undefined;
  /** Passed besides the memory, which is one object for good: its changes must show. */
  @property({ attribute: false }) favourites: ReadonlySet<ProductId> | undefined;
  /** Changes when what is remembered may move the page: with an arrival at its top, and when something was deleted. */
  @property({ attribute: false }) moment: string | undefined;

  @query('lookalike-results') private readonly grid!: LookalikeResults | null;
  @query('lookalike-recommended') private readonly shelf!: LookalikeRecommended | null;
  @query('.catalogue') private readonly catalogue!: HTMLElement;

  /** As it was at the last moment. */
  #remembered: readonly DiaryEntry[] | undefined;
  readonly #browser = new CatalogBrowser(this);
  #watching: IntersectionObserver[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const observer of this.#watching) observer.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('moment')) this.#remembered = this.memory?.entries;
    const first = this.#browser.shelf(this.category).total === undefined;
    if (first && (changed.has('catalog') || changed.has('category'))) this.#more();
  }

  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.#watch();
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const switched = changed.has('category') && this.hasUpdated;
    // A long list was left for a short one: its beginning must be in view.
    if (switched && this.catalogue.getBoundingClientRect().top < 0) {
      this.catalogue.scrollIntoView();
    }
  }

  focusProduct(id: ProductId): boolean {
    return (this.shelf?.focusProduct(id) ?? false) || (this.grid?.focusProduct(id) ?? false);
  }

  override render(): TemplateResult {
    return html`
      <section class="hero">
        <div class="words">
          <h1>${shopTexts.headline}</h1>
          <p>${shopTexts.promise}</p>
        </div>
        <div class="search">
          <lookalike-capture .dragging=${this.dragging}>${illustration}</lookalike-capture>
          <div class="loading">${this.#progress()}</div>
          <lookalike-words
            whole
            .engine=${this.catalog.step === 'open' ? this.session?.engine : undefined}
          ></lookalike-words>
          ${this.#recent()}
        </div>
        ${this.catalog.step === 'failed' ? nothing : this.#samples()}
      </section>
      ${this.#recommended()}
      <section class="catalogue" aria-label=${shopTexts.catalogue}>
        ${this.catalog.step === 'failed' ? notice(this.catalog.error, this.#reopen) : this.#shelf()}
        <div class="end"></div>
      </section>
    `;
  }

  #recent(): TemplateResult {
    // Its place is kept until it is known what belongs there.
    const expected = this.#remembered === undefined && this.memory?.expected === true;
    return html`<div class=${expected ? 'recent expected' : 'recent'}>
      <lookalike-recent-searches
        .entries=${this.#remembered ?? []}
        .currency=${currencyOf(this.catalog)}
      ></lookalike-recent-searches>
    </div>`;
  }

  #recommended(): TemplateResult {
    return html`<lookalike-recommended
      .session=${this.catalog.step === 'open' ? this.session : undefined}
      .favourites=${this.favourites}
      .moment=${this.moment}
      .currency=${currencyOf(this.catalog)}
      ?expected=${this.memory?.expected === true}
    ></lookalike-recommended>`;
  }

  #progress(): TemplateResult | typeof nothing {
    if (this.loading === undefined) return nothing;
    return html`<lookalike-progress .progress=${this.loading.progress}></lookalike-progress>`;
  }

  #samples(): TemplateResult {
    return html`<lookalike-samples
      class="samples"
      .session=${this.session}
      .summary=${this.catalog.step === 'open' ? this.catalog.summary : undefined}
    ></lookalike-samples>`;
  }

  #shelf(): TemplateResult {
    const shelf = this.#browser.shelf(this.category);
    const pending = this.#browser.pending(this.category);
    return html`
      ${this.#chips()}
      ${
        shelf.total === 0
          ? html`<p class="empty">${shopTexts.empty}</p>`
          : html`<lookalike-results
              .tiles=${shelf.tiles}
              .pending=${pending}
              .base=${this.session?.packUrl ?? ''}
              .hrefOf=${productHref}
              .actionsOf=${withFavourite(undefined, this.favourites)}
            ></lookalike-results>`
      }
    `;
  }

  #chips(): TemplateResult {
    const categories = this.catalog.step === 'open' ? this.catalog.summary.categories : [];
    return html`<nav class="chips" aria-label=${shopTexts.categories}>
      ${chip(shopTexts.all, routeHash({ page: 'shop' }), this.category === undefined)}
      ${categories.map(({ name }) =>
        chip(name, routeHash({ page: 'shop', category: name }), this.category === name),
      )}
    </nav>`;
  }

  #more(): void {
    if (this.session && this.catalog.step === 'open') {
      void this.#browser.more(this.session.engine, this.category);
    }
  }

  #watch(): void {
    const end = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#more();
      },
      { rootMargin: '800px' },
    );
    const hero = new IntersectionObserver((entries) => {
      const detail = entries.at(-1)?.isIntersecting ?? true;
      this.dispatchEvent(new CustomEvent('lookalike-hero', { detail }));
    });
    this.#watching = [end, hero];
    for (const [observer, selector] of [
      [end, '.end'],
      [hero, '.search'],
    ] as const) {
      const target = this.renderRoot.querySelector(selector);
      if (target) observer.observe(target);
    }
  }

  readonly #reopen = (): void => {
    this.dispatchEvent(new CustomEvent('lookalike-reopen'));
  };
}

function chip(name: string, href: string, current: boolean): TemplateResult {
  return html`<a class="chip" href=${href} aria-current=${current ? 'page' : nothing}>${name}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-shop-page': LookalikeShopPage;
  }
  interface HTMLElementEventMap {
    'lookalike-hero': CustomEvent<boolean>;
    'lookalike-reopen': CustomEvent<null>;
  }
}
