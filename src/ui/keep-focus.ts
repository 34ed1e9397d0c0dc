import type { LitElement, ReactiveController } from 'lit';
import type { ProductId } from '../core/brand.ts';
import type { LookalikeProductCard } from './elements/product-card.ts';

/** Where the focus was in a grid. */
interface Place {
  readonly id: ProductId | undefined;
  readonly at: number;
  /** The button of an action; undefined for the card itself. */
  readonly button: HTMLElement | undefined;
  /** The shopper sees where the focus is, so that the page follows it. */
  readonly visible: boolean;
}

/**
 * Keeps the focus in a grid of products when its cards change places: a browser drops it from what is moved. It stays with the product, and where that is gone, it
 * goes to the card that took its place.
 */
export class KeepFocus implements ReactiveController {
  readonly #host: LitElement;
  #place: Place | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#host.hasUpdated) return;
    const cards = this.#cards();
    const at = cards.findIndex((card) => card === this.#active);
    const card = cards[at];
    const inside = card?.shadowRoot?.activeElement;
    this.#place = card && {
      id: card.tile?.product.id,
      at,
      button: inside instanceof HTMLElement && inside.matches('.action') ? inside : undefined,
      visible: inside?.matches(':focus-visible') ?? false,
    };
  }

  hostUpdated(): void {
    const place = this.#place;
    this.#place = undefined;
    if (place === undefined) return;
    const cards = this.#cards();
    const { tile } = cards.find((card) => card === this.#active) ?? {};
    if (tile !== undefined && tile.product.id === place.id) return;
    const options = { preventScroll: !place.visible };
    const same = cards.find((card) => card.tile?.product.id === place.id);
    if (same !== undefined) (place.button ?? same).focus(options);
    else focusCard(cards[Math.min(place.at, cards.length - 1)], options);
  }

  get #active(): Element | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  #cards(): readonly LookalikeProductCard[] {
    return [
      ...(this.#host.renderRoot as ShadowRoot).querySelectorAll<LookalikeProductCard>(
        'lookalike-product-card',
      ),
    ];
  }
}

/** A new card has nothing to focus before it has rendered. */
function focusCard(card: LookalikeProductCard | undefined, options: FocusOptions): void {
  void card?.updateComplete.then(() => {
    card.focus(options);
  });
}
