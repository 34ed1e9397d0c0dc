import type { CatalogState } from './engine-session.ts';

/** The currency of an open catalogue, when all its products have the same. */
export function currencyOf(catalog: CatalogState): string | undefined {
  return catalog.step === 'open' ? catalog.summary.currency : undefined;
}
