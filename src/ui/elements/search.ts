// Longer than 250 lines for its first part: the documentation of the public element, which belongs to the class.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import { isAbort, SearchError } from '../../core/errors.ts';
import type {
  BackendName,
  ProductFilter,
  SearchEngine,
  SearchResult,
  Wishes,
} from '../../engine/engine.ts';
import { asSearchError } from '../as-search-error.ts';
import { EngineSession } from '../engine-session.ts';
import { type ResultViews, resultsLoader } from '../load-results.ts';
import type { TakeSource } from '../live-source.ts';
import { loadingOf } from '../loading-of.ts';
import { PictureIntake } from '../picture-intake.ts';
import type { PhotoQuery } from '../photo-query.ts';
import type { SearchTrail, TrailHost } from '../search-trail.ts';
import type { Asked } from '../shown-query.ts';
import { captureTexts } from '../strings/capture.ts';
import { theme } from '../theme.ts';
import type { Tile } from '../tile.ts';

/**
 * Search by picture for any shop's page: `<lookalike-search pack="/my-pack/"></lookalike-search>`. Takes a picture from
 * the camera, a file, a drop or the clipboard, and shows what it is taken for and the products that look most like it.
 * Nothing leaves the device.
 *
 * @fires lookalike-results - A search ended; `detail` is its `SearchResult`.
 * @fires lookalike-select - A product was clicked; `detail` is its `Tile`. Unless it is cancelled, similar products appear.
 * @fires lookalike-error - Something failed; `detail` is the `SearchError`, whose `code` tells what.
 * @csspart area - The frame around the capture buttons.
 * @csspart button - Each capture button.
 * @csspart query - The frame of the shopper's picture.
 * @csspart heading - The predicted category.
 * @csspart category - The chip with the picture's category.
 * @csspart facet - The button of each filter.
 * @csspart grid - The list of results.
 * @csspart picture - The picture of a product.
 * @csspart title - The title of a product.
 * @csspart price - The price of a product.
 * @csspart similarity - The similarity of a product.
 * @csspart action - The button of each further action on a product.
 * @csspart dialog - The dialog that explains a result.
 * @cssprop --lookalike-accent - Buttons and focus rings.
 * @cssprop --lookalike-on-accent - Text on the accent.
 * @cssprop --lookalike-surface - The page's ground.
 * @cssprop --lookalike-raised - Buttons and panels.
 * @cssprop --lookalike-sunken - The ground behind pictures.
 * @cssprop --lookalike-text - Text.
 * @cssprop --lookalike-muted - Secondary text.
 * @cssprop --lookalike-line - Hairlines.
 * @cssprop --lookalike-radius - Corners, 14px.
 * @cssprop --lookalike-font - The font family.
 * @cssprop --lookalike-columns - Columns of the grid; by default 2 to 4, as the width allows.
 * @cssprop --lookalike-picture-ratio - Shape of product pictures, 4 / 5.
 */
export class LookalikeSearch extends LitElement {
  /** Makes the engine of every element that was given none. The library's root sets it. */
  static connect: (() => SearchEngine) | undefined;

  static override styles = theme;

  /** Folder of the pack, or its `catalog.json`, relative to the page. */
  @property() pack = '';
  /** Folder with the models; by default the one beside the library. */
  @property() models: string | undefined;
  /** Forces one backend: `webgpu`, `webgl` or `wasm`. */
  @property() backend: BackendName | undefined;
  /** How many products to show. */
  @property({ type: Number }) limit = 24;
  /** Clicks open the product's own page instead of showing similar products here. */
  @property({ type: Boolean }) links = false;
  /** Which products may be found, for example `{ inStock: true, price: { to: 50 } }`. */
  @property({ attribute: false }) filter: ProductFilter | undefined;
  /** Lets the shopper choose the filter. */
  @property({ type: Boolean }) filters = false;
  /** Shares an engine between elements. It is never disposed here. */
  @property({ attribute: false }) engine: SearchEngine | undefined;

  /** Beside the filter. */
  @state() private others: Wishes = {};
  /** Where the shopper is, from the picture on. */
  @state() private trail: SearchTrail | undefined;
  @state() private partsMissing = false;

