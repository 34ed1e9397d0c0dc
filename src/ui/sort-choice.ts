import { css, html, type TemplateResult } from 'lit';
import type { Sort } from '../engine/engine.ts';
import { SORTS } from './sorts.ts';
import { sortTexts } from './strings/sort.ts';

export const sortStyles = css`
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 400;
    letter-spacing: 0;
  }
  .sort select {
    min-height: 2.75rem;
    max-width: 100%;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  .sort select:hover {
    border-color: var(--_muted);
  }
`;

export interface SortChoice {
  readonly sort: Sort | undefined;
  /** The first choice: by look, or by words. */
  readonly first: 'similarity' | 'relevance';
  readonly onSort: (sort: Sort) => void;
}

/** A list to choose the order of results from. */
export function sortChoice({ sort = 'similarity', first, onSort }: SortChoice): TemplateResult {
  return html`<label class="sort">
    ${sortTexts.label}
    <select
      .value=${sort}
      @change=${({ target }: Event & { readonly target: HTMLSelectElement }) => {
        const chosen = SORTS.find((name) => name === target.value);
        if (chosen) onSort(chosen);
      }}
    >
      ${SORTS.map(
        (name) =>
          html`<option value=${name} ?selected=${name === sort}>
            ${sortTexts[name === 'similarity' ? first : name]}
          </option>`,
      )}
    </select>
  </label>`;
}
