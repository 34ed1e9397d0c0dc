import type { ProductFilter, Wishes } from '../engine/engine.ts';
import { formatPrice } from './format-price.ts';
import { colourTexts } from './strings/colours.ts';
import { filterTexts } from './strings/filters.ts';
import { wordTexts } from './strings/words.ts';

/** What a shopper asked for by words, or chose in the filters. */
export interface WordsWish {
  readonly filter: ProductFilter;
  /** Looked for in the texts of products; empty for none. */
  readonly words: string;
}

/** One wish in words, and what is left without it. */
export interface WishChip {
  readonly text: string;
  readonly without: WordsWish;
}

/** Every wish on its own. */
export function wishChips(
  { filter, words }: WordsWish,
  currency: string | undefined,
): readonly WishChip[] {
  const { categories = [], brands = [], colours = [], inStock, price, attributes = {} } = filter;
  const chip = (text: string, changes: ProductFilter): WishChip => {
    return { text, without: { words, filter: { ...filter, ...changes } } };
  };
  const named = Object.entries(attributes).flatMap(([name, values]) =>
    values.map((value) =>
      chip(value, { attributes: { ...attributes, [name]: omit(values, value) } }),
    ),
  );
  return [
    ...colours.map((name) => chip(colourTexts.names[name], { colours: omit(colours, name) })),
    ...categories.map((name) => chip(name, { categories: omit(categories, name) })),
    ...brands.map((name) => chip(name, { brands: omit(brands, name) })),
    ...named,
    ...(price === undefined ? [] : [chip(priceText(price, currency), { price: undefined })]),
    ...(inStock === true ? [chip(filterTexts.inStock, { inStock: undefined })] : []),
    ...(words === '' ? [] : [{ text: `“${words}”`, without: { filter, words: '' } }]),
  ];
}

/** How many wishes there are, the balance of look and colour among them. */
export function wishCount({ filter = {}, words = '', colourBalance = 0 }: Wishes): number {
  return wishChips({ filter, words }, undefined).length + (colourBalance === 0 ? 0 : 1);
}

function priceText(
  { from, to }: NonNullable<ProductFilter['price']>,
  currency: string | undefined,
): string {
  const least = from === undefined ? '' : formatPrice(from, currency);
  const most = to === undefined ? '' : formatPrice(to, currency);
  if (least === '') return wordTexts.upTo(most);
  return most === '' ? wordTexts.from(least) : wordTexts.between(least, most);
}

function omit<T>(values: readonly T[], value: T): readonly T[] {
  return values.filter((other) => other !== value);
}

/** Both wishes together: what the second says of price and stock replaces the first. */
export function joinWishes(one: WordsWish, other: WordsWish): WordsWish {
  const attributes = { ...one.filter.attributes };
  for (const [name, values] of Object.entries(other.filter.attributes ?? {})) {
    attributes[name] = union(attributes[name], values);
  }
  return {
    words: [one.words, other.words].filter((words) => words !== '').join(' '),
    filter: {
      ...one.filter,
      ...other.filter,
      categories: union(one.filter.categories, other.filter.categories),
      brands: union(one.filter.brands, other.filter.brands),
      colours: union(one.filter.colours, other.filter.colours),
      attributes,
    },
  };
}

function union<T>(one: readonly T[] = [], other: readonly T[] = []): readonly T[] {
  return [...new Set([...one, ...other])];
}
