import { html, nothing, type TemplateResult } from 'lit';
import type { Product } from '../catalog/product.ts';
import type { ProductFilter, Wishes } from '../engine/engine.ts';
import { currencyOf } from './currency-of.ts';
import type { EngineSession } from './engine-session.ts';
import type { PhotoQuery } from './photo-query.ts';
import { captureTexts } from './strings/capture.ts';
import type { WordsWish } from './wish-chips.ts';

/** What a page shows of a shopper's picture, and how it hears of new wishes. */
export interface PhotoView {
  readonly photo: PhotoQuery;
  readonly session: EngineSession;
  readonly wishes: Wishes;
  readonly hrefOf: (product: Product) => string | undefined;
  /** Whether the shopper may choose filters and write words. */
  readonly choosing: boolean;
  readonly onWish: (changes: Wishes) => void;
}

/** A shopper's picture with everything that refines it. Its elements load with the results. */
export function photoView(view: PhotoView): TemplateResult {
  const { photo, session, wishes, onWish } = view;
  const { filter = {}, colourBalance = 0 } = wishes;
  return html`<lookalike-photo
    class="page"
    exportparts="query, heading, grid, picture, title, price, similarity"
    .state=${photo.state}
    .previewUrl=${photo.previewUrl}
    .catalog=${session.catalog}
    .model=${session.model}
    .base=${session.packUrl}
    .hrefOf=${view.hrefOf}
    .filter=${filter}
    .colourBalance=${colourBalance}
    @lookalike-filter=${({ detail }: CustomEvent<ProductFilter>) => {
      onWish({ filter: detail });
    }}
    @lookalike-colour-balance=${({ detail }: CustomEvent<number>) => {
      onWish({ colourBalance: detail });
    }}
    @lookalike-words=${({ detail }: CustomEvent<WordsWish>) => {
      onWish(detail);
    }}
  >
    ${view.choosing ? choices(session, wishes) : nothing}
    <lookalike-capture
      slot="actions"
      compact
      ?quiet=${photo.state.step !== 'failed'}
      label=${captureTexts.newPicture}
      exportparts="button"
    ></lookalike-capture>
  </lookalike-photo>`;
}

function choices(
  { catalog, engine }: EngineSession,
  { filter = {}, words = '' }: Wishes,
): TemplateResult {
  const open = catalog.step === 'open' ? engine : undefined;
  return html`<lookalike-words
      slot="words"
      .currency=${currencyOf(catalog)}
      .engine=${open}
      .filter=${filter}
      .words=${words}
    ></lookalike-words>
    <lookalike-filters
      slot="filters"
      exportparts="facet"
      .engine=${open}
      .filter=${filter}
    ></lookalike-filters>`;
}
