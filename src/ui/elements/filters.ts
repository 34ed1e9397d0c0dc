import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Facets, FacetValue, ProductFilter, SearchEngine } from '../../engine/engine.ts';
import { isEmptyFilter, withoutEmpty } from '../empty-filter.ts';
import { COLOUR_HEX } from '../colour-hex.ts';
import { formatPrice } from '../format-price.ts';
import { colourTexts } from '../strings/colours.ts';
import { filterTexts } from '../strings/filters.ts';
import { locale } from '../strings/language.ts';
import { buttons, theme } from '../theme.ts';
import { filterStyles } from './filters.styles.ts';

/** One list of values to choose from, and how the choice gets into the filter. */
interface Choice {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly apply: (chosen: readonly string[]) => ProductFilter;
}

/**
 * What results can be narrowed by, with how many products each choice leaves.
 *
 * @fires lookalike-filter - The shopper chose something; `detail` is the whole new `ProductFilter`.
 * @csspart facet - The button of each facet.
 */
export class LookalikeFilters extends LitElement {
  static override styles = [theme, buttons, filterStyles];

  /** Given once its catalogue is open. */
  @property({ attribute: false }) engine: SearchEngine | undefined;
  @property({ attribute: false }) filter: ProductFilter = {};

  /** Of each engine's last answer: filters that are shown anew have their place at once, and their counts soon. */
  static readonly #lastOf = new WeakMap<SearchEngine, Facets>();

  /** Of the last answer, so that nothing jumps while new counts are on their way. */
  @state() private facets: Facets | undefined;

