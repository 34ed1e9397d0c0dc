import { initialState, Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { CatalogSummary } from '../../engine/engine.ts';
import type { EngineSession } from '../../ui/engine-session.ts';
import { shopTexts } from '../../ui/strings/shop.ts';
import { theme } from '../../ui/theme.ts';

const SAMPLES = 5;

/**
 * Pictures to try the search with: one product each of a few categories.
 *
 * @fires lookalike-picture - A sample was chosen; `detail` is its picture, searched like any other.
 */
export class LookalikeSamples extends LitElement {
  static override styles = [
    theme,
    css`
      :host {
        min-height: 8.25rem;
      }
      p {
        margin-bottom: 0.75rem;
        color: var(--_muted);
        font-size: 0.9375rem;
      }
      div {
        display: flex;
        gap: 0.625rem;
      }
      button,
      span {
        flex: 0 1 4.75rem;
        aspect-ratio: 4 / 5;
        min-width: 2.75rem;
        padding: 0;
        overflow: hidden;
        border: 0;
        border-radius: var(--_radius);
        background: var(--_sunken);
        cursor: pointer;
        transition: transform 0.25s var(--_ease);
      }
      button:hover {
        transform: translateY(-3px);
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
    `,
  ];

  @property({ attribute: false }) session: EngineSession | undefined;
  @property({ attribute: false }) summary: CatalogSummary | undefined;

  readonly #samples = new Task(this, {
    args: () => [this.session, this.summary] as const,
    task: async (
      [session, summary],
      { signal },
    ): Promise<readonly Product[] | typeof initialState> => {
      // Until the catalogue is open, the placeholders stay.
      if (summary === undefined) return initialState;
      const categories = summary.categories.slice(0, SAMPLES);
      const pages = categories.map(async ({ name, count }) => {
        const offset = Math.floor(count / 2);
        return session?.engine.products({ offset, limit: 1, category: name, signal });
      });
      return (await Promise.all(pages)).flatMap((page) => page?.products ?? []);
    },
  });

  override render(): unknown {
    return this.#samples.render({
      initial: placeholders,
      pending: placeholders,
      complete: (products) =>
        products.length === 0 ? undefined : frame(products.map((each) => this.#sample(each))),
    });
  }

  #sample(product: Product): TemplateResult {
    const url = new URL(product.image, this.session?.packUrl).href;
    const search = (): void => {
      // Without the file there is nothing to search; the sample simply does not react.
      this.#search(url).catch(() => undefined);
    };
    return html`<button aria-label=${shopTexts.sample(product.title)} @click=${search}>
      <img src=${url} alt="" />
    </button>`;
  }

  async #search(url: string): Promise<void> {
    const response = await fetch(url);
    const picture = await response.blob();
    this.dispatchEvent(
      new CustomEvent('lookalike-picture', { detail: picture, bubbles: true, composed: true }),
    );
  }
}

function placeholders(): TemplateResult {
  return frame(Array.from({ length: SAMPLES }, () => html`<span></span>`));
}

function frame(samples: readonly TemplateResult[]): TemplateResult {
  return html`<p>${shopTexts.samples}</p>
    <div>${samples}</div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-samples': LookalikeSamples;
  }
}
