import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CategoryPrediction, ProductFilter } from '../../engine/engine.ts';
import { withoutEmpty } from '../empty-filter.ts';
import { formatPercent } from '../format-percent.ts';
import { chevronIcon, closeIcon } from '../page-icons.ts';
import { categoryTexts } from '../strings/category.ts';
import { theme } from '../theme.ts';
import { categoryChipStyles } from './category-chip.styles.ts';

/**
 * What a picture is taken for, to be changed or removed: the search then runs inside the chosen category. What is chosen is the filter's.
 *
 * @fires lookalike-filter - A category was chosen or removed; `detail` is the whole new `ProductFilter`.
 * @csspart category - The chip.
 */
export class LookalikeCategoryChip extends LitElement {
  static override styles = [theme, categoryChipStyles];

  /** Most probable first. */
  @property({ attribute: false }) predicted: readonly CategoryPrediction[] = [];
  /** Names of the catalogue's categories, in its order. */
  @property({ attribute: false }) sold: readonly string[] = [];
  @property({ attribute: false }) filter: ProductFilter = {};

  override render(): TemplateResult | typeof nothing {
    if (this.sold.length < 2) return nothing;
    const { categories: chosen = [] } = this.filter;
    return html`<span class="chip ${chosen.length > 0 ? 'on' : ''}" part="category">
      ${this.#meter(chosen)}
      <span class="name" aria-hidden="true">${this.#name(chosen)}</span>
      <span aria-hidden="true">${chevronIcon}</span>
      ${this.#select(chosen)}
      ${
        chosen.length === 0
          ? nothing
          : html`<button class="remove" aria-label=${categoryTexts.remove} @click=${this.#remove}>
              ${closeIcon}
            </button>`
      }
    </span>`;
  }

  #name(chosen: readonly string[]): string {
    const [first = ''] = chosen;
    if (chosen.length > 1) return categoryTexts.several(chosen.length);
    if (chosen.length === 1) return categoryTexts.inside(this.#withProbability(first));
    const likely = this.#sellable[0];
    return likely === undefined ? categoryTexts.all : this.#withProbability(likely.label);
  }

  #meter(chosen: readonly string[]): TemplateResult | typeof nothing {
    const first = this.#sellable[0];
    if (chosen.length > 0 || first === undefined) return nothing;
    const width = `${Math.round(first.probability * 100)}%`;
    return html`<span class="meter" aria-hidden="true"><i style="width: ${width}"></i></span>`;
  }

  #select(chosen: readonly string[]): TemplateResult {
    const likely = this.#sellable.map(({ label }) => label);
    const others = this.sold.filter((name) => !likely.includes(name));
    const value = chosen.length > 1 ? undefined : (chosen[0] ?? '');
    const option = (name: string): TemplateResult =>
      html`<option value=${name} .selected=${name === value}>
        ${this.#withProbability(name)}
      </option>`;
    return html`<select aria-label=${this.#label} @change=${this.#choose}>
      ${
        value === undefined
          ? html`<option disabled hidden selected>${categoryTexts.several(chosen.length)}</option>`
          : nothing
      }
      <option value="" .selected=${value === ''}>${categoryTexts.all}</option>
      ${
        likely.length === 0
          ? nothing
          : html`<optgroup label=${categoryTexts.likely}>${likely.map(option)}</optgroup>`
      }
      ${
        others.length === 0
          ? nothing
          : html`<optgroup label=${categoryTexts.others}>${others.map(option)}</optgroup>`
      }
    </select>`;
  }

  get #label(): string {
    const first = this.#sellable[0];
    return first === undefined
      ? categoryTexts.search
      : categoryTexts.label(first.label, formatPercent(first.probability));
  }

  /** A network's own classes need not be categories of the shop. */
  get #sellable(): readonly CategoryPrediction[] {
    return this.predicted.filter(({ label }) => this.sold.includes(label));
  }

  #withProbability(name: string): string {
    const known = this.predicted.find(({ label }) => label === name);
    return known === undefined
      ? name
      : categoryTexts.predicted(name, formatPercent(known.probability));
  }

  readonly #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.#emit(value === '' ? undefined : [value]);
  };

  // The focus stays on the chip, whose button is gone.
  readonly #remove = (): void => {
    this.renderRoot.querySelector('select')?.focus();
    this.#emit(undefined);
  };

  #emit(categories: readonly string[] | undefined): void {
    const detail = withoutEmpty({ ...this.filter, categories });
    this.dispatchEvent(
      new CustomEvent('lookalike-filter', { detail, bubbles: true, composed: true }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-category-chip': LookalikeCategoryChip;
  }
}
