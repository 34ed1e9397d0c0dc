import { html, nothing, type TemplateResult } from 'lit';
import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { Wishes } from '../engine/engine.ts';
import type { EngineSession } from '../ui/engine-session.ts';
import { photoView, type ShownTrail } from '../ui/photo-view.ts';
import type { ShownQuery } from '../ui/shown-query.ts';
import { productHref, type Route } from './routes.ts';
import { nameOf } from './visit-focus.ts';

/** What the page of a picture, or of a product on the trail from one, is made of. */
interface QueryPage {
  readonly query: ShownQuery | undefined;
  readonly session: EngineSession | undefined;
  readonly route: Extract<Route, { readonly page: 'photo' | 'like' }>;
  readonly trail: ShownTrail | undefined;
  /** Leads to the visit before. */
  readonly back: TemplateResult;
  readonly onWish: (changes: Wishes) => void;
  readonly onMoreLike: (product: Product) => void;
  readonly favourites: ReadonlySet<ProductId>;
}

/** A query with its results, and the trail that it is on. */
export function queryPage({ query, session, route, ...page }: QueryPage): TemplateResult {
  const { trail, back, onWish, onMoreLike, favourites } = page;
  if (query === undefined || session === undefined) return back;
  const view = photoView({
    photo: query,
    session,
    wishes: route.wishes ?? {},
    hrefOf: productHref,
    choosing: true,
    onWish,
    onMoreLike,
    trail,
    favourites,
  });
  // On the trail its own button leads back.
  return html`${trail === undefined || trail.at === 0 ? back : nothing}
    <h1 class="hidden-text">${nameOf(route)}</h1>
    ${view}`;
}
