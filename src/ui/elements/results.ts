import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Product } from '../../catalog/product.ts';
import { nextTask } from '../../core/async.ts';
import type { ProductId } from '../../core/brand.ts';
import type { ActionsOf, CardAction } from '../card-action.ts';
import { KeepFocus } from '../keep-focus.ts';
import { theme } from '../theme.ts';
import type { Tile } from '../tile.ts';
import type { LookalikeProductCard } from './product-card.ts';

/** The first rows of a phone and of a desktop: their pictures are not left to lazy loading. */
const EAGER = 4;
/** Cards that come together when results arrive. */
const AT_ONCE = 8;
/** One list for all cards without actions, so that they render only when something of theirs changes. */
const NO_ACTIONS: readonly CardAction[] = [];

/**
 * A grid of products, with placeholders while more are on their way.
 *
 * @fires lookalike-select - A product was chosen; `detail` is its `Tile`.
 * @fires lookalike-action - Something else is to be done with a product; `detail` says what, and has its `Tile`.
 * @csspart grid - The list.
 * @cssprop --lookalike-columns - Number of columns; by default as many as fit.
 */
export class LookalikeResults extends LitElement {
  static override styles = [
    theme,
    css`
      :host {
        container-type: inline-size;
      }
      ul {
        --_columns: var(--lookalike-columns, 2);
        display: grid;
        grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
        gap: 1.75rem 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      @container (min-width: 36rem) {
        ul {
          --_columns: var(--lookalike-columns, 3);
          gap: 2.25rem 1.25rem;
        }
      }
      @container (min-width: 56rem) {
        ul {
          --_columns: var(--lookalike-columns, 4);
          gap: 2.75rem 1.5rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) tiles: readonly Tile[] = [];
  /** Placeholders after the tiles. */
  @property({ type: Number }) pending = 0;
  /** Others are about to take the place of these. */
  @property({ type: Boolean }) busy = false;
  /** Folder that pictures resolve against. */
  @property({ attribute: false }) base = '';
  /** Where a click on a product leads; without an address its card is a button. */
  @property({ attribute: false }) hrefOf: ((product: Product) => string | undefined) | undefined;

  /** What else can be done with each product. */
  @property({ attribute: false }) actionsOf: ActionsOf | undefined;

  /** So many of the tiles are there, while they arrive in several frames. */
  @state() private arrived = Infinity;

  constructor() {
    super();
    new KeepFocus(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const first = changed.get('tiles')?.length === 0 && this.tiles.length > 0;
    // Who comes back to results that were there finds all of them at once.
    if (first && this.hasUpdated) void this.#arrive();
  }

  /** Moves the focus to a product's card. False when it is not in the grid. */
  focusProduct(id: ProductId): boolean {
    const cards = this.renderRoot.querySelectorAll<LookalikeProductCard>('lookalike-product-card');
    const card = [...cards].find((each) => each.tile?.product.id === id);
    card?.focus({ preventScroll: true });
    return card !== undefined;
  }

  override render(): TemplateResult {
    const arrived = this.tiles.slice(0, this.arrived);
    const pending = this.pending + this.tiles.length - arrived.length;
    // Safari forgets that a list without bullets is a list, so the role is spelled out.
    return html`<ul
      part="grid"
      role="list"
      aria-busy=${pending > 0 || this.busy ? 'true' : 'false'}
    >
      ${repeat(
        arrived,
        ({ product }) => product.id,
        (tile, at) => this.#card(tile, at),
      )}
      ${Array.from({ length: pending }, placeholder)}
    </ul>`;
  }

  /** Painted some at a time, each in a task of its own: all at once would be the longest task of a search. */
  async #arrive(): Promise<void> {
    for (this.arrived = AT_ONCE; this.arrived < this.tiles.length; this.arrived += AT_ONCE) {
      await new Promise(requestAnimationFrame);
      await nextTask();
    }
    this.arrived = Infinity;
  }

  #card(tile: Tile, at: number): TemplateResult {
    return html`<li>
      <lookalike-product-card
        exportparts="picture, title, price, similarity, action"
        .tile=${tile}
        .base=${this.base}
        .href=${this.hrefOf?.(tile.product)}
        .eager=${at < EAGER}
        .actions=${this.actionsOf?.(tile) ?? NO_ACTIONS}
      ></lookalike-product-card>
    </li>`;
  }
}

function placeholder(): TemplateResult {
  return html`<li aria-hidden="true"><lookalike-product-card></lookalike-product-card></li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-results': LookalikeResults;
  }
}