  protected readonly counts = new Task(this, {
    args: () => [this.engine, this.filter] as const,
    task: async ([engine, filter], { signal }) => {
      if (engine === undefined) return;
      this.facets ??= LookalikeFilters.#lastOf.get(engine);
      const facets = await engine.facets({ filter, signal });
      LookalikeFilters.#lastOf.set(engine, facets);
      this.facets = facets;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#closeOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#closeOutside);
  }

  override render(): TemplateResult | typeof nothing {
    const { facets } = this;
    if (facets === undefined) return nothing;
    return html`<div
      class="row"
      role="group"
      aria-label=${filterTexts.title}
      @keydown=${this.#closeOnEscape}
    >
      ${this.#choices(facets).map((choice) => this.#facet(choice))} ${this.#colours(facets)}
      ${this.#price(facets)}
      <label class="chip toggle">
        <input
          type="checkbox"
          .checked=${this.filter.inStock === true}
          @change=${this.#toggleStock}
        />
        ${filterTexts.inStock} <small>${facets.inStock}</small>
      </label>
      ${
        isEmptyFilter(this.filter)
          ? nothing
          : html`<button class="clear" @click=${this.#clear}>${filterTexts.clear}</button>`
      }
      <span class="hidden-text" role="status">${filterTexts.left(facets.total)}</span>
    </div>`;
  }

  #choices({ categories, brands, attributes }: Facets): readonly Choice[] {
    const { filter } = this;
    const all: readonly Choice[] = [
      {
        name: filterTexts.category,
        values: categories,
        chosen: filter.categories ?? [],
        apply: (chosen) => ({ ...filter, categories: chosen }),
      },
      {
        name: filterTexts.brand,
        values: brands,
        chosen: filter.brands ?? [],
        apply: (chosen) => ({ ...filter, brands: chosen }),
      },
      ...attributes.map(({ name, values }) => ({
        name: capitalised(name),
        values,
        chosen: filter.attributes?.[name] ?? [],
        apply: (chosen: readonly string[]) => ({
          ...filter,
          attributes: { ...filter.attributes, [name]: chosen },
        }),
      })),
    ];
    return all.filter(({ values }) => values.length > 1);
  }

  #facet(choice: Choice): TemplateResult {
    const { name, values, chosen } = choice;
    return this.#panel(
      name,
      chosen.length,
      html`<ul role="list">
        ${values.map(
          ({ value, count }) =>
            html`<li>
              <label class=${count === 0 ? 'none' : ''}>
                <input
                  type="checkbox"
                  .checked=${chosen.includes(value)}
                  @change=${() => {
                    this.#emit(choice.apply(toggled(chosen, value)));
                  }}
                />
                <span>${value}</span> <small>${count}</small>
              </label>
            </li>`,
        )}
      </ul>`,
    );
  }

  #colours({ colours = [] }: Facets): TemplateResult | typeof nothing {
    if (colours.length < 2) return nothing;
    const { colours: chosen = [] } = this.filter;
    const content = html`<ul role="list" class="swatches">
      ${colours.map(
        ({ value, count }) =>
          html`<li>
            <label class=${count === 0 ? 'none' : ''}>
              <input
                type="checkbox"
                .checked=${chosen.includes(value)}
                @change=${() => {
                  this.#emit({ ...this.filter, colours: toggled(chosen, value) });
                }}
              />
              <i style="background: ${COLOUR_HEX[value]}"></i>
              <span>${colourTexts.names[value]}</span> <small>${count}</small>
            </label>
          </li>`,
      )}
    </ul>`;
    return this.#panel(colourTexts.title, chosen.length, content);
  }

  #price({ price }: Facets): TemplateResult | typeof nothing {
    if (price === undefined) return nothing;
    const { from, to } = this.filter.price ?? {};
    const range = `${formatPrice(price.from, price.currency)} – ${formatPrice(price.to, price.currency)}`;
    const field = (name: 'from' | 'to', value: number | undefined): TemplateResult =>
      html`<label class="field"
        >${filterTexts[name]}
        <input
          type="number"
          inputmode="decimal"
          min="0"
          .value=${value === undefined ? '' : String(value)}
          @change=${(event: Event) => {
            this.#setPrice(name, (event.target as HTMLInputElement).valueAsNumber);
          }}
        />
      </label>`;
    return this.#panel(
      filterTexts.price,
      from === undefined && to === undefined ? 0 : 1,
      html`<div class="prices">${field('from', from)} ${field('to', to)}</div>
        <p>${range}</p>`,
    );
  }

  #panel(name: string, chosen: number, content: TemplateResult): TemplateResult {
    const label =
      chosen === 0
        ? name
        : html`<span aria-hidden="true">${name}<small>${chosen}</small></span>
            <span class="hidden-text">${filterTexts.chosen(name, chosen)}</span>`;
    return html`<details name="lookalike-facet">
      <summary class="chip ${chosen === 0 ? '' : 'on'}" part="facet" role="button">
        ${label}
      </summary>
      <div class="panel" role="group" aria-label=${name}>${content}</div>
    </details>`;
  }

  #setPrice(name: 'from' | 'to', value: number): void {
    const known = Number.isFinite(value) && value >= 0;
    const entries = Object.entries(this.filter.price ?? {}).filter(([end]) => end !== name);
    const price = Object.fromEntries(known ? [...entries, [name, value]] : entries);
    this.#emit({ ...this.filter, price });
  }

  #emit(filter: ProductFilter): void {
    const detail = withoutEmpty(filter);
    this.dispatchEvent(
      new CustomEvent('lookalike-filter', { detail, bubbles: true, composed: true }),
    );
  }

  readonly #toggleStock = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    this.#emit({ ...this.filter, inStock: checked ? true : undefined });
  };

  readonly #clear = (): void => {
    this.#emit({});
  };

  #openFacet(): HTMLDetailsElement | null {
    return this.renderRoot.querySelector<HTMLDetailsElement>('details[open]');
  }

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    const facet = this.#openFacet();
    if (event.key !== 'Escape' || facet === null) return;
    facet.open = false;
    facet.querySelector('summary')?.focus();
  };

  readonly #closeOutside = (event: PointerEvent): void => {
    const facet = this.#openFacet();
    if (facet !== null && !event.composedPath().includes(facet)) facet.open = false;
  };
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

function toggled<T>(chosen: readonly T[], value: T): readonly T[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-filters': LookalikeFilters;
  }
  interface HTMLElementEventMap {
    'lookalike-filter': CustomEvent<ProductFilter>;
  }
}
