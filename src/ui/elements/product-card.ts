import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { CardAction, ChosenAction } from '../card-action.ts';
import { formatPercent } from '../format-percent.ts';
import { formatPrice } from '../format-price.ts';
import { searchTexts } from '../strings/search.ts';
import { theme } from '../theme.ts';
import type { Tile } from '../tile.ts';
import { cardStyles } from './product-card.styles.ts';

/**
 * One product of a grid: picture, title, price and, in results, its similarity. Without a tile it is a placeholder.
 *
 * @fires lookalike-select - The product was chosen; `detail` is its `Tile`. Cancel it to keep the link from opening.
 * @fires lookalike-action - One of its further actions was chosen; `detail` names it and has the `Tile`.
 * @csspart picture - The frame of the picture.
 * @csspart title - The product's title.
 * @csspart price - The price.
 * @csspart similarity - The similarity, in results.
 * @csspart action - The button of each further action.
 */
export class LookalikeProductCard extends LitElement {
  static override styles = [theme, cardStyles];

  @property({ attribute: false }) tile: Tile | undefined;
  /** Folder that the product's picture resolves against. */
  @property({ attribute: false }) base = '';
  /** Where a click leads; without it the card is a button. */
  @property() href: string | undefined;
  /** Pictures above the fold are fetched at once, the others when they come near. */
  @property({ type: Boolean }) eager = false;

  /** What else can be done with the product. */
  @property({ attribute: false }) actions: readonly CardAction[] = [];

  @state() private picture: 'loading' | 'shown' | 'broken' = 'loading';

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.card')?.focus(options);
  }

  override render(): TemplateResult {
    const { tile, actions } = this;
    if (tile === undefined) return placeholder();
    const corner = actions.filter((action) => action.corner === true);
    const below = actions.filter((action) => action.corner !== true);
    return html`${this.#card(tile)} ${corner.map((action) => this.#action(action, tile))}
    ${
      below.length === 0
        ? nothing
        : html`<div class="actions">${below.map((action) => this.#action(action, tile))}</div>`
    }`;
  }

  #card(tile: Tile): TemplateResult {
    return this.href === undefined
      ? html`<button class="card" @click=${this.#select}>${this.#content(tile)}</button>`
      : html`<a class="card" href=${this.href} @click=${this.#select}>${this.#content(tile)}</a>`;
  }

  #action({ name, label, icon, pressed, corner }: CardAction, tile: Tile): TemplateResult {
    return html`<button
      class="action ${corner ? 'corner' : ''}"
      part="action"
      data-action=${name}
      title=${label}
      aria-label=${label}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      @click=${() => {
        const detail: ChosenAction = { action: name, tile };
        this.dispatchEvent(
          new CustomEvent('lookalike-action', { detail, bubbles: true, composed: true }),
        );
      }}
    >
      ${icon}
    </button>`;
  }

  #content({ product, score, match = score, others }: Tile): TemplateResult {
    const { title, brand, price, currency } = product;
    return html`
      <span class="frame ${this.picture}" part="picture">
        ${this.#picture(product)} ${match === undefined ? nothing : similarity(match)}
        ${product.inStock ? nothing : html`<span class="pill stock">${searchTexts.soldOut}</span>`}
      </span>
      <span class="text">
        ${brand === undefined ? nothing : html`<span class="brand">${brand}</span>`}
        <span class="title" part="title">${title}</span>
        ${
          price === undefined
            ? nothing
            : html`<span class="price" part="price">${formatPrice(price, currency)}</span>`
        }
        ${others === undefined ? nothing : html`<span class="brand">${searchTexts.others(others)}</span>`}
      </span>
    `;
  }

  #picture(product: Product): TemplateResult {
    return html`<img
      alt=""
      draggable="false"
      decoding="async"
      loading=${this.eager ? 'eager' : 'lazy'}
      src=${new URL(product.image, this.base || document.baseURI).href}
      @load=${this.#shown}
      @error=${this.#broken}
    />`;
  }

  readonly #shown = (): void => {
    this.picture = 'shown';
  };

  readonly #broken = (): void => {
    this.picture = 'broken';
  };

  readonly #select = (event: MouseEvent): void => {
    if (this.tile === undefined) return;
    const select = new CustomEvent('lookalike-select', {
      detail: this.tile,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(select)) event.preventDefault();
  };
}

function similarity(share: number): TemplateResult {
  const text = searchTexts.similar(formatPercent(share));
  return html`<span class="pill" part="similarity">${text}</span>`;
}

function placeholder(): TemplateResult {
  return html`<span class="card empty" aria-hidden="true">
    <span class="frame loading"></span>
    <span class="text"><span class="line"></span><span class="line short"></span></span>
  </span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-product-card': LookalikeProductCard;
  }
  interface HTMLElementEventMap {
    'lookalike-select': CustomEvent<Tile>;
    'lookalike-action': CustomEvent<ChosenAction>;
  }
}
