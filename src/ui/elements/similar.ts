import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import type { Match, ProductFilter, SearchEngine } from '../../engine/engine.ts';
import { asSearchError } from '../as-search-error.ts';
import type { ActionsOf } from '../card-action.ts';
import { formatPrice } from '../format-price.ts';
import { backIcon } from '../page-icons.ts';
import { errorTexts } from '../strings/errors.ts';
import { searchTexts } from '../strings/search.ts';
import { subject, subjectStyles } from '../subject.ts';
import { buttons, theme } from '../theme.ts';
import type { LookalikeResults } from './results.ts';

/**
 * The products most similar to one of the catalogue.
 *
 * @fires lookalike-select - A product was chosen; `detail` is its `Tile`.
 * @fires lookalike-back - The shopper wants back to where the product was chosen.
 */
export class LookalikeSimilar extends LitElement {
  static override styles = [
    theme,
    buttons,
    subjectStyles,
    css`
      .subject {
        margin-block: 1rem 2rem;
      }
      .muted {
        color: var(--_muted);
      }
    `,
  ];

  @property({ attribute: false }) engine: SearchEngine | undefined;
  /** Shown above the results with a way back, when the page around does not show it. */
  @property({ attribute: false }) product: Product | undefined;
  @property({ attribute: false }) productId: ProductId | undefined;
  @property({ type: Number }) limit = 12;
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
    args: () => [this.engine, this.productId, this.limit, this.filter] as const,
    task: async ([engine, id, limit, filter], { signal }): Promise<readonly Match[]> =>
      engine === undefined || id === undefined
        ? []
        : (await engine.similarTo(id, { limit, filter, signal })).matches,
  });

  focusProduct(id: ProductId): boolean {
    return this.grid?.focusProduct(id) ?? false;
  }

  override render(): TemplateResult {
    return html`${this.product ? this.#header(this.product) : nothing}${this.#results()}`;
  }

  #header(product: Product): TemplateResult {
    const { image, title, brand, price, currency, url } = product;
    return html`
      <button class="button small" @click=${this.#back}>${backIcon}${searchTexts.back}</button>
      ${subject({
        picture: new URL(image, this.base).href,
        alt: '',
        label: brand,
        heading: title,
        body: html`
          ${price === undefined ? nothing : html`<p>${formatPrice(price, currency)}</p>`}
          ${
            url === undefined
              ? nothing
              : html`<p><a class="button small" href=${url}>${searchTexts.toShop}</a></p>`
          }
        `,
      })}
    `;
  }

  #results(): unknown {
    return this.#matches.render({
      initial: () => this.#grid([], this.limit),
      pending: () => this.#grid([], this.limit),
      complete: (matches) => this.#grid(matches, 0),
      error: (error) =>
        html`<p class="muted" role="alert">${errorTexts[asSearchError(error).code].advice}</p>`,
    });
  }

  #grid(matches: readonly Match[], pending: number): TemplateResult {
    const status = pending > 0 ? '' : searchTexts.found(matches.length);
    return html`<span class="hidden-text" role="status">${status}</span>
      <lookalike-results
        exportparts="grid, picture, title, price, similarity, action"
        .tiles=${matches}
        .pending=${pending}
        .base=${this.base}
        .hrefOf=${this.hrefOf}
        .actionsOf=${this.actionsOf}
      ></lookalike-results>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new CustomEvent('lookalike-back'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-similar': LookalikeSimilar;
  }
}
