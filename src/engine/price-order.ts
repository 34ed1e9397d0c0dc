import type { Calibration } from '../catalog/calibration.ts';
import type { ProductColumns } from '../catalog/product-columns.ts';
import type { Hit } from '../search/vector-index.ts';
import { matchOf } from './closeness.ts';
import type { Sort } from './engine.ts';

/** So many of the nearest, or most relevant, results are put in the order of their prices. Without an end, the cheapest of the shop would come first, whatever was asked for. */
export const SORTED_AMONG = 100;
/**
 * So many are results however far they are; of those after them, such as match at least this much of what the best does. In the demo shop, 12 are near in
 * the median, and 89 % of a product's own category among the nearest 100 are; a whole page at least would let in twice as many of other categories.
 */
const LEAST = 8;
const NEAR_SHARE = 0.5;

/** Whether an order is one of prices. */
export function isPriceSort(sort: Sort | undefined): sort is Exclude<Sort, 'similarity'> {
  return sort === 'price-up' || sort === 'price-down';
}

/** The results that are near enough to be put in another order: all that are given, in a catalogue that was not calibrated. */
export function nearOnes<T extends Hit>(
  hits: readonly T[],
  calibration: Calibration | undefined,
): readonly T[] {
  if (calibration === undefined) return hits;
  const matches = hits.map(({ score }) => matchOf(calibration, score));
  const least = NEAR_SHARE * matches.reduce((most, match) => Math.max(most, match), 0);
  return hits.filter((_, place) => place < LEAST || (matches[place] ?? 0) >= least);
}

/** By price, those without one last; equal prices stay in the order given. */
export function byPrice<T extends { readonly row: number }>(
  { columns: { price } }: { readonly columns: Pick<ProductColumns, 'price'> },
  items: readonly T[],
  sort: Exclude<Sort, 'similarity'>,
): readonly T[] {
  const sign = sort === 'price-up' ? 1 : -1;
  const keys = new Map(
    items.map(({ row }) => {
      const value = price.values?.[(price.codes[row] ?? 0) - 1];
      return [row, value === undefined ? Infinity : sign * value];
    }),
  );
  const keyOf = ({ row }: T): number => keys.get(row) ?? Infinity;
  return [...items].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return one === other ? 0 : one - other;
  });
}
