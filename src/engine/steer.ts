import type { ProductId } from '../core/brand.ts';
import { isSearchError } from '../core/errors.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { rowVector } from '../core/row-vector.ts';
import { toUnitVector, type UnitVector } from '../core/unit-vector.ts';
import { RowMask } from '../search/row-mask.ts';
import type { VectorIndex } from '../search/vector-index.ts';
import type { FindOptions } from './engine.ts';
import { SAME_LOOK } from './find-matches.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';

/** Rows of the products that a shopper judged. */
export interface Judged {
  readonly liked: readonly number[];
  readonly disliked: readonly number[];
}

/** How far liked products draw the query near, and disliked ones push it away, beside the query's own weight of 1. */
export interface SteeringWeights {
  readonly liked: number;
  readonly disliked: number;
}

/** By `npm run evaluate -- --steering`: within 0.02 of the best precision, with the query as heavy as everything liked. */
export const STEERING: SteeringWeights = { liked: 1, disliked: 0.5 };

/** Rows that may look the same as a disliked one. */
const ALIKE = 64;
/** Shorter sums point nowhere: what was liked and what was asked for cancel out. */
const LEAST_NORM = 1e-3;

/** What is looked for, and among which rows. */
export interface Aim {
  readonly query: UnitVector;
  readonly mask: RowMask | undefined;
}

/**
 * Moves a query towards liked products and away from disliked ones (Rocchio, 1971): the query plus the mean of the liked rows less the mean of the disliked ones, each by
 * its weight. The query itself where nothing was judged.
 */
export function rocchio(
  query: UnitVector,
  rows: QuantisedRows,
  { liked, disliked }: Judged,
  weights = STEERING,
): UnitVector {
  if (liked.length + disliked.length === 0) return query;
  const moved = Float32Array.from(query);
  for (const row of liked) addRow(moved, rows, row, weights.liked / liked.length);
  for (const row of disliked) addRow(moved, rows, row, -weights.disliked / disliked.length);
  return Math.hypot(...moved) < LEAST_NORM ? query : toUnitVector(moved);
}

/** A search as a shopper's likes and dislikes leave it. What the catalogue no longer has steers nothing. @throws SearchError of the index */
export async function steer(
  catalog: LoadedCatalog,
  index: Pick<VectorIndex, 'nearestOfMany'>,
  aim: Aim,
  { liked = [], disliked = [], signal }: Pick<FindOptions, 'liked' | 'disliked' | 'signal'>,
): Promise<Aim> {
  const judged = {
    liked: await knownRows(catalog, liked),
    disliked: await knownRows(catalog, disliked),
  };
  const query = rocchio(aim.query, catalog.rows, judged);
  if (judged.disliked.length === 0) return { ...aim, query };
  const vectors = judged.disliked.map((row) => catalog.vectorOf(row));
  const alike = await index.nearestOfMany(vectors, ALIKE, { signal });
  const unwanted = [
    ...judged.disliked.flatMap((row) => catalog.variantsOf(row)),
    ...alike.flat().flatMap(({ row, score }) => (score >= SAME_LOOK ? [row] : [])),
  ];
  return { query, mask: RowMask.without(aim.mask, catalog.count, unwanted) };
}

function addRow(sum: Float32Array, rows: QuantisedRows, row: number, weight: number): void {
  for (const [i, value] of rowVector(rows, row).entries()) sum[i] = (sum[i] ?? 0) + weight * value;
}

/** Addresses and favourites outlive products. */
async function knownRows(
  catalog: LoadedCatalog,
  ids: readonly ProductId[],
): Promise<readonly number[]> {
  const rows = await Promise.all(
    ids.map((id) =>
      catalog.row(id).catch((error: unknown) => {
        if (isSearchError(error, 'not-found')) return undefined;
        throw error;
      }),
    ),
  );
  return rows.filter((row) => row !== undefined);
}
