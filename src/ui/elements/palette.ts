import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ColourName, ProductFilter, Swatch } from '../../engine/engine.ts';
import { withoutEmpty } from '../empty-filter.ts';
import { formatPercent } from '../format-percent.ts';
import { colourTexts } from '../strings/colours.ts';
import { theme } from '../theme.ts';

/** Steps of the slider, from the middle to either end. */
const STEPS = 4;

/** Where colours will be. */
const PLACES = html`<li class="place"></li>
  <li class="place"></li>
  <li class="place"></li>`;

/**
 * The colours of a shopper's picture: each narrows the results to products that have it, and a slider tells how much colours count, from "other colours" over
 * "look alone" to "same colours".
 *
 * @fires lookalike-filter - A colour was chosen or given up; `detail` is the whole new `ProductFilter`.
 * @fires lookalike-colour-balance - The slider was moved; `detail` is -1 to 1.
 */
export class LookalikePalette extends LitElement {
  static override styles = [
    theme,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem 2rem;
        align-items: center;
        margin-block-end: 1rem;
      }
      /* One row, however many colours there are. */
      ul {
        display: flex;
        flex: 0 1 auto;
        gap: 0.5rem;
        min-width: 0;
        min-height: 2.75rem;
        margin: -4px;
        padding: 4px;
        overflow-x: auto;
        list-style: none;
        scrollbar-width: none;
      }
      .place {
        width: 6.5rem;
        height: 2.75rem;
        border-radius: 999px;
        background: var(--_sunken);
      }
      button {
        display: inline-flex;
        gap: 0.5rem;
        align-items: center;
        min-height: 2.75rem;
        padding-inline: 0.5rem 1rem;
        border: 1px solid var(--_line);
        border-radius: 999px;
        background: var(--_surface);
        color: inherit;
        font: inherit;
        font-size: 0.9375rem;
        cursor: pointer;
        -webkit-tap-highlight-color: transparent;
      }
      button:hover {
        border-color: var(--_muted);
      }
      button[aria-pressed='true'] {
        border-color: var(--_text);
        background: var(--_text);
        color: var(--_surface);
      }
      i {
        width: 1.75rem;
        height: 1.75rem;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px rgb(128 128 128 / 35%);
      }
      label {
        display: grid;
        flex: 1 1 17rem;
        grid-template-columns: 1fr auto 1fr;
        column-gap: 0.75rem;
        align-items: center;
        max-width: 24rem;
        font-size: 0.8125rem;
        color: var(--_muted);
      }
      label span:nth-of-type(3) {
        text-align: end;
      }
      .on {
        color: var(--_text);
        font-weight: 500;
      }
      input {
        grid-column: 1 / -1;
        width: 100%;
        height: 2.75rem;
        margin: -0.375rem 0 -0.5rem;
        accent-color: var(--_accent);
        cursor: pointer;
      }
    `,
  ];

  /** Undefined until they are known: their place is kept. */
  @property({ attribute: false }) colours: readonly Swatch[] | undefined;
  @property({ attribute: false }) filter: ProductFilter = {};
  /** -1 to 1. */
  @property({ attribute: false }) balance = 0;

  override render(): TemplateResult {
    return html`<ul role="list" aria-label=${colourTexts.inPicture}>
        ${this.colours?.map((swatch) => this.#swatch(swatch)) ?? PLACES}
      </ul>
      ${this.#slider()}`;
  }

  #swatch({ name, hex, share }: Swatch): TemplateResult {
    const chosen = this.filter.colours?.includes(name) ?? false;
    return html`<li>
      <button
        aria-pressed=${chosen ? 'true' : 'false'}
        title=${formatPercent(share)}
        @click=${() => {
          this.#toggle(name);
        }}
      >
        <i style="background: ${hex}"></i>${colourTexts.names[name]}
      </button>
    </li>`;
  }

  #slider(): TemplateResult {
    const { other, look, same } = colourTexts;
    const { balance } = this;
    const at =
      balance === 0 ? look : `${balance < 0 ? other : same} ${formatPercent(Math.abs(balance))}`;
    const end = (text: string, on: boolean): TemplateResult =>
      html`<span class=${on ? 'on' : ''} aria-hidden="true">${text}</span>`;
    return html`<label>
      ${end(other, balance < 0)} ${end(look, balance === 0)} ${end(same, balance > 0)}
      <input
        type="range"
        min=${-STEPS}
        max=${STEPS}
        aria-label=${colourTexts.balance}
        aria-valuetext=${at}
        .value=${String(balance * STEPS)}
        @change=${this.#move}
      />
    </label>`;
  }

  #toggle(name: ColourName): void {
    const { colours = [] } = this.filter;
    const others = colours.filter((other) => other !== name);
    const chosen = others.length < colours.length ? others : [...colours, name];
    this.#emit('lookalike-filter', withoutEmpty({ ...this.filter, colours: chosen }));
  }

  #emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  readonly #move = (event: Event): void => {
    const { valueAsNumber } = event.target as HTMLInputElement;
    this.#emit('lookalike-colour-balance', valueAsNumber / STEPS);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-palette': LookalikePalette;
  }
  interface HTMLElementEventMap {
    'lookalike-colour-balance': CustomEvent<number>;
  }
}
