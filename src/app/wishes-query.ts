import { optional } from '../catalog/product.ts';
import type { Wishes } from '../engine/engine.ts';
import { filterQuery, parseFilter } from './filter-query.ts';

const WORDS = 'q';
const BALANCE = 'tint';

/** A shopper's wishes as the part of an address after "?"; empty when there are none. */
export function wishesQuery({ filter = {}, colourBalance = 0, words = '' }: Wishes): string {
  const query = new URLSearchParams();
  if (words !== '') query.append(WORDS, words);
  if (colourBalance !== 0) query.append(BALANCE, String(colourBalance));
  return [query.toString(), filterQuery(filter)].filter((part) => part !== '').join('&');
}

/** The wishes of an address; what it does not understand is no wish. */
export function parseWishes(text: string): Wishes {
  const query = new URLSearchParams(text);
  const balance = Number(query.get(BALANCE) ?? 0);
  const words = query.get(WORDS)?.trim() ?? '';
  const known = Number.isFinite(balance) && balance !== 0;
  return {
    filter: parseFilter(text),
    ...optional('colourBalance', known ? Math.min(1, Math.max(-1, balance)) : undefined),
    ...optional('words', words === '' ? undefined : words),
  };
}
