import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import type { DiaryEntry } from '../../engine/engine.ts';
import type { EngineSession } from '../../ui/engine-session.ts';
import { closeIcon, noticeIcon, searchIcon } from '../../ui/page-icons.ts';
import { memoryTexts } from '../../ui/strings/memory.ts';
import { buttons, theme } from '../../ui/theme.ts';
import { productsOf } from '../products-of.ts';
import { type RememberedSearch, searchesOf } from '../recent-searches.ts';
import { routeHash } from '../routes.ts';
import type { ShopMemory } from '../shop-memory.ts';
import { ThumbnailUrls } from '../thumbnail-urls.ts';
import { wordsOf } from '../words-of.ts';
import { memoryStyles } from './memory-page.styles.ts';

/**
 * Everything that this device remembers of its shopper, to be deleted one by one or all at once.
 *
 * @fires lookalike-again - A search is to be repeated; `detail` is its entry.
 */
export class LookalikeMemoryPage extends LitElement {
  static override styles = [theme, buttons, memoryStyles];

  @property({ attribute: false }) session: EngineSession | undefined;
  @property({ attribute: false }) memory: ShopMemory | undefined;
  /** Passed besides the memory, which is one object for good: its changes must show. */
  @property({ attribute: false }) entries: readonly DiaryEntry[] | undefined;
  @property({ attribute: false }) remembering = true;
  /** ISO 4217, for prices in words. */
  @property() currency: string | undefined;

  @state() private said = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('h1') private readonly heading!: HTMLElement;

  readonly #thumbnails = new ThumbnailUrls();
  readonly #products = new Task(this, {
    args: () => [this.session, this.entries] as const,
    task: async ([session, entries], { signal }): Promise<ReadonlyMap<ProductId, Product>> => {
      if (session === undefined || entries === undefined) return new Map();
      const ids = entries.flatMap((entry) => ('product' in entry ? [entry.product] : []));
      return productsOf(session.engine, [...new Set(ids)], signal);
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#thumbnails.clear();
  }

  override render(): TemplateResult {
    const { entries } = this;
    return html`
      <h1 tabindex="-1">${memoryTexts.title}</h1>
      <div class="lead">
        <p>${memoryTexts.what}</p>
        <p>${this.memory?.persistent === false ? memoryTexts.notKept : memoryTexts.howLong}</p>
      </div>
      ${this.#choices()}
      <p class="hidden-text" role="status">${this.said}</p>
      ${entries?.length === 0 ? empty() : nothing}
      ${entries === undefined ? nothing : this.#lists(entries)} ${this.#confirmation()}
    `;
  }

  #choices(): TemplateResult {
    return html`<div class="choices">
      <label>
        <input
          type="checkbox"
          role="switch"
          .checked=${this.remembering}
          @change=${(event: Event) => {
            this.memory?.choose((event.target as HTMLInputElement).checked);
          }}
        />
        <span>${memoryTexts.remember}<small>${memoryTexts.rememberAdvice}</small></span>
      </label>
      ${
        this.entries === undefined || this.entries.length === 0
          ? nothing
          : html`<button
              class="button"
              @click=${() => {
                this.dialog.showModal();
              }}
            >
              ${memoryTexts.deleteAll}
            </button>`
      }
    </div>`;
  }

  #lists(entries: readonly DiaryEntry[]): TemplateResult {
    const of = (kind: 'favourite' | 'viewed'): readonly TemplateResult[] =>
      entries.flatMap((entry) => (entry.kind === kind ? [this.#product(entry)] : []));
    return html`${list(memoryTexts.favourites, of('favourite'))}
    ${list(
      memoryTexts.searches,
      searchesOf(entries).map((search) => this.#search(search)),
    )}
    ${list(memoryTexts.viewed, of('viewed'))}`;
  }

  #product(entry: Extract<DiaryEntry, { product: ProductId }>): TemplateResult {
    const product = this.#products.value?.get(entry.product);
    const pending = product === undefined && this.#products.value === undefined;
    const name = product?.title ?? (pending ? '' : memoryTexts.gone);
    const picture = product && new URL(product.image, this.session?.packUrl).href;
    const href = routeHash({ page: 'product', id: entry.product });
    return html`<li>
      <span class="thumb">
        ${picture === undefined ? nothing : html`<img src=${picture} alt="" loading="lazy" />`}
      </span>
      <span class="what">${product ? html`<a href=${href}>${name}</a>` : name}</span>
      ${this.#delete(entry, name)}
    </li>`;
  }

  #search(search: RememberedSearch): TemplateResult {
    const name =
      search.kind === 'words'
        ? wordsOf(search, this.currency)
        : `${memoryTexts.picture}${search.category ? `, ${memoryTexts.by(search.category.label)}` : ''}`;
    return html`<li>
      <span class="thumb">
        ${
          search.kind === 'words'
            ? searchIcon
            : html`<img src=${this.#thumbnails.of(search)} alt="" />`
        }
      </span>
      <span class="what">
        <button
          @click=${() => {
            this.dispatchEvent(
              new CustomEvent('lookalike-again', { detail: search, bubbles: true, composed: true }),
            );
          }}
        >
          ${name}
        </button>
      </span>
      ${this.#delete(search, name)}
    </li>`;
  }

  #delete({ key }: DiaryEntry, name: string): TemplateResult {
    return html`<button
      class="delete"
      aria-label=${memoryTexts.remove(name)}
      title=${memoryTexts.removeShort}
      @click=${() => this.#forget([key])}
    >
      ${closeIcon}
    </button>`;
  }

  #confirmation(): TemplateResult {
    return html`<dialog aria-labelledby="confirm">
      <h2 id="confirm">${memoryTexts.confirm}</h2>
      <p>${memoryTexts.confirmAdvice}</p>
      <div>
        <button class="button" autofocus @click=${this.#close}>${memoryTexts.cancel}</button>
        <button class="button primary" @click=${this.#deleteAll}>${memoryTexts.deleteAll}</button>
      </div>
    </dialog>`;
  }

  async #forget(keys?: readonly string[]): Promise<void> {
    try {
      await this.memory?.forget(keys);
      this.said = keys === undefined ? memoryTexts.deleted : '';
    } catch {
      this.said = memoryTexts.deleteFailed;
    }
    // The button is gone with its entry.
    this.heading.focus({ preventScroll: true });
  }

  readonly #close = (): void => {
    this.dialog.close();
  };

  readonly #deleteAll = (): void => {
    this.dialog.close();
    void this.#forget();
  };
}

function list(title: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section class="list">
    <h2>${title}<small>${items.length}</small></h2>
    <ul role="list">
      ${items}
    </ul>
  </section>`;
}

function empty(): TemplateResult {
  return html`<div class="empty">
    ${noticeIcon}
    <h2>${memoryTexts.nothing}</h2>
    <p>${memoryTexts.nothingAdvice}</p>
    <a class="button primary" href="#/">${memoryTexts.toShop}</a>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-memory-page': LookalikeMemoryPage;
  }
}
