import { optional } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { Region, Wishes } from '../engine/engine.ts';
import { SORTS } from '../ui/sorts.ts';
import { filterQuery, parseFilter } from './filter-query.ts';

const WORDS = 'q';
const BALANCE = 'tint';
const SORT = 'sort';
const LIKED = 'like';
const DISLIKED = 'dislike';
const REGION = 'part';
/** Decimals of a region in an address: finer than a pixel of what is searched. */
const DECIMALS = 3;
const ROUNDING = 2e-3;

/** A shopper's wishes as the part of an address after "?"; empty when there are none. */
export function wishesQuery(wishes: Wishes): string {
  const { filter = {}, colourBalance = 0, words = '', sort, region } = wishes;
  const query = new URLSearchParams();
  if (words !== '') query.append(WORDS, words);
  if (colourBalance !== 0) query.append(BALANCE, String(colourBalance));
  if (sort !== undefined && sort !== 'similarity') query.append(SORT, sort);
  appendSteering(query, wishes);
  if (region !== undefined) query.append(REGION, regionText(region));
  return [query.toString(), filterQuery(filter)].filter((part) => part !== '').join('&');
}

function appendSteering(query: URLSearchParams, { liked = [], disliked = [] }: Wishes): void {
  for (const id of liked) query.append(LIKED, id);
  for (const id of disliked) query.append(DISLIKED, id);
}

/** The wishes of an address; what it does not understand is no wish. */
export function parseWishes(text: string): Wishes {
  const query = new URLSearchParams(text);
  const balance = Number(query.get(BALANCE) ?? 0);
  const words = query.get(WORDS)?.trim() ?? '';
  const liked = idsOf(query, LIKED);
  const disliked = idsOf(query, DISLIKED).filter((id) => !liked.includes(id));
  const sort = SORTS.find((name) => name !== 'similarity' && name === query.get(SORT));
  const known = Number.isFinite(balance) && balance !== 0;
  return {
    filter: parseFilter(text),
    ...optional('colourBalance', known ? Math.min(1, Math.max(-1, balance)) : undefined),
    ...optional('sort', sort),
    ...optional('words', words === '' ? undefined : words),
    ...optional('liked', liked.length > 0 ? liked : undefined),
    ...optional('disliked', disliked.length > 0 ? disliked : undefined),
    ...optional('region', parseRegion(query.get(REGION) ?? '')),
  };
}

/** Each once, in the order of the address. */
function idsOf(query: URLSearchParams, name: string): readonly ProductId[] {
  return [...new Set(query.getAll(name).filter((id) => id !== ''))] as ProductId[];
}

function regionText({ x, y, width, height }: Region): string {
  return [x, y, width, height].map((share) => Number(share.toFixed(DECIMALS))).join('_');
}

/** Four numbers of a part inside the picture, or nothing. */
function parseRegion(text: string): Region | undefined {
  const numbers = text.split('_').map(Number);
  if (numbers.length !== 4 || !numbers.every((share) => share >= 0)) return undefined;
  const [x, y, width, height] = numbers as [number, number, number, number];
  const isInside = x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING;
  return isInside && width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
