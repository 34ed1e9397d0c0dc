import { html, nothing, type TemplateResult } from 'lit';
import { heartIcon } from '../ui/favourite-action.ts';
import { similarIcon } from '../ui/page-icons.ts';
import { memoryTexts } from '../ui/strings/memory.ts';
import { shopTexts } from '../ui/strings/shop.ts';
import type { Route } from './routes.ts';

/** The way home, to the favourites, and to a search by picture unless the page itself offers that. */
export function header({ page }: Route, redundant: boolean): TemplateResult {
  return html`<header>
    <a class="brand" href="#/" aria-label=${shopTexts.home}>${similarIcon}${shopTexts.name}</a>
    <a
      class="favourites"
      href="#/favourites"
      aria-label=${memoryTexts.favourites}
      title=${memoryTexts.favourites}
      aria-current=${page === 'favourites' ? 'page' : nothing}
      >${heartIcon}</a
    >
    <lookalike-capture
      class="quick ${redundant ? 'away' : ''}"
      compact
      ?inert=${redundant}
    ></lookalike-capture>
  </header>`;
}
