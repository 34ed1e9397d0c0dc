import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { Wishes } from '../engine/engine.ts';
import { parseWishes, wishesQuery } from './wishes-query.ts';

export type Route =
  | { readonly page: 'shop'; readonly category?: string }
  | { readonly page: 'photo'; readonly wishes?: Wishes }
  | { readonly page: 'words'; readonly wishes: Wishes }
  | { readonly page: 'product'; readonly id: ProductId }
  | { readonly page: 'like'; readonly id: ProductId; readonly wishes?: Wishes }
  | { readonly page: 'diagnostics' | 'favourites' | 'you' };

/** Reads the part of the address after "#". Anything unknown is the shop. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page = '', value] = path.split('/');
  const name = decode(value);
  switch (page) {
    case 'photo':
    case 'words':
      return { page, wishes: parseWishes(query) };
    case 'like':
    case 'product':
    case 'category':
      return named(page, name, query);
    default:
      return PLAIN.find((route) => route.page === page) ?? { page: 'shop' };
  }
}

/** Pages whose address is their name. */
const PLAIN = [{ page: 'diagnostics' }, { page: 'favourites' }, { page: 'you' }] as const;

/** A product or a category without a name is the shop. */
function named(page: 'like' | 'product' | 'category', name: string, query: string): Route {
  if (name === '') return { page: 'shop' };
  if (page === 'category') return { page: 'shop', category: name };
  const id = name as ProductId;
  return page === 'like' ? { page, id, wishes: parseWishes(query) } : { page, id };
}

export function routeHash(route: Route): string {
  switch (route.page) {
    case 'shop':
      return route.category === undefined
        ? '#/'
        : `#/category/${encodeURIComponent(route.category)}`;
    case 'product':
      return `#/product/${encodeURIComponent(route.id)}`;
    case 'photo':
    case 'words':
      return withWishes(`#/${route.page}`, route.wishes);
    case 'like':
      return withWishes(`#/like/${encodeURIComponent(route.id)}`, route.wishes);
    case 'diagnostics':
    case 'favourites':
    case 'you':
      return `#/${route.page}`;
  }
}

function withWishes(path: string, wishes: Wishes = {}): string {
  const query = wishesQuery(wishes);
  return query === '' ? path : `${path}?${query}`;
}

export function productHref(product: Product): string {
  return routeHash({ page: 'product', id: product.id });
}

function decode(text = ''): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A half-written escape in a hand-typed address.
    return '';
  }
}
