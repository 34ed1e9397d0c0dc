import { optional } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { Wishes } from '../engine/engine.ts';
import { filterQuery, parseFilter } from './filter-query.ts';

const WORDS = 'q';
const BALANCE = 'tint';
const LIKED = 'like';
const DISLIKED = 'dislike';

/** A shopper's wishes as the part of an address after "?"; empty when there are none. */
export function wishesQuery(wishes: Wishes): string {
  const { filter = {}, colourBalance = 0, words = '', liked = [], disliked = [] } = wishes;
  const query = new URLSearchParams();
  if (words !== '') query.append(WORDS, words);
  if (colourBalance !== 0) query.append(BALANCE, String(colourBalance));
  for (const id of liked) query.append(LIKED, id);
  for (const id of disliked) query.append(DISLIKED, id);
  return [query.toString(), filterQuery(filter)].filter((part) => part !== '').join('&');
}

/** The wishes of an address; what it does not understand is no wish. */
export function parseWishes(text: string): Wishes {
  const query = new URLSearchParams(text);
  const balance = Number(query.get(BALANCE) ?? 0);
  const words = query.get(WORDS)?.trim() ?? '';
  const liked = idsOf(query, LIKED);
  const disliked = idsOf(query, DISLIKED).filter((id) => !liked.includes(id));
  const known = Number.isFinite(balance) && balance !== 0;
  return {
    filter: parseFilter(text),
    ...optional('colourBalance', known ? Math.min(1, Math.max(-1, balance)) : undefined),
    ...optional('words', words === '' ? undefined : words),
    ...optional('liked', liked.length > 0 ? liked : undefined),
    ...optional('disliked', disliked.length > 0 ? disliked : undefined),
  };
}

/** Each once, in the order of the address. */
function idsOf(query: URLSearchParams, name: string): readonly ProductId[] {
  return [...new Set(query.getAll(name).filter((id) => id !== ''))] as ProductId[];
}
