import { optional } from '../catalog/product.ts';
import type { CatalogSummary } from './engine.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';

/** What pages are told of a catalogue that is open. */
export function summaryOf(
  catalog: LoadedCatalog,
  { persistent, offline }: Pick<CatalogSummary, 'persistent' | 'offline'>,
): CatalogSummary {
  const { title, revision, model, count, currency } = catalog.manifest;
  return {
    ...optional('currency', currency),
    title,
    revision,
    count,
    modelId: model.id,
    categories: catalog.categories(),
    hasColours: catalog.colours !== undefined,
    persistent,
    offline,
  };
}
