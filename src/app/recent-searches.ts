import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DiaryEntry } from '../engine/engine.ts';
import { searchIcon } from '../ui/page-icons.ts';
import { memoryTexts } from '../ui/strings/memory.ts';
import { theme } from '../ui/theme.ts';
import { ThumbnailUrls } from './thumbnail-urls.ts';
import { wordsOf } from './words-of.ts';

const SHOWN = 8;

/** A search that can be repeated. */
export type RememberedSearch = Extract<DiaryEntry, { kind: 'picture' | 'words' }>;

/** The searches among what is remembered, newest first. */
export function searchesOf(entries: readonly DiaryEntry[]): readonly RememberedSearch[] {
  return entries.filter((entry) => entry.kind === 'picture' || entry.kind === 'words');
}

/**
 * The last searches of this shopper, to repeat them.
 *
 * @fires lookalike-again - A search was chosen; `detail` is its entry.
 */
export class LookalikeRecentSearches extends LitElement {
  static override styles = [
    theme,
    css`
      .row {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        min-height: 2.75rem;
        margin-top: 0.75rem;
      }
      .label {
        flex: none;
        color: var(--_muted);
        font-size: 0.875rem;
      }
      ul {
        display: flex;
        flex: 1;
        gap: 0.5rem;
        min-width: 0;
        margin: -0.25rem 0;
        padding: 0.25rem;
        overflow-x: auto;
        list-style: none;
        scrollbar-width: none;
      }
      li {
        flex: none;
      }
      button {
        display: inline-flex;
        gap: 0.5rem;
        align-items: center;
        max-width: 14rem;
        min-width: 2.75rem;
        height: 2.75rem;
        padding: 0 0.875rem;
        border: 1px solid var(--_line);
        border-radius: 999px;
        background: var(--_raised);
        color: var(--_text);
        font: inherit;
        font-size: 0.9375rem;
        cursor: pointer;
        -webkit-tap-highlight-color: transparent;
      }
      button:hover {
        border-color: var(--_muted);
      }
      button.picture {
        padding: 0;
        justify-content: center;
        border-radius: 0.75rem;
        overflow: hidden;
      }
      button span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      svg {
        font-size: 0.9rem;
        color: var(--_muted);
      }
      img {
        display: block;
        width: 2.75rem;
        height: 100%;
        object-fit: cover;
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly DiaryEntry[] = [];
  /** ISO 4217, for prices in words. */
  @property() currency: string | undefined;

  readonly #thumbnails = new ThumbnailUrls();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#thumbnails.clear();
  }

  override render(): TemplateResult | typeof nothing {
    const searches = searchesOf(this.entries).slice(0, SHOWN);
    if (searches.length === 0) return nothing;
    return html`<div class="row">
      <span class="label" id="label">${memoryTexts.recent}</span>
      <ul role="list" aria-labelledby="label">
        ${searches.map((search) => html`<li>${this.#chip(search)}</li>`)}
      </ul>
    </div>`;
  }

  #chip(search: RememberedSearch): TemplateResult {
    const repeat = (): void => {
      this.dispatchEvent(
        new CustomEvent('lookalike-again', { detail: search, bubbles: true, composed: true }),
      );
    };
    if (search.kind === 'words') {
      return html`<button @click=${repeat}>
        ${searchIcon}<span>${wordsOf(search, this.currency)}</span>
      </button>`;
    }
    const label = memoryTexts.againPicture(search.category?.label ?? memoryTexts.yourPicture);
    return html`<button class="picture" aria-label=${label} title=${label} @click=${repeat}>
      <img src=${this.#thumbnails.of(search)} alt="" />
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-recent-searches': LookalikeRecentSearches;
  }
  interface HTMLElementEventMap {
    'lookalike-again': CustomEvent<RememberedSearch>;
  }
}
