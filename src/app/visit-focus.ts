import type { LitElement } from 'lit';
import type { ProductId } from '../core/brand.ts';
import { diagnosticsTexts } from '../ui/strings/diagnostics.ts';
import { memoryTexts } from '../ui/strings/memory.ts';
import { productTexts } from '../ui/strings/product.ts';
import { searchTexts } from '../ui/strings/search.ts';
import { shopTexts } from '../ui/strings/shop.ts';
import { trailTexts } from '../ui/strings/trail.ts';
import { wordTexts } from '../ui/strings/words.ts';
import type { Visit } from './router.ts';
import type { Route } from './routes.ts';

/** A page that can put the focus back on the product the shopper comes from. */
export type FocusesProducts = LitElement & { focusProduct?(id: ProductId): boolean };

interface Arrival {
  readonly visit: Visit;
  readonly previous: Visit | undefined;
  readonly page: FocusesProducts;
  readonly main: HTMLElement;
}

/** The title of the window. */
export function titleOf(route: Route): string {
  const name = nameOf(route);
  return name === undefined ? shopTexts.name : `${name} · ${shopTexts.name}`;
}

/** Moves scroll and focus with the visit: to the top of a new page, to the old place of one returned to. */
export function arrive({ visit, previous, page, main }: Arrival): void {
  // Another category of the list on screen: neither the place nor the focus of the shopper changes.
  const stays = visit.route.page === 'shop' && previous?.route.page === 'shop';
  if (stays && !visit.returning) return;
  // The frame comes after all elements of the page have rendered, and before it is painted.
  requestAnimationFrame(() => {
    window.scrollTo({ top: visit.scrollY, behavior: 'instant' });
    const from = previous && 'id' in previous.route ? previous.route.id : undefined;
    // Who walks along the trail goes on walking.
    if (main.querySelector('lookalike-trail:focus-within') !== null) return;
    const focused = visit.returning && from !== undefined && page.focusProduct?.(from);
    if (!focused) main.focus({ preventScroll: true });
  });
}

/** What a page is called; undefined for the whole shop. */
export function nameOf(route: Route): string | undefined {
  switch (route.page) {
    case 'shop':
      return route.category;
    case 'photo':
      return searchTexts.yourPicture;
    case 'words':
      return route.wishes.words ?? wordTexts.title;
    case 'product':
      return productTexts.title;
    case 'like':
      return trailTexts.moreLikeThis;
    case 'favourites':
      return memoryTexts.favourites;
    case 'you':
      return memoryTexts.title;
    case 'diagnostics':
      return diagnosticsTexts.title;
  }
}
