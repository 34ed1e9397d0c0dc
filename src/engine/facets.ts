import type { Column } from '../catalog/column.ts';
import { optional } from '../catalog/product.ts';
import type { ProductColumns } from '../catalog/product-columns.ts';
import { bitOf, COLOURS } from '../colour/colour-name.ts';
import type { FacetValue, Facets, ProductFilter } from './engine.ts';
import { type FilterVerdict, judge, markOf } from './product-filter.ts';

/** Attributes with more values than this describe products and do not sort them. */
const MOST_VALUES = 40;

/**
 * What a shopper can choose among, with how many products each choice would leave. A count regards every condition but those on its own facet, so that
 * choosing a second category shows what it would add.
 */
export function facetsOf(columns: ProductColumns, filter: ProductFilter = {}): Facets {
  const verdict = judge(columns, filter);
  const { category, brand, inStock, attributes } = columns;
  const sorting = [...attributes].filter(([, { values }]) => {
    return values !== undefined && values.length > 1 && values.length <= MOST_VALUES;
  });
  return {
    total: passingOf(verdict),
    categories: count(category, verdict),
    brands: count(brand, verdict),
    ...priceOf(columns, verdict),
    inStock: tally(inStock, verdict)[(inStock.values?.indexOf(true) ?? -1) + 1] ?? 0,
    ...optional('colours', columns.colours && coloursOf(columns.colours, verdict)),
    attributes: sorting.map(([name, column]) => ({ name, values: count(column, verdict) })),
  };
}

function passingOf({ failing }: FilterVerdict): number {
  let passing = 0;
  for (const mark of failing) if (mark === 0) passing += 1;
  return passing;
}

/** Every value of the whole catalogue, most frequent first, with its count among the rows that the other conditions leave. */
function count(column: Column<string>, verdict: FilterVerdict): readonly FacetValue[] {
  const { values = [], counts } = column;
  const left = tally(column, verdict);
  return values
    .map((value, i) => ({ value, whole: counts[i + 1] ?? 0, count: left[i + 1] ?? 0 }))
    .sort((a, b) => b.whole - a.whole || (a.value < b.value ? -1 : 1))
    .map(({ value, count: rest }) => ({ value, count: rest }));
}

/** A product of several colours counts for each. */
function coloursOf(column: Column<number>, verdict: FilterVerdict): Facets['colours'] {
  const { values = [], counts } = column;
  const left = tally(column, verdict);
  const sum = (numbers: Uint32Array, bit: number): number =>
    values.reduce((all, bits, i) => ((bits & bit) === 0 ? all : all + (numbers[i + 1] ?? 0)), 0);
  return COLOURS.filter((name) => sum(counts, bitOf(name)) > 0).map((value) => {
    return { value, count: sum(left, bitOf(value)) };
  });
}

/** How many rows have each code of a column when the conditions on it are set aside. */
function tally(column: Column, verdict: FilterVerdict): Uint32Array {
  const { codes, values = [] } = column;
  const left = new Uint32Array(values.length + 1);
  const mark = markOf(verdict, column);
  const { failing } = verdict;
  for (let row = 0; row < failing.length; row++) {
    if (failing[row] !== 0 && failing[row] !== mark) continue;
    const code = codes[row] ?? 0;
    left[code] = (left[code] ?? 0) + 1;
  }
  return left;
}

/** Absent without prices, or when they are in several currencies, which cannot be compared. */
function priceOf(
  { price, currency }: ProductColumns,
  verdict: FilterVerdict,
): Pick<Facets, 'price'> {
  const prices = (price.values ?? []).filter(isIn(tally(price, verdict)));
  if (prices.length === 0) return {};
  const [only, ...others] = currenciesOf({ price, currency }, verdict);
  if (others.length > 0) return {};
  const from = prices.reduce((least, value) => Math.min(least, value), Infinity);
  const to = prices.reduce((most, value) => Math.max(most, value), 0);
  return { price: { from, to, ...optional('currency', only) } };
}

/** The currencies of the products with a price, when the conditions on prices are set aside; undefined for products that name none. */
function currenciesOf(
  { price, currency }: Pick<ProductColumns, 'price' | 'currency'>,
  verdict: FilterVerdict,
): readonly (string | undefined)[] {
  const mark = markOf(verdict, price);
  const { failing } = verdict;
  const found = new Set<number>();
  for (let row = 0; row < failing.length; row++) {
    const isLeft = failing[row] === 0 || failing[row] === mark;
    if (isLeft && price.codes[row] !== 0) found.add(currency.codes[row] ?? 0);
  }
  return Array.from(found, (code) => currency.values?.[code - 1]);
}

/** Whether a value, by its place in its column, is in any row that was counted. */
function isIn(counts: Uint32Array): (value: number, place: number) => boolean {
  return (_value, place) => (counts[place + 1] ?? 0) > 0;
}
