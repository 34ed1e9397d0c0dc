import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Sort } from '../../engine/engine.ts';
import { SORTS } from '../sorts.ts';
import { sortTexts } from '../strings/sort.ts';
import { theme } from '../theme.ts';

/**
 * The order of results, to choose from a list.
 *
 * @fires lookalike-sort - Another order was chosen; `detail` is a `Sort`.
 */
export class LookalikeSort extends LitElement {
  static override styles = [
    theme,
    css`
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        color: var(--_muted);
        font-size: 0.9375rem;
      }
      select {
        min-width: 0;
        min-height: 2.75rem;
        padding: 0.25rem 0.75rem;
        border: 1px solid var(--_line);
        border-radius: 999px;
        background: var(--_raised);
        color: var(--_text);
        font: inherit;
        cursor: pointer;
      }
      /* Where there is little room the chosen order speaks for itself. */
      @media (max-width: 36rem) {
        span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
          white-space: nowrap;
        }
      }
      select:hover {
        border-color: var(--_muted);
      }
    `,
  ];

  @property({ attribute: false }) sort: Sort | undefined;
  /** What comes first without a choice: the best by look, or by words. */
  @property() first: 'similarity' | 'relevance' = 'similarity';

  override render(): TemplateResult {
    const { sort = 'similarity', first } = this;
    return html`<label>
      <span>${sortTexts.label}</span>
      <select .value=${sort} @change=${this.#onChange}>
        ${SORTS.map(
          (name) =>
            html`<option value=${name} ?selected=${name === sort}>
              ${sortTexts[name === 'similarity' ? first : name]}
            </option>`,
        )}
      </select>
    </label>`;
  }

  readonly #onChange = ({ target }: Event): void => {
    const detail = SORTS.find((name) => name === (target as HTMLSelectElement).value);
    if (detail === undefined) return;
    this.dispatchEvent(
      new CustomEvent('lookalike-sort', { detail, bubbles: true, composed: true }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-sort': LookalikeSort;
  }
  interface HTMLElementEventMap {
    'lookalike-sort': CustomEvent<Sort>;
  }
}
