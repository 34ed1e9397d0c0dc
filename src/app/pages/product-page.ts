import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import { asSearchError } from '../../ui/as-search-error.ts';
import type { ChosenAction } from '../../ui/card-action.ts';
import type { EngineSession } from '../../ui/engine-session.ts';
import type { LookalikeSimilar } from '../../ui/elements/similar.ts';
import { formatPrice } from '../../ui/format-price.ts';
import { FAVOURITE, heartIcon, withFavourite } from '../../ui/favourite-action.ts';
import { plainActions } from '../../ui/result-actions.ts';
import { memoryTexts } from '../../ui/strings/memory.ts';
import { productTexts } from '../../ui/strings/product.ts';
import { searchTexts } from '../../ui/strings/search.ts';
import { onWhy } from '../../ui/why-action.ts';
import { buttons, theme } from '../../ui/theme.ts';
import { notice, noticeStyles } from '../notice.ts';
import { productHref, routeHash } from '../routes.ts';
import { productStyles } from './product-page.styles.ts';

/**
 * One product at full size, and the products most similar to it.
 *
 * @fires lookalike-title - The product is known; `detail` is its title.
 */
export class LookalikeProductPage extends LitElement {
  static override styles = [theme, buttons, noticeStyles, productStyles];

  @property({ attribute: false }) session: EngineSession | undefined;
  @property({ attribute: false }) productId: ProductId | undefined;
  @property({ attribute: false }) favourites: ReadonlySet<ProductId> | undefined;

  @query('lookalike-similar') private readonly similar!: LookalikeSimilar | null;

  readonly #product = new Task(this, {
    args: () => [this.session, this.productId] as const,
    task: async ([session, id], { signal }): Promise<Product | undefined> => {
      if (session === undefined || id === undefined) return undefined;
      await session.open();
      return session.engine.product(id, { signal });
    },
    onComplete: (product) => {
      this.dispatchEvent(new CustomEvent('lookalike-title', { detail: product?.title ?? '' }));
    },
  });

  focusProduct(id: ProductId): boolean {
    return this.similar?.focusProduct(id) ?? false;
  }

  override render(): unknown {
    return this.#product.render({
      initial: () => this.#page(undefined),
      pending: () => this.#page(undefined),
      complete: (product) => this.#page(product),
      error: (error) => notice(asSearchError(error), this.#retry, 1),
    });
  }

  #page(product: Product | undefined): TemplateResult {
    return html`
      <article>
        <div class="frame">${product ? this.#picture(product) : nothing}</div>
        <div class="about">${product ? about(product, this.#heart(product)) : nothing}</div>
      </article>
      <section>
        <h2>${productTexts.similar}</h2>
        <lookalike-similar
          .engine=${product && this.session?.engine}
          .productId=${this.productId}
          .limit=${12}
          .base=${this.session?.packUrl ?? ''}
          .hrefOf=${productHref}
          .actionsOf=${withFavourite(plainActions, this.favourites)}
          @lookalike-action=${this.#why(product)}
        ></lookalike-similar>
      </section>
    `;
  }

  #why(product: Product | undefined): unknown {
    const { session } = this;
    if (product === undefined || session === undefined) return nothing;
    const { engine, packUrl: base } = session;
    return onWhy({ engine, base, searched: () => ({ product }) });
  }

  #picture(product: Product): TemplateResult {
    const url = new URL(product.image, this.session?.packUrl).href;
    return html`<img src=${url} alt=${productTexts.picture(product.title)} />`;
  }

  #heart(product: Product): TemplateResult {
    const pressed = this.favourites?.has(product.id) ?? false;
    return html`<button
      class="button heart"
      aria-pressed=${String(pressed)}
      @click=${() => {
        const detail: ChosenAction = { action: FAVOURITE, tile: { product } };
        this.dispatchEvent(
          new CustomEvent('lookalike-action', { detail, bubbles: true, composed: true }),
        );
      }}
    >
      ${heartIcon}${memoryTexts.like}
    </button>`;
  }

  readonly #retry = (): void => {
    void this.#product.run();
  };
}

function about(product: Product, heart: TemplateResult): TemplateResult {
  const { brand, title, price, currency, description, url, inStock } = product;
  return html`
    ${brand === undefined ? nothing : html`<p class="brand">${brand}</p>`}
    <h1>${title}</h1>
    <p class="price">
      ${price === undefined ? nothing : formatPrice(price, currency)}
      ${inStock ? nothing : html`<span class="stock">${searchTexts.soldOut}</span>`}
    </p>
    ${description === undefined ? nothing : html`<p class="description">${description}</p>`}
    ${
      url === undefined
        ? nothing
        : html`<a class="button primary" href=${url} rel="noopener">${searchTexts.toShop}</a>`
    }
    ${heart}
    <lookalike-share href=${linkOf(product)} name=${title}></lookalike-share>
    ${details(product)}
  `;
}

/** Without what this visit only asks for, such as a backend. */
function linkOf(product: Product): string {
  const link = new URL(productHref(product), location.href);
  link.search = '';
  return link.href;
}

function details({ category, attributes }: Product): TemplateResult {
  const shelf = routeHash({ page: 'shop', category });
  return html`<dl>
    <div>
      <dt>${productTexts.category}</dt>
      <dd><a href=${shelf}>${category}</a></dd>
    </div>
    ${Object.entries(attributes).map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-product-page': LookalikeProductPage;
  }
  interface HTMLElementEventMap {
    'lookalike-title': CustomEvent<string>;
  }
}
