import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { BACKENDS, type SearchEngine } from '../engine/engine.ts';
import { EngineSession } from '../ui/engine-session.ts';
import { backIcon, similarIcon } from '../ui/icons.ts';
import { loadingOf } from '../ui/loading-of.ts';
import { PhotoQuery } from '../ui/photo-query.ts';
import { PictureIntake } from '../ui/picture-intake.ts';
import { captureTexts, diagnosticsTexts, searchTexts, shopTexts } from '../ui/strings.ts';
import { buttons, theme } from '../ui/theme.ts';
import { appStyles } from './app.styles.ts';
import { whenIdle } from './idle.ts';
import { keepImagesOffline } from './offline-images.ts';
import { PhotoMemory } from './photo-memory.ts';
import { Router } from './router.ts';
import { parseRoute, productHref, type Route, routeHash } from './routes.ts';
import { comeBack, type FocusesProducts, titleOf } from './visit-focus.ts';

const RESULTS = 24;

/** The demo shop: catalogue, results of a picture, product pages, diagnostics. Pictures dropped or pasted anywhere are searched. */
export class LookalikeApp extends LitElement {
  static override styles = [theme, buttons, appStyles];

  /** Folder of the pack, relative to the page. */
  @property() pack = './demo/';
  @property() models = './models/';
  /** Nothing happens before it is set. */
  @property({ attribute: false }) engine: SearchEngine | undefined;

  @state() private heroVisible = true;
  @state() private keptOffline = false;

  @query('main') private readonly main!: HTMLElement;

  #session: EngineSession | undefined;
  #shopVisited = false;
  readonly #photos = new PhotoMemory();
  readonly #router = new Router(this);
  readonly #update = (): void => {
    this.requestUpdate();
  };
  #shown: string | undefined;
  #leaving = new AbortController();
  readonly #intake = new PictureIntake(this, {
    target: () => window,
    onPicture: (picture) => {
      this.#search(picture);
    },
    onLink: (url) => {
      this.#follow(url);
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    window.addEventListener('online', this.#open, { signal: this.#leaving.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#photos.clear();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { route, key } = this.#router.visit;
    // A reload forgets pictures, as it should: there is nothing to show but the shop.
    if (route.page === 'photo' && !this.#photos.get(key)) this.#router.replace({ page: 'shop' });
    if (this.#router.visit.route.page === 'shop') this.#shopVisited = true;
    if (changed.has('engine')) this.#start();
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { visit, previous } = this.#router;
    if (visit.key === this.#shown) return;
    const first = this.#shown === undefined;
    this.#shown = visit.key;
    document.title = titleOf(visit.route);
    const page = this.main.querySelector<FocusesProducts>(':scope > :not([hidden])');
    if (!first && page) comeBack({ visit, previous, page, main: this.main });
  }

  override render(): TemplateResult {
    const { route } = this.#router.visit;
    return html`
      <div
        class="shell"
        @lookalike-picture=${this.#onPicture}
        @lookalike-intent=${this.#prepare}
        @lookalike-retry=${this.#retry}
      >
        ${this.#header(route)}
        <main tabindex="-1" aria-label=${titleOf(route)}>
          ${route.page === 'shop' ? nothing : this.#backLink()} ${this.#shop(route)}
          ${this.#page(route)}
        </main>
        ${this.#footer()}
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

  #backLink(): TemplateResult {
    return html`<a class="back" href="#/" @click=${this.#back}>${backIcon}${searchTexts.back}</a>`;
  }

  /** Stays in the page behind the others, so that coming back finds it as it was. */
  #shop(route: Route): TemplateResult | typeof nothing {
    if (!this.#shopVisited) return nothing;
    const session = this.#session;
    return html`<lookalike-shop-page
      ?hidden=${route.page !== 'shop'}
      .session=${session}
      .catalog=${session?.catalog ?? { step: 'opening' }}
      .loading=${session && loadingOf(session.catalog, session.model)}
      .category=${route.page === 'shop' ? route.category : this.#lastCategory}
      .dragging=${this.#intake.dragging}
      @lookalike-hero=${this.#onHero}
      @lookalike-reopen=${this.#open}
    ></lookalike-shop-page>`;
  }
}
