import { html, type TemplateResult } from 'lit';
import type { EngineSession } from '../ui/engine-session.ts';
import { currencyOf } from '../ui/currency-of.ts';
import { loadMemoryPages } from './load-memory-pages.ts';
import type { ShopMemory } from './shop-memory.ts';

/** The favourites, or everything that is remembered. */
export function memoryPage(
  page: 'favourites' | 'you',
  memory: ShopMemory,
  session: EngineSession | undefined,
): TemplateResult {
  void loadMemoryPages();
  const { entries, favourites, remembering } = memory;
  return page === 'favourites'
    ? html`<lookalike-favourites-page
        class="page"
        .session=${session}
        .favourites=${entries && favourites}
      ></lookalike-favourites-page>`
    : html`<lookalike-memory-page
        class="page"
        .session=${session}
        .memory=${memory}
        .entries=${entries}
        .remembering=${remembering}
        .currency=${session && currencyOf(session.catalog)}
      ></lookalike-memory-page>`;
}
