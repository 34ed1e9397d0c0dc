import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import type { Match, SearchEngine } from '../../engine/engine.ts';
import { asSearchError } from '../as-search-error.ts';
import { errorTexts, searchTexts } from '../strings.ts';
import { theme } from '../theme.ts';
import type { LookalikeResults } from './results.ts';

/**
 * The products most similar to one of the catalogue.
 *
 * @fires lookalike-select - A product was chosen; `detail` is its `Tile`.
 */
export class LookalikeSimilar extends LitElement {
  static override styles = [
    theme,
    css`
      p {
        color: var(--_muted);
      }
    `,
  ];

  @property({ attribute: false }) engine: SearchEngine | undefined;
  @property({ attribute: false }) productId: ProductId | undefined;
  @property({ type: Number }) limit = 12;
  /** Folder that pictures resolve against. */
  @property({ attribute: false }) base = '';
  @property({ attribute: false }) hrefOf: ((product: Product) => string | undefined) | undefined;

  @query('lookalike-results') private readonly grid!: LookalikeResults | null;

  // Task aborts the previous run when its arguments change, so results never arrive out of order.
  readonly #matches = new Task(this, {
    args: () => [this.engine, this.productId, this.limit] as const,
    task: async ([engine, id, limit], { signal }): Promise<readonly Match[]> =>
      engine === undefined || id === undefined ? [] : engine.similarTo(id, { limit, signal }),
  });

  focusProduct(id: ProductId): boolean {
    return this.grid?.focusProduct(id) ?? false;
  }

  override render(): unknown {
    return this.#matches.render({
      initial: () => this.#grid([], this.limit),
      pending: () => this.#grid([], this.limit),
      complete: (matches) => this.#grid(matches, 0),
      error: (error) => html`<p role="alert">${errorTexts[asSearchError(error).code].advice}</p>`,
    });
  }

  #grid(matches: readonly Match[], pending: number): TemplateResult {
    const status = pending > 0 ? '' : searchTexts.found(matches.length);
    return html`<span class="hidden-text" role="status">${status}</span>
      <lookalike-results
        exportparts="grid, picture, title, price, similarity"
        .tiles=${matches}
        .pending=${pending}
        .base=${this.base}
        .hrefOf=${this.hrefOf}
      ></lookalike-results>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-similar': LookalikeSimilar;
  }
}
