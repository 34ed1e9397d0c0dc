import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { ProductFilter, Sort, Wishes } from '../engine/engine.ts';
import type { ChosenAction } from './card-action.ts';
import { currencyOf } from './currency-of.ts';
import type { TrailStep } from './elements/trail.ts';
import type { EngineSession } from './engine-session.ts';
import { withFavourite } from './favourite-action.ts';
import { PhotoQuery } from './photo-query.ts';
import { newPicture, pictureActions } from './picture-actions.ts';
import type { RegionEvent } from './region-event.ts';
import { resultActions, takeAction } from './result-actions.ts';
import type { ShownQuery } from './shown-query.ts';
import { type Steering, steeringOf } from './steering.ts';
import { onWhy } from './why-action.ts';
import { wishCount, type WordsWish } from './wish-chips.ts';

/** Where the present query is on the shopper's trail. */
export interface ShownTrail {
  readonly steps: readonly TrailStep[];
  readonly at: number;
  readonly onGo: (place: number) => void;
}

/** What a page shows of a shopper's picture or of a product on the trail from it, and how it hears of new wishes. */
export interface PhotoView {
  readonly photo: ShownQuery;
  readonly session: EngineSession;
  readonly wishes: Wishes;
  readonly hrefOf: (product: Product) => string | undefined;
  /** Whether the shopper may choose filters and write words. */
  readonly choosing: boolean;
  readonly onWish: (changes: Wishes) => void;
  /** Shows what is like a product. */
  readonly onMoreLike: (product: Product) => void;
  readonly trail?: ShownTrail | undefined;
  /** For a heart on every result; absent where favourites are not kept. */
  readonly favourites?: ReadonlySet<ProductId> | undefined;
}

/** A query with everything that refines it. Its elements load with the results. */
export function photoView(view: PhotoView): TemplateResult {
  const { photo } = view;
  // Each query has elements of its own, and one strip leads through all.
  return html`${view.trail ? trail(view.trail) : nothing}${keyed(photo, found(view))}`;
}

function found(view: PhotoView): TemplateResult {
  const { photo, session, wishes, onWish } = view;
  const { filter = {}, colourBalance = 0 } = wishes;
  return html`<lookalike-photo
    class="page"
    exportparts="query, heading, category, grid, picture, title, price, similarity, action, dialog"
    .state=${photo.state}
    .previewUrl=${photo.previewUrl}
    .product=${photo.product}
    .suggestions=${photo.suggestions}
    .region=${wishes.region}
    @lookalike-region=${({ detail }: RegionEvent) => {
      onWish({ region: detail ?? undefined });
    }}
    @lookalike-region-move=${({ detail }: RegionEvent) => {
      photo.move({ region: detail ?? undefined });
    }}
    .catalog=${session.catalog}
    .model=${session.model}
    .base=${session.packUrl}
    .hrefOf=${view.hrefOf}
    .actionsOf=${withFavourite(resultActions(wishes), view.favourites)}
    .filter=${filter}
    .colourBalance=${colourBalance}
    .refinable=${view.choosing}
    .refined=${wishCount(wishes)}
    @lookalike-filter=${({ detail }: CustomEvent<ProductFilter>) => {
      onWish({ filter: detail });
    }}
    @lookalike-colour-balance=${({ detail }: CustomEvent<number>) => {
      onWish({ colourBalance: detail });
    }}
    @lookalike-sort=${({ detail }: CustomEvent<Sort>) => {
      onWish({ sort: detail });
    }}
    @lookalike-words=${({ detail }: CustomEvent<WordsWish>) => {
      onWish(detail);
    }}
    @lookalike-action=${(event: CustomEvent<ChosenAction>) => {
      if (takeAction(event.detail, view)) event.stopPropagation();
      else explain(view, event);
    }}
    @lookalike-steer=${({ detail }: CustomEvent<Steering>) => {
      onWish(detail);
    }}
  >
    ${view.choosing ? choices(view) : nothing} ${steering(view)}
    ${photo instanceof PhotoQuery ? pictureActions(photo, onWish) : newPicture({ quiet: true })}
  </lookalike-photo>`;
}

/** Results of a picture are explained by it, those of a product by the product. */
function explain(
  { photo, session, wishes: { region } }: PhotoView,
  event: CustomEvent<ChosenAction>,
): void {
  const { product, pictures, previewUrl: url } = photo;
  const searched = product === undefined ? { pictures, region, url } : { product };
  onWhy({ engine: session.engine, base: session.packUrl, searched: () => searched })(event);
}

function trail({ steps, at, onGo }: ShownTrail): TemplateResult {
  return html`<lookalike-trail
    .steps=${steps}
    .at=${at}
    @lookalike-go=${({ detail }: CustomEvent<number>) => {
      onGo(detail);
    }}
  ></lookalike-trail>`;
}

function choices({ photo, session, wishes }: PhotoView): TemplateResult {
  const { catalog, engine } = session;
  const { filter = {}, words = '', sort } = wishes;
  const open = catalog.step === 'open' ? engine : undefined;
  // Prices in several currencies have no order.
  const sortable = currencyOf(catalog) !== undefined;
  return html`${sortable ? html`<lookalike-sort slot="sort" .sort=${sort}></lookalike-sort>` : nothing}
    ${
      photo.product === undefined
        ? html`<lookalike-words
            slot="words"
            .currency=${currencyOf(catalog)}
            .engine=${open}
            .filter=${filter}
            .words=${words}
          ></lookalike-words>`
        : nothing
    }
    <lookalike-filters
      slot="filters"
      exportparts="facet"
      .engine=${open}
      .filter=${filter}
    ></lookalike-filters>`;
}

function steering({ session, wishes }: PhotoView): TemplateResult {
  return html`<lookalike-steering
    slot="steering"
    .engine=${session.catalog.step === 'open' ? session.engine : undefined}
    .base=${session.packUrl}
    .steering=${steeringOf(wishes)}
  ></lookalike-steering>`;
}
