import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { BACKENDS, type SearchEngine, type Wishes } from '../engine/engine.ts';
import { backIcon, similarIcon } from '../ui/page-icons.ts';
import type { WordsWish } from '../ui/wish-chips.ts';
import { PhotoQuery } from '../ui/photo-query.ts';
import { photoView } from '../ui/photo-view.ts';
import { PictureIntake } from '../ui/picture-intake.ts';
import { captureTexts } from '../ui/strings/capture.ts';
import { searchTexts } from '../ui/strings/search.ts';
import { shopTexts } from '../ui/strings/shop.ts';
import { buttons, theme } from '../ui/theme.ts';
import { appStyles } from './app.styles.ts';
import { footer } from './footer.ts';
import { loadDiagnostics } from './load-diagnostics.ts';
import { PhotoMemory } from './photo-memory.ts';
import { Router } from './router.ts';
import { parseRoute, productHref, type Route } from './routes.ts';
import { ShopEngine } from './shop-engine.ts';
import { arrive, type FocusesProducts, titleOf } from './visit-focus.ts';

const RESULTS = 24;

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
  readonly #photos = new PhotoMemory();
  readonly #router = new Router(this);
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
    this.#photos.clear();
    this.#shop.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('engine') && this.engine) this.#start(this.engine);
    const { route, key } = this.#router.visit;
    // A reload forgets pictures, as it should: there is nothing to show but the shop.
    if (route.page === 'photo' && !this.#photos.get(key)) this.#router.replace({ page: 'shop' });
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
        @lookalike-retry=${this.#retry}
        @lookalike-more=${this.#more}
      >
        ${this.#header(route)}
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

  #header(route: Route): TemplateResult {
    const redundant = route.page === 'photo' || (route.page === 'shop' && this.heroVisible);
    return html`<header>
      <a class="brand" href="#/" aria-label=${shopTexts.home}>${similarIcon}${shopTexts.name}</a>
      <lookalike-capture
        class="quick ${redundant ? 'away' : ''}"
        compact
        ?inert=${redundant}
      ></lookalike-capture>
    </header>`;
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
        return html`${back}${this.#photoPage(route.wishes)}`;
      case 'words':
        return html`${back}<lookalike-words-page
            class="page"
            .session=${this.#shop.session}
            .catalog=${this.#shop.catalog}
            .wishes=${route.wishes}
            .onWish=${this.#wish}
          ></lookalike-words-page>`;
      case 'product':
        return html`${back}<lookalike-product-page
            class="page"
            .session=${this.#shop.session}
            .productId=${route.id}
            @lookalike-title=${this.#onTitle}
          ></lookalike-product-page>`;
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

  #photoPage(wishes: Wishes = {}): TemplateResult | typeof nothing {
    const photo = this.#photos.get(this.#router.visit.key);
    const { session } = this.#shop;
    if (photo === undefined || session === undefined) return nothing;
    const view = photoView({
      photo,
      session,
      wishes,
      hrefOf: productHref,
      choosing: true,
      onWish: this.#wish,
    });
    return html`<h1 class="hidden-text">${searchTexts.yourPicture}</h1>
      ${view}`;
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
    const { session } = this.#shop;
    if (session === undefined) return;
    const photo = new PhotoQuery(picture, session, () => {
      this.requestUpdate();
    });
    const key = this.#router.newKey();
    this.#photos.add(key, photo);
    this.#router.push({ page: 'photo' }, key);
    this.#run(photo);
  }

  #run(photo: PhotoQuery): void {
    // The page shows the failure.
    photo.run({ limit: RESULTS, ...this.#wishes }).catch(() => undefined);
  }

  get #wishes(): Wishes {
    const { route } = this.#router.visit;
    return (route.page === 'photo' || route.page === 'words' ? route.wishes : undefined) ?? {};
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

  readonly #more = (): void => {
    // A page that does not come leaves the button for another try.
    this.#photos
      .get(this.#router.visit.key)
      ?.extend({ limit: RESULTS, ...this.#wishes })
      .catch(() => undefined);
  };

  /** The page stays the same visit, and what was found stays on the screen when the engine fails. */
  readonly #wish = (changes: Wishes): void => {
    const { key, route } = this.#router.visit;
    const wishes = { ...this.#wishes, ...changes };
    this.#router.replace({ page: route.page === 'words' ? 'words' : 'photo', wishes }, key);
    this.#photos
      .get(key)
      ?.refine({ limit: RESULTS, ...wishes })
      .catch(() => undefined);
  };

  readonly #onShopWords = ({ detail }: CustomEvent<WordsWish>): void => {
    this.#router.push({ page: 'words', wishes: detail }, this.#router.newKey());
  };

  readonly #retry = (): void => {
    const photo = this.#photos.get(this.#router.visit.key);
    if (photo) this.#run(photo);
  };

  readonly #onHero = (event: CustomEvent<boolean>): void => {
    this.heroVisible = event.detail;
  };

  readonly #onTitle = (event: CustomEvent<string>): void => {
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
