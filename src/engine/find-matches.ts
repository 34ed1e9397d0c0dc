import type { UnitVector } from '../core/unit-vector.ts';
import { optional } from '../catalog/product.ts';
import type { RowMask } from '../search/row-mask.ts';
import type { Hit, NearestOptions, RowOrder } from '../search/vector-index.ts';
import { matchOf } from './closeness.ts';
import type { Match, MatchPage, Sort } from './engine.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { byPrice, isPriceSort, nearOnes, SORTED_AMONG } from './price-order.ts';

/** Cosine from which two products look the same. */
export const SAME_LOOK = 0.99;
/** So far apart two scores can be at most when their products look the same: the length of the difference of two such unit vectors. */
const SAME_LOOK_SCORES = Math.sqrt(2 - 2 * SAME_LOOK);
/** Rows asked for at first, as a multiple of the results wanted; variants take up places. */
const SPARE = 2;

export interface FindRequest extends NearestOptions {
  readonly query: UnitVector;
  readonly offset?: number | undefined;
  readonly limit: number;
  /** A row that is no result, and whose variants are none. */
  readonly besides?: number | undefined;
  /** The nearest rows, when they are known already: `rowsFor` of them or more. */
  readonly nearest?: readonly Hit[] | undefined;
}

/** One result: the best row of its group, and how many others it stands for; undefined for none. */
export interface FoundRow extends Hit {
  readonly others: number | undefined;
}

/** How many of the nearest rows a page needs at first; more when many of them are variants. */
export function rowsFor({ offset = 0, limit }: Pick<FindRequest, 'offset' | 'limit'>): number {
  return (offset + limit + 1) * SPARE;
}

/**
 * A page of the nearest products, where variants of one product, and products that look the same, are one result with a count. As many results as
 * were asked for come back whenever there are as many; sorted by price, only the nearest ones are results.
 */
export async function findMatches(
  catalog: LoadedCatalog,
  index: RowOrder,
  { offset = 0, limit, sort, ...request }: FindRequest & { readonly sort?: Sort | undefined },
): Promise<MatchPage> {
  if (!isPriceSort(sort)) {
    const { leaders, more } = await findLeaders(catalog, index, { ...request, offset, limit });
    return { matches: await matchesOf(catalog, leaders.slice(offset)), more };
  }
  // Rows that are known already are too few for the first page's many candidates.
  const asked = { ...request, nearest: undefined, limit: SORTED_AMONG };
  const { leaders } = await findLeaders(catalog, index, asked);
  const sorted = byPrice(catalog, nearOnes(leaders, catalog.calibration), sort);
  const page = sorted.slice(offset, offset + limit);
  return { matches: await matchesOf(catalog, page), more: sorted.length > offset + limit };
}

/** The first `offset + limit` results as rows, and whether there are further ones. */
export async function findLeaders(
  catalog: LoadedCatalog,
  index: RowOrder,
  { query, offset = 0, limit, besides, nearest, ...options }: FindRequest,
): Promise<{ readonly leaders: readonly FoundRow[]; readonly more: boolean }> {
  const wanted = offset + limit;
  const first = rowsFor({ offset, limit });
  for (let take = first; ; take *= 2) {
    const known = take === first ? nearest : undefined;
    const hits = known ?? (await index.nearest(query, Math.min(take, index.count), options));
    const leaders = leadersOf(catalog, hits, besides);
    const exhausted = hits.length < take;
    if (leaders.length <= wanted && !exhausted) continue;
    const found = leaders.slice(0, wanted).map((leader) => {
      const { row, score } = leader;
      return { row, score, others: othersOf(catalog, leader, options.mask) };
    });
    return { leaders: found, more: leaders.length > wanted };
  }
}

/** Found rows with their products. */
export function matchesOf(
  catalog: LoadedCatalog,
  found: readonly FoundRow[],
): Promise<readonly Match[]> {
  const matches = found.map(async ({ row, score, others }): Promise<Match> => {
    const match = catalog.calibration && matchOf(catalog.calibration, score);
    const product = await catalog.at(row);
    return { product, score, ...optional('match', match), ...optional('others', others) };
  });
  return Promise.all(matches);
}

/** The best row of a group, and how many rows look the same without being its variants. */
interface Leader extends Hit {
  lookalikes: number;
}

function leadersOf(
  catalog: LoadedCatalog,
  hits: readonly Hit[],
  besides: number | undefined,
): readonly Leader[] {
  const leaders: Leader[] = [];
  const groups = new Set<number>();
  const own = besides === undefined ? undefined : catalog.groupOf(besides);
  for (const hit of hits) {
    const group = catalog.groupOf(hit.row);
    if (hit.row === besides || (group !== undefined && group === own)) continue;
    if (group !== undefined && groups.has(group)) continue;
    const twin = leaders.findLast((leader) => looksTheSame(catalog, leader, hit));
    if (group !== undefined) groups.add(group);
    if (twin === undefined) leaders.push({ ...hit, lookalikes: 0 });
    else twin.lookalikes += 1;
  }
  return leaders;
}

function looksTheSame({ rows }: LoadedCatalog, a: Hit, b: Hit): boolean {
  if (Math.abs(a.score - b.score) > SAME_LOOK_SCORES) return false;
  const { dims, values, scales } = rows;
  const [first, second] = [a.row * dims, b.row * dims];
  let sum = 0;
  for (let i = 0; i < dims; i++) sum += (values[first + i] ?? 0) * (values[second + i] ?? 0);
  return sum * (scales[a.row] ?? 0) * (scales[b.row] ?? 0) >= SAME_LOOK;
}

/** How many other products a result stands for; undefined for none. */
function othersOf(
  catalog: LoadedCatalog,
  { row, lookalikes }: Leader,
  mask: RowMask | undefined,
): number | undefined {
  const variants = catalog.variantsOf(row).filter((other) => mask?.has(other) ?? true);
  return variants.length - 1 + lookalikes || undefined;
}
