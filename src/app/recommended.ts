import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ProductId } from '../core/brand.ts';
import type { Recommendation } from '../engine/engine.ts';
import type { EngineSession } from '../ui/engine-session.ts';
import type { LookalikeProductCard } from '../ui/elements/product-card.ts';
import { withFavourite } from '../ui/favourite-action.ts';
import { memoryTexts } from '../ui/strings/memory.ts';
import { theme } from '../ui/theme.ts';
import { productHref } from './routes.ts';
import { ThumbnailUrls } from './thumbnail-urls.ts';
import { wordsOf } from './words-of.ts';

const SHOWN = 12;

/** A shelf of products for this shopper, each with its reason; nothing at all while nothing is remembered. */
export class LookalikeRecommended extends LitElement {
  static override styles = [
    theme,
    css`
      section {
        padding-bottom: clamp(1.5rem, 4vw, 3rem);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5rem;
        align-items: baseline;
        justify-content: space-between;
      }
      h2 {
        font-size: clamp(1.375rem, 3vw, 1.75rem);
      }
      .head p {
        width: 100%;
        color: var(--_muted);
        font-size: 0.9375rem;
      }
      .head a {
        display: inline-flex;
        align-items: center;
        min-height: 2.75rem;
        color: var(--_muted);
        font-size: 0.9375rem;
        text-underline-offset: 0.2em;
      }
      ul {
        display: grid;
        grid-auto-columns: clamp(9.5rem, 40vw, 13rem);
        grid-auto-flow: column;
        gap: clamp(0.75rem, 2vw, 1.25rem);
        margin: 0.5rem calc(var(--_gutter, 1.25rem) * -1) 0;
        padding: 0.25rem var(--_gutter, 1.25rem) 0.75rem;
        overflow-x: auto;
        list-style: none;
        scroll-padding-inline: var(--_gutter, 1.25rem);
        scroll-snap-type: x proximity;
        scrollbar-width: thin;
        scrollbar-color: var(--_line) transparent;
      }
      li {
        display: grid;
        grid-template-rows: auto 1fr;
        scroll-snap-align: start;
      }
      .because {
        display: flex;
        gap: 0.5rem;
        align-items: start;
        margin-top: 0.5rem;
        padding-inline: 0.125rem;
        min-height: 3.9em;
        color: var(--_muted);
        font-size: 0.8125rem;
        line-height: 1.3;
      }
      .because span {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
      }
      .because img {
        flex: none;
        width: 2rem;
        height: 2.5rem;
        border-radius: 0.375rem;
        background: var(--_sunken);
        object-fit: cover;
      }
    `,
  ];

  /** Set once its catalogue is open. */
  @property({ attribute: false }) session: EngineSession | undefined;
  @property({ attribute: false }) favourites: ReadonlySet<ProductId> | undefined;
  /** What is recommended by changes with it; undefined before anything is known. */
  @property({ attribute: false }) moment: string | undefined;
  /** ISO 4217, for prices in words. */
  @property() currency: string | undefined;
  /** Keeps the place free until it is known what belongs there. */
  @property({ type: Boolean }) expected = false;

  @state() private shown: readonly Recommendation[] | undefined;

  readonly #thumbnails = new ThumbnailUrls();
  #abort = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    this.#thumbnails.clear();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('moment') && !changed.has('session')) return;
    if (this.session !== undefined && this.moment !== undefined) void this.#load(this.session);
  }

  focusProduct(id: ProductId): boolean {
    const cards = this.renderRoot.querySelectorAll<LookalikeProductCard>('lookalike-product-card');
    const card = [...cards].find((each) => each.tile?.product.id === id);
    card?.focus({ preventScroll: true });
    return card !== undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (shown?.length === 0 || (shown === undefined && !this.expected)) return nothing;
    return html`<section aria-labelledby="title">
      <div class="head">
        <h2 id="title">${memoryTexts.recommended}</h2>
        <a href="#/you">${memoryTexts.manage}</a>
        <p>${memoryTexts.onlyHere}</p>
      </div>
      <ul role="list" aria-busy=${shown === undefined ? 'true' : 'false'}>
        ${
          shown === undefined
            ? Array.from({ length: 6 }, placeholder)
            : repeat(
                shown,
                ({ product }) => product.id,
                (each) => this.#card(each),
              )
        }
      </ul>
    </section>`;
  }

  #card({ product, because, reason }: Recommendation): TemplateResult {
    const tile = { product };
    return html`<li>
      <lookalike-product-card
        .tile=${tile}
        .base=${this.session?.packUrl ?? ''}
        .href=${productHref(product)}
        .actions=${withFavourite(undefined, this.favourites)?.(tile) ?? []}
      ></lookalike-product-card>
      <p class="because">${this.#because(because, reason)}</p>
    </li>`;
  }

  #because(because: Recommendation['because'], reason: Recommendation['reason']): TemplateResult {
    const title = reason?.title ?? '';
    const picture = reason && new URL(reason.image, this.session?.packUrl).href;
    switch (because.kind) {
      case 'viewed':
        return explained(memoryTexts.becauseViewed(title), picture);
      case 'favourite':
        return explained(memoryTexts.becauseFavourite(title), picture);
      case 'picture':
        return explained(memoryTexts.becausePicture, this.#thumbnails.of(because));
      case 'words':
        return explained(memoryTexts.becauseWords(wordsOf(because, this.currency)), undefined);
    }
  }

  async #load({ engine }: EngineSession): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const found = await engine.recommend({ limit: SHOWN, signal });
      if (!signal.aborted) this.shown = found;
    } catch {
      // A shop without recommendations is a shop as well.
      if (!signal.aborted) this.shown = [];
    }
  }
}

function explained(text: string, picture: string | undefined): TemplateResult {
  return html`${picture === undefined ? nothing : html`<img src=${picture} alt="" />`}<span
      >${text}</span
    >`;
}

function placeholder(): TemplateResult {
  return html`<li aria-hidden="true">
    <lookalike-product-card></lookalike-product-card>
    <p class="because"></p>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-recommended': LookalikeRecommended;
  }
}
