import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import type { Match, ProductFilter, SearchEngine } from '../../engine/engine.ts';
import { SearchError } from '../../core/errors.ts';
import { asSearchError } from '../as-search-error.ts';
import type { ActionsOf } from '../card-action.ts';
import { errorTexts } from '../strings/errors.ts';
import { searchTexts } from '../strings/search.ts';
import { buttons, theme } from '../theme.ts';
import type { LookalikeResults } from './results.ts';

/** Reads similar products without an engine; `packUrl` is absolute. Rejects with a `SearchError`. */
export type ReadSimilar = (
  packUrl: string,
  id: ProductId,
  options: { readonly limit: number; readonly signal: AbortSignal },
) => Promise<readonly Match[]>;

/**
 * The products most similar to one of the catalogue. On a shop's product page, `<lookalike-similar pack="/my-pack/" product="ID">` reads them from
 * the pack's files at once, without engine, model or GPU.
 *
 * @fires lookalike-select - A product was chosen; `detail` is its `Tile`. Cancel it to keep the link from opening.
 * @fires lookalike-error - Something failed; `detail` is the `SearchError`: `not-found` for an unknown product.
 * @csspart grid - The list of products.
 * @csspart picture - The picture of a product.
 * @csspart title - The title of a product.
 * @csspart price - The price of a product.
 * @csspart similarity - The similarity of a product.
 * @cssprop --lookalike-columns - Columns of the grid; by default 2 to 4, as the width allows.
 */
export class LookalikeSimilar extends LitElement {
  /** What elements without an engine read by. The root sets it. */
  static read: ReadSimilar | undefined;

  static override styles = [
    theme,
    buttons,
    css`
      .muted {
        color: var(--_muted);
      }
    `,
  ];

  /** Folder of the pack, or its `catalog.json`, relative to the page. Not used with an engine. */
  @property() pack = '';
  /** Finds the products; without one they are read from the pack's files. */
  @property({ attribute: false }) engine: SearchEngine | undefined;
  /** The id of the product, as in the feed. */
  @property({ attribute: 'product' }) productId: ProductId | undefined;
  /** How many products to show: up to 24 without an engine. */
  @property({ type: Number }) limit = 12;
  /** Clicks open the product's own page. */
  @property({ type: Boolean }) links = false;
  /** Which products may be found. */
  @property({ attribute: false }) filter: ProductFilter | undefined;
  /** Folder that pictures resolve against. */
  @property({ attribute: false }) base = '';
  @property({ attribute: false }) hrefOf: ((product: Product) => string | undefined) | undefined;

  /** What else can be done with each of them. */
  @property({ attribute: false }) actionsOf: ActionsOf | undefined;

  @query('lookalike-results') private readonly grid!: LookalikeResults | null;

  // Task aborts the previous run when its arguments change, so results never arrive out of order.
  readonly #matches = new Task(this, {
    args: () => [this.engine, this.productId, this.limit, this.filter, this.pack] as const,
    task: async ([engine, id, limit, filter, pack], { signal }): Promise<readonly Match[]> => {
      if (id === undefined) return [];
      if (engine) return (await engine.similarTo(id, { limit, filter, signal })).matches;
      if (pack === '') return [];
      if (LookalikeSimilar.read === undefined) {
        throw new SearchError('internal', 'Nothing reads packs: call registerSimilar');
      }
      return LookalikeSimilar.read(this.#packUrl, id, { limit, signal });
    },
    onError: (error) => {
      const detail = asSearchError(error);
      this.dispatchEvent(
        new CustomEvent('lookalike-error', { detail, bubbles: true, composed: true }),
      );
    },
  });

  focusProduct(id: ProductId): boolean {
    return this.grid?.focusProduct(id) ?? false;
  }

  override render(): TemplateResult {
    return html`${this.#results()}`;
  }

  #results(): unknown {
    return this.#matches.render({
      initial: () => this.#grid([], this.limit),
      pending: () => this.#grid([], this.limit),
      complete: (matches) => {
        // Before it is told of what, there is nothing to say.
        const asked = this.productId !== undefined && (this.engine ?? this.pack) !== '';
        return matches.length === 0 && asked ? this.#none() : this.#grid(matches, 0);
      },
      error: (error) => this.#failure(asSearchError(error)),
    });
  }

  /** On a shop's own page a product that the pack does not know yet is no news for the shopper. */
  #failure({ code }: SearchError): TemplateResult {
    const quiet = this.engine === undefined && code === 'not-found';
    return quiet
      ? this.#none()
      : html`<p class="muted" role="alert">${errorTexts[code].advice}</p>`;
  }

  #none(): TemplateResult {
    return html`<p class="muted" role="status">${searchTexts.foundNone}</p>`;
  }

  #grid(matches: readonly Match[], pending: number): TemplateResult {
    const status = pending > 0 ? '' : searchTexts.found(matches.length);
    return html`<span class="hidden-text" role="status">${status}</span>
      <lookalike-results
        exportparts="grid, picture, title, price, similarity, action"
        .tiles=${matches}
        .pending=${pending}
        .base=${this.#base}
        .hrefOf=${this.hrefOf ?? this.#ownPage}
        .actionsOf=${this.actionsOf}
      ></lookalike-results>`;
  }

  get #packUrl(): string {
    return new URL(this.pack, document.baseURI).href;
  }

  get #base(): string {
    if (this.base !== '' || this.pack === '') return this.base;
    return this.pack.endsWith('.json') ? this.#packUrl : this.#packUrl.replace(/\/?$/, '/');
  }

  readonly #ownPage = (product: Product): string | undefined =>
    this.links ? product.url : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-similar': LookalikeSimilar;
  }
}
