import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { refineIcon } from '../page-icons.ts';
import { refineTexts } from '../strings/refine.ts';
import { buttons, theme } from '../theme.ts';

/**
 * Everything that narrows and orders results, above them. In a narrow place it is folded away behind one button, so that results come first.
 *
 * @slot heading - What the results are.
 * @slot sort - Their order; never folded away.
 * @slot - The rest.
 */
export class LookalikeRefinements extends LitElement {
  static override styles = [
    theme,
    buttons,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 0.75rem;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 1rem;
      }
      slot[name='heading'] {
        display: block;
        flex: 1 0 100%;
      }
      .toggle {
        gap: 0.5rem;
      }
      .toggle small {
        min-width: 1.375rem;
        padding-inline: 0.375rem;
        border-radius: 999px;
        background: var(--_accent);
        color: var(--_on-accent);
        font-size: 0.8125rem;
        line-height: 1.375rem;
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      .folded {
        display: none;
      }
      @container (min-width: 52rem) {
        slot[name='heading'] {
          flex: 1;
        }
        .toggle {
          display: none;
        }
        .folded {
          display: block;
        }
      }
    `,
  ];

  /** How many wishes are folded away. */
  @property({ type: Number }) active = 0;
  /** There is nothing to fold away. */
  @property({ type: Boolean }) empty = false;

  /** As it was last left, for further searches of a visit. */
  static #lastOpen = false;

  @state() private open = LookalikeRefinements.#lastOpen;

  override render(): TemplateResult {
    const { active, empty, open } = this;
    const count = active === 0 ? '' : refineTexts.active(active);
    return html`<div class="row">
        <slot name="heading"></slot>
        <button
          class="button small toggle"
          ?hidden=${empty}
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="refinements"
          @click=${this.#toggle}
        >
          ${refineIcon}${refineTexts.refine}
          <small ?hidden=${active === 0} aria-hidden="true">${active}</small>
          <span class="hidden-text">${count}</span>
        </button>
        <slot name="sort"></slot>
      </div>
      <div id="refinements" class=${open ? '' : 'folded'}><slot></slot></div>`;
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
    LookalikeRefinements.#lastOpen = this.open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-refinements': LookalikeRefinements;
  }
}
