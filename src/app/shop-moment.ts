import type { Router } from './router.ts';
import type { ShopMemory } from './shop-memory.ts';

/**
 * When what is remembered may change the shop's page: when the shopper arrives at its top, and when something was deleted. In between, nothing moves under the
 * shopper's eyes or fingers, and coming back finds the page as it was left.
 */
export class ShopMoment {
  #arrival = '';
  #moment: string | undefined;

  /** Undefined until the diary has been read; then a text that changes with each such moment. */
  at({ visit, previous }: Router, { entries, deletions }: ShopMemory): string | undefined {
    const fresh = previous?.route.page !== 'shop' && visit.scrollY === 0;
    if (visit.route.page === 'shop' && fresh) this.#arrival = visit.key;
    if (entries !== undefined) this.#moment = `${this.#arrival} ${deletions}`;
    return this.#moment;
  }
}
