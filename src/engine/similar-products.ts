import { NEIGHBOURS } from '../catalog/neighbour-shard.ts';
import { ReferenceIndex } from '../search/reference-index.ts';
import { exactScore } from '../search/reference-index.ts';
import type { RowOrder } from '../search/vector-index.ts';
import type { FindOptions, MatchPage } from './engine.ts';
import { findLeaders, findMatches, type FoundRow, matchesOf } from './find-matches.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import type { NeighbourTable } from './neighbour-table.ts';
import { isPriceSort } from './price-order.ts';
import { maskOf } from './product-filter.ts';
import { steer } from './steer.ts';

/** The catalogue, and the table of its pack where there is one. */
export interface SimilarSource {
  readonly catalog: LoadedCatalog;
  readonly table?: NeighbourTable | undefined;
}

/**
 * The products most similar to one row: from the table where it knows them, else by a scan, with the same answer. Needs no model, so that a
 * product page never waits for one.
 */
export async function similarProducts(
  { catalog, table }: SimilarSource,
  row: number,
  options: Omit<FindOptions, 'words' | 'colourBalance'>,
): Promise<MatchPage> {
  const { limit, offset = 0, filter, sort, signal } = options;
  const index = new ReferenceIndex(catalog.rows);
  const query = catalog.vectorOf(row);
  const mask = maskOf(filter, catalog.columns);
  const aim = await steer(catalog, index, { query, mask }, options);
  const plain = aim.mask === undefined && aim.query === query && !isPriceSort(sort);
  const wanted = offset + limit;
  if (plain && wanted < NEIGHBOURS) {
    const stored = await table?.neighbours(row, signal);
    const known = stored?.map(({ row: other, others }): FoundRow => {
      return {
        row: other,
        score: exactScore(query, catalog.rows, other),
        others: others || undefined,
      };
    });
    const found = known ?? (await firstNeighbours(catalog, index, row));
    const page = found.slice(offset, wanted);
    return { matches: await matchesOf(catalog, page), more: found.length > wanted };
  }
  return findMatches(catalog, index, { ...aim, limit, offset, besides: row, sort });
}

/** What the table keeps of a row: its first `NEIGHBOURS` results, whatever part of them a page shows. */
export async function firstNeighbours(
  catalog: LoadedCatalog,
  index: RowOrder,
  row: number,
): Promise<readonly FoundRow[]> {
  const request = { query: catalog.vectorOf(row), limit: NEIGHBOURS, besides: row };
  return (await findLeaders(catalog, index, request)).leaders;
}
