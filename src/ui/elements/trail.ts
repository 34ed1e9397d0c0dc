import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { backIcon, forwardIcon, searchIcon } from '../page-icons.ts';
import { trailTexts } from '../strings/trail.ts';
import { theme } from '../theme.ts';

/** A place on a trail, as it is shown. */
export interface TrailStep {
  /** What it is, for a screen reader. */
  readonly label: string;
  /** Address of its picture; absent for words. */
  readonly picture?: string | undefined;
}

/**
 * The way from a shopper's picture over products to the present one, with what lies ahead after going back.
 *
 * @fires lookalike-go - The shopper wants to another step; `detail` is its place.
 */
export class LookalikeTrail extends LitElement {
  static override styles = [
    theme,
    css`
      nav {
        display: flex;
        gap: 0.25rem;
        align-items: center;
        margin-block: 0.25rem 1rem;
      }
      ol {
        display: flex;
        align-items: center;
        margin: 0;
        padding: 0.375rem;
        overflow-x: auto;
        list-style: none;
        scrollbar-width: none;
      }
      li {
        display: flex;
        flex: none;
        align-items: center;
      }
      li + li::before {
        content: '';
        width: 0.75rem;
        border-top: 1px solid var(--_muted);
      }
      button {
        display: grid;
        flex: none;
        place-items: center;
        width: 2.75rem;
        height: 2.75rem;
        padding: 0;
        overflow: hidden;
        border: 0;
        border-radius: 50%;
        background: none;
        color: inherit;
        cursor: pointer;
        -webkit-tap-highlight-color: transparent;
      }
      button[aria-disabled='true'] {
        color: var(--_muted);
        opacity: 0.45;
        cursor: default;
      }
      .step {
        border-radius: calc(var(--_radius) * 0.6);
        background: var(--_sunken);
      }
      .step:not([aria-current]):hover {
        box-shadow: 0 0 0 2px var(--_line);
      }
      .step[aria-current] {
        box-shadow: 0 0 0 2px var(--_text);
      }
      .ahead {
        opacity: 0.55;
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly TrailStep[] = [];
  /** Place of the present step. */
  @property({ type: Number }) at = 0;

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const current = this.#current;
    const list = current?.closest('ol');
    if (!current || !list) return;
    list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
  }

  /** Moves the focus to the present step. */
  override focus(options?: FocusOptions): void {
    this.#current?.focus(options);
  }

  get #current(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[aria-current]');
  }

  override render(): TemplateResult | typeof nothing {
    if (this.steps.length < 2) return nothing;
    return html`<nav aria-label=${trailTexts.trail}>
      ${this.#arrow(-1)}
      <ol role="list">
        ${this.steps.map((step, place) => this.#step(step, place))}
      </ol>
      ${this.#arrow(1)}
    </nav>`;
  }

  #arrow(by: -1 | 1): TemplateResult {
    const place = this.at + by;
    const label = by < 0 ? trailTexts.back : trailTexts.forward;
    // Stays in the tab order at either end, so that the focus is not lost there.
    return html`<button
      class="arrow"
      aria-label=${label}
      title=${label}
      aria-disabled=${this.steps[place] === undefined ? 'true' : 'false'}
      @click=${() => {
        this.#go(place);
      }}
    >
      ${by < 0 ? backIcon : forwardIcon}
    </button>`;
  }

  #step({ label, picture }: TrailStep, place: number): TemplateResult {
    return html`<li>
      <button
        class="step ${place > this.at ? 'ahead' : ''}"
        aria-label=${label}
        title=${label}
        aria-current=${place === this.at ? 'step' : nothing}
        @click=${() => {
          this.#go(place);
        }}
      >
        ${picture === undefined ? searchIcon : html`<img alt="" draggable="false" src=${picture} />`}
      </button>
    </li>`;
  }

  #go(place: number): void {
    if (place === this.at || this.steps[place] === undefined) return;
    this.dispatchEvent(
      new CustomEvent('lookalike-go', { detail: place, bubbles: true, composed: true }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-trail': LookalikeTrail;
  }
  interface HTMLElementEventMap {
    'lookalike-go': CustomEvent<number>;
  }
}
