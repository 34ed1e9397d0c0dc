import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { BACKENDS, type SearchEngine } from '../engine/engine.ts';
import type { ChosenAction } from '../ui/card-action.ts';
import { takeAction } from '../ui/result-actions.ts';
import { FAVOURITE } from '../ui/favourite-action.ts';
import { memoryPage } from './memory-pages.ts';
import type { RememberedSearch } from './recent-searches.ts';
import { ShopMemory } from './shop-memory.ts';
import { ShopQueries } from './shop-queries.ts';
import { ShopMoment } from './shop-moment.ts';
import { backIcon } from '../ui/page-icons.ts';
import type { WordsWish } from '../ui/wish-chips.ts';
import type { TakeSource } from '../ui/live-source.ts';
import { PhotoQuery } from '../ui/photo-query.ts';
import { PictureIntake } from '../ui/picture-intake.ts';
import { captureTexts } from '../ui/strings/capture.ts';
import { searchTexts } from '../ui/strings/search.ts';
import { shopTexts } from '../ui/strings/shop.ts';
import { buttons, theme } from '../ui/theme.ts';
import { appStyles } from './app.styles.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { loadDiagnostics } from './load-diagnostics.ts';
import { queryPage } from './query-page.ts';
import { Router } from './router.ts';
import { parseRoute, productHref, type Route } from './routes.ts';
import { ShopEngine } from './shop-engine.ts';
import { arrive, type FocusesProducts, titleOf } from './visit-focus.ts';

/** The demo shop: catalogue, results of a picture, products, diagnostics. Takes pictures dropped or pasted anywhere. */
export class LookalikeApp extends LitElement {
  static override styles = [theme, buttons, appStyles];

  /** Folder of the pack, relative to the page. */
  @property() pack = './demo/';
  /** Folder of the models, relative to the page. */
  @property() models = './models/';
  /** Nothing happens before it is set. */
  @property({ attribute: false }) engine: SearchEngine | undefined;

  @state() private heroVisible = true;

  @query('main') private readonly main!: HTMLElement;