  /** Where the trail starts, unless it starts at a product. */
  #photo: PhotoQuery | undefined;
  /** Of the last search. */
  #turn: object | undefined;
  #session: EngineSession | undefined;
  #ownEngine: SearchEngine | undefined;
  readonly #loadResults = resultsLoader();
  readonly #update = (): void => {
    this.requestUpdate();
  };
  readonly #intake = new PictureIntake(this, {
    target: () => this,
    onPicture: (picture) => {
      this.#take(picture);
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reset();
    this.#endSession();
  }

  /**
   * Searches by a picture and shows the results. A newer search cancels an older one.
   * @throws SearchError
   */
  async search(picture: Blob | ImageBitmap): Promise<SearchResult> {
    this.reset();
    this.partsMissing = false;
    const turn = {};
    this.#turn = turn;
    return this.#run(async () => {
      const { pictureTrail } = await this.#resultViews();
      if (this.#turn !== turn) throw new SearchError('aborted', 'A newer picture took its place');
      const { trail, photo } = pictureTrail(picture, this.#host);
      this.trail = trail;
      this.#photo = photo;
      return photo.run(this.#asked);
    });
  }

  /** Back to the empty capture area; a running search is cancelled. */
  reset(): void {
    this.#turn = undefined;
    this.trail?.dispose();
    this.trail = undefined;
    this.#photo = undefined;
    this.others = {};
  }

  /**
   * Brings the catalogue and the model to the device ahead of the first search, which otherwise does it itself.
   * @throws SearchError
   */
  async prepare(): Promise<void> {
    await Promise.all([this.#loadResults(), this.#connect().prepare()]);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const source = ['pack', 'models', 'backend', 'engine'] as const;
    if (this.hasUpdated && source.some((name) => changed.has(name))) {
      this.reset();
      this.#endSession();
    }
  }

  override render(): TemplateResult {
    return html`<div
      @lookalike-picture=${this.#onPicture}
      @lookalike-intent=${this.#warmUp}
      @lookalike-live=${this.#onLive}
      @lookalike-select=${this.#onSelect}
      @lookalike-retry=${this.#retry}
      @lookalike-more=${this.#more}
    >
      ${this.trail ? this.#found(this.trail) : this.#capture()}
    </div>`;
  }

  #capture(): TemplateResult {
    const loading = this.#session && loadingOf(this.#session.catalog, this.#session.model);
    return html`<lookalike-capture
        exportparts="area, button"
        .dragging=${this.#intake.dragging}
      ></lookalike-capture>
      ${
        loading
          ? html`<lookalike-progress .progress=${loading.progress}></lookalike-progress>`
          : nothing
      }
      ${this.partsMissing ? html`<p role="alert">${captureTexts.loadFailed}</p>` : nothing}`;
  }

  #found(trail: SearchTrail): TemplateResult | undefined {
    return trail.render({
      session: this.#connect(),
      wishes: this.#wishes,
      hrefOf: this.#hrefOf,
      choosing: this.filters,
      onWish: this.#wish,
    });
  }

  #connect(): EngineSession {
    this.#session ??= new EngineSession(
      this.engine ?? this.#makeEngine(),
      {
        packUrl: new URL(this.pack, document.baseURI).href,
        ...(this.models === undefined ? {} : { modelsUrl: this.models }),
        ...(this.backend === undefined ? {} : { backend: this.backend }),
      },
      this.#update,
    );
    return this.#session;
  }

  #makeEngine(): SearchEngine {
    const engine = LookalikeSearch.connect?.();
    if (engine === undefined) {
      throw new SearchError('internal', 'No engine: call registerElements, or set the property');
    }
    this.#ownEngine = engine;
    return engine;
  }

  #endSession(): void {
    this.#session = undefined;
    this.#ownEngine?.dispose();
    this.#ownEngine = undefined;
  }

  #take(picture: Blob): void {
    // The failure is on the screen, and in the event.
    this.search(picture).catch(() => undefined);
  }

  async #run(find: () => Promise<SearchResult>): Promise<SearchResult> {
    try {
      const result = await find();
      this.#emit('lookalike-results', result);
      return result;
    } catch (cause) {
      const error = asSearchError(cause);
      if (!isAbort(error)) this.#emit('lookalike-error', error);
      throw error;
    }
  }

  /** A product that was found before there was a trail, by the live camera, starts one. */
  async #follow(product: Product): Promise<void> {
    if (this.trail) {
      this.trail.moreLike(product);
      return;
    }
    const { productTrail } = await this.#resultViews();
    this.trail ??= productTrail(product, this.#host);
  }

  /** Without the elements for results there is nothing to show the failure in, so the capture area does. */
  async #resultViews(): Promise<ResultViews> {
    try {
      return await this.#loadResults();
    } catch (error) {
      this.partsMissing = true;
      throw error;
    }
  }

  #emit(type: string, detail: SearchResult | SearchError): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  readonly #hrefOf = (product: Product): string | undefined =>
    this.links ? product.url : undefined;

  readonly #onPicture = (event: CustomEvent<Blob>): void => {
    event.stopPropagation();
    this.#take(event.detail);
  };

  readonly #onLive = ({ detail }: CustomEvent<TakeSource>): void => {
    detail({ session: this.#connect(), filter: this.filter, hrefOf: this.#hrefOf });
  };

  readonly #onSelect = (event: CustomEvent<Tile>): void => {
    if (this.links) return;
    // Asked again after every listener of the shop had its say.
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#follow(event.detail.product).catch(this.#report);
    });
  };

  readonly #retry = (): void => {
    const query = this.trail?.query;
    const photo = this.#photo;
    if (photo && query === photo) this.#run(() => photo.run(this.#asked)).catch(() => undefined);
    else query?.run(this.#asked).catch(this.#report);
  };

  readonly #more = (): void => {
    this.trail?.query?.extend(this.#asked).catch(this.#report);
  };

  readonly #wish = ({ filter, ...others }: Wishes): void => {
    if (filter !== undefined) this.filter = filter;
    this.others = { ...this.others, ...others };
    this.trail?.query?.refine(this.#asked).catch(this.#report);
  };

  get #asked(): Asked {
    return { limit: this.limit, ...this.#wishes };
  }

  get #wishes(): Wishes {
    return { filter: this.filter, ...this.others };
  }

  readonly #host: TrailHost = {
    element: this,
    session: () => this.#connect(),
    asked: () => this.#asked,
    wishes: () => this.#wishes,
    take: ({ filter, ...others }) => {
      this.filter = filter;
      this.others = others;
    },
    report: (error) => {
      this.#report(error);
    },
  };

  readonly #report = (error: unknown): void => {
    if (!isAbort(error)) this.#emit('lookalike-error', asSearchError(error));
  };

  readonly #warmUp = (): void => {
    // A failure shows with the search that needs the model.
    this.prepare().catch(() => undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-search': LookalikeSearch;
  }
  interface HTMLElementEventMap {
    'lookalike-results': CustomEvent<SearchResult>;
    'lookalike-error': CustomEvent<SearchError>;
  }
}
