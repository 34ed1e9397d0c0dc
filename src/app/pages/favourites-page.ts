import { Task } from '@lit/task';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import type { EngineSession } from '../../ui/engine-session.ts';
import type { LookalikeResults } from '../../ui/elements/results.ts';
import { heartIcon, withFavourite } from '../../ui/favourite-action.ts';
import { plainActions } from '../../ui/result-actions.ts';
import { memoryTexts } from '../../ui/strings/memory.ts';
import { buttons, theme } from '../../ui/theme.ts';
import { productsOf } from '../products-of.ts';
import { productHref } from '../routes.ts';
import { memoryStyles } from './memory-page.styles.ts';

/** The products that the shopper likes. One whose heart is taken back stays until the page is left, so that it can be given again. */
export class LookalikeFavouritesPage extends LitElement {
  static override styles = [theme, buttons, memoryStyles];

  @property({ attribute: false }) session: EngineSession | undefined;
  /** Undefined until they are known. */
  @property({ attribute: false }) favourites: ReadonlySet<ProductId> | undefined;

  /** Those that are shown: the favourites when the page was opened. */
  @state() private ids: readonly ProductId[] | undefined;

  @query('lookalike-results') private readonly grid!: LookalikeResults | null;

  readonly #products = new Task(this, {
    args: () => [this.session, this.ids] as const,
    task: async ([session, ids], { signal }): Promise<readonly Product[] | undefined> =>
      session && ids && [...(await productsOf(session.engine, ids, signal)).values()],
  });

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.ids ??= this.favourites && [...this.favourites];
  }

  focusProduct(id: ProductId): boolean {
    return this.grid?.focusProduct(id) ?? false;
  }

  override render(): TemplateResult {
    const { value } = this.#products;
    return html`<h1>${memoryTexts.favourites}</h1>
      ${value?.length === 0 ? empty() : this.#grid(value)}`;
  }

  #grid(products: readonly Product[] | undefined): TemplateResult {
    return html`<lookalike-results
      class="grid"
      .tiles=${products?.map((product) => ({ product })) ?? []}
      .pending=${products === undefined ? (this.ids?.length ?? 4) : 0}
      .base=${this.session?.packUrl ?? ''}
      .hrefOf=${productHref}
      .actionsOf=${withFavourite(plainActions, this.favourites)}
    ></lookalike-results>`;
  }
}

function empty(): TemplateResult {
  return html`<div class="empty">
    ${heartIcon}
    <h2>${memoryTexts.noFavourites}</h2>
    <p>${memoryTexts.noFavouritesAdvice}</p>
    <a class="button primary" href="#/">${memoryTexts.toShop}</a>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-favourites-page': LookalikeFavouritesPage;
  }
}