  readonly #shop = new ShopEngine(this);
  readonly #router = new Router(this);
  readonly #queries = new ShopQueries(this, this.#router, () => this.#shop.session);
  readonly #memory = new ShopMemory(this, () => this.#shop.session);
  readonly #moment = new ShopMoment();
  readonly #intake = new PictureIntake(this, {
    target: () => window,
    onPicture: (picture) => {
      this.#search(picture);
    },
    onLink: (url) => {
      this.#follow(url);
    },
  });
  /** The list's category, also while another page is in front of it; null before the first visit. */
  #category: string | null | undefined = null;
  #shownVisit: string | undefined;
  #connected = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    window.addEventListener('online', this.#shop.open, { signal: this.#connected.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected.abort();
    this.#queries.clear();
    this.#shop.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('engine') && this.engine) this.#start(this.engine);
    const { route } = this.#router.visit;
    // A reload forgets pictures, as it should: there is nothing to show but the shop.
    if (route.page === 'photo' && !this.#queries.current) this.#router.replace({ page: 'shop' });
    const shown = this.#router.visit.route;
    if (shown.page === 'shop') this.#category = shown.category;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { visit, previous } = this.#router;
    if (visit.key === this.#shownVisit) return;
    const first = this.#shownVisit === undefined;
    this.#shownVisit = visit.key;
    document.title = titleOf(visit.route);
    const page = this.main.querySelector<FocusesProducts>(':scope > .page:not([hidden])');
    if (!first && page) arrive({ visit, previous, page, main: this.main });
  }

  override render(): TemplateResult {
    const { route } = this.#router.visit;
    return html`
      <div
        class="shell"
        @lookalike-picture=${this.#onPicture}
        @lookalike-intent=${this.#shop.prepare}
        @lookalike-live=${this.#onLive}
        @lookalike-retry=${this.#queries.retry}
        @lookalike-more=${this.#queries.more}
        @lookalike-action=${this.#onAction}
        @lookalike-again=${this.#repeat}
      >
        ${header(route, this.#quickIsRedundant(route))}
        <main tabindex="-1" aria-label=${titleOf(route)}>
          ${this.#shopPage(route)} ${this.#page(route)}
        </main>
        ${footer(this.#shop.summary, this.#shop.readyOffline)}
        <div class="drop" ?hidden=${!this.#intake.dragging} aria-hidden="true">
          <p>${captureTexts.dropNow}</p>
        </div>
      </div>
    `;
  }

  /** Stays in place behind the other pages, so that coming back finds it as it was. */
  #shopPage(route: Route): TemplateResult | typeof nothing {
    if (this.#category === null) return nothing;
    return html`<lookalike-shop-page
      class="page"
      ?hidden=${route.page !== 'shop'}
      .session=${this.#shop.session}
      .catalog=${this.#shop.catalog}
      .loading=${this.#shop.loading}
      .category=${this.#category}
      .dragging=${this.#intake.dragging}
      .memory=${this.#memory}
      .favourites=${this.#memory.favourites}
      .moment=${this.#moment.at(this.#router, this.#memory)}
      @lookalike-hero=${this.#onHero}
      @lookalike-words=${this.#onShopWords}
      @lookalike-reopen=${this.#shop.open}
    ></lookalike-shop-page>`;
  }

  #page(route: Route): TemplateResult | typeof nothing {
    const back = html`<a class="back" href="#/" @click=${this.#back}
      >${backIcon}${searchTexts.back}</a
    >`;
    switch (route.page) {
      case 'shop':
        return nothing;
      case 'photo':
      case 'like':
        return queryPage({
          query: this.#queries.current,
          session: this.#shop.session,
          route,
          trail: this.#queries.trail,
          back,
          onWish: this.#queries.wish,
          onMoreLike: this.#queries.moreLike,
          favourites: this.#memory.favourites,
        });
      case 'words':
        return html`${back}<lookalike-words-page
            class="page"
            .session=${this.#shop.session}
            .catalog=${this.#shop.catalog}
            .wishes=${route.wishes}
            .favourites=${this.#memory.favourites}
            .onWish=${this.#queries.wish}
          ></lookalike-words-page>`;
      case 'product':
        return html`${back}<lookalike-product-page
            class="page"
            .session=${this.#shop.session}
            .productId=${route.id}
            .favourites=${this.#memory.favourites}
            @lookalike-title=${this.#onTitle}
          ></lookalike-product-page>`;
      case 'favourites':
      case 'you':
        return html`${back}${memoryPage(route.page, this.#memory, this.#shop.session)}`;
      case 'diagnostics':
        void loadDiagnostics();
        return html`${back}<lookalike-diagnostics-page
            class="page"
            .session=${this.#shop.session}
            .catalog=${this.#shop.catalog}
            .loading=${this.#shop.loading}
          ></lookalike-diagnostics-page>`;
    }
  }

  /** Where the search by picture is in view anyway. */
  #quickIsRedundant({ page }: Route): boolean {
    if (page === 'shop') return this.heroVisible;
    return page === 'photo' && this.#queries.current instanceof PhotoQuery;
  }

  #start(engine: SearchEngine): void {
    const forced = new URLSearchParams(location.search).get('backend');
    const backend = BACKENDS.find((name) => name === forced);
    this.#shop.start(engine, {
      packUrl: new URL(this.pack, document.baseURI).href,
      modelsUrl: new URL(this.models, document.baseURI).href,
      ...(backend === undefined ? {} : { backend }),
    });
  }

  #search(picture: Blob): void {
    const search = this.#queries.search(picture);
    if (search) void this.#memory.searchedPicture(picture, search);
  }

  /** A product dragged from the grid opens; pictures of other sites come without their file and cannot be searched. */
  #follow(url: string): void {
    const target = new URL(url, location.href);
    if (target.pathname === location.pathname && parseRoute(target.hash).page === 'product') {
      location.hash = target.hash;
    }
  }

  readonly #onPicture = (event: CustomEvent<Blob>): void => {
    this.#search(event.detail);
  };

  readonly #onLive = ({ detail }: CustomEvent<TakeSource>): void => {
    const { session } = this.#shop;
    if (session) detail({ session, hrefOf: productHref });
  };

  readonly #onShopWords = ({ detail }: CustomEvent<WordsWish>): void => {
    this.#memory.searchedWords(detail);
    this.#router.push({ page: 'words', wishes: detail }, this.#router.newKey());
  };

  readonly #repeat = ({ detail }: CustomEvent<RememberedSearch>): void => {
    this.#queries.repeat(detail);
  };

  /** Of results that are not steered: those of words, and on the page of a product. */
  readonly #onAction = ({ detail }: CustomEvent<ChosenAction>): void => {
    if (detail.action === FAVOURITE) this.#memory.toggle(detail.tile.product.id);
    else
      takeAction(detail, {
        wishes: {},
        onWish: () => undefined,
        onMoreLike: this.#queries.moreLike,
      });
  };

  readonly #onHero = (event: CustomEvent<boolean>): void => {
    this.heroVisible = event.detail;
  };

  readonly #onTitle = (event: CustomEvent<string>): void => {
    const { route } = this.#router.visit;
    if (route.page === 'product' && event.detail !== '') this.#memory.viewed(route.id);
    document.title = `${event.detail} · ${shopTexts.name}`;
  };

  readonly #back = (event: Event): void => {
    if (!this.#router.canGoBack) return;
    event.preventDefault();
    history.back();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-app': LookalikeApp;
  }
}
