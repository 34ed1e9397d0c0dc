import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { Wishes } from '../engine/engine.ts';
import { parseWishes, wishesQuery } from './wishes-query.ts';

export type Route =
  | { readonly page: 'shop'; readonly category?: string }
  | { readonly page: 'photo'; readonly wishes?: Wishes }
  | { readonly page: 'words'; readonly wishes: Wishes }
  | { readonly page: 'product'; readonly id: ProductId }
  | { readonly page: 'diagnostics' };

/** Reads the part of the address after "#". Anything unknown is the shop. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page = '', value] = path.split('/');
  const name = decode(value);
  switch (page) {
    case 'photo':
    case 'words':
      return { page, wishes: parseWishes(query) };
    case 'diagnostics':
      return { page: 'diagnostics' };
    case 'product':
    case 'category':
      return named(page, name);
    default:
      return { page: 'shop' };
  }
}

/** A product or a category without a name is the shop. */
function named(page: 'product' | 'category', name: string): Route {
  if (name === '') return { page: 'shop' };
  return page === 'product' ? { page, id: name as ProductId } : { page: 'shop', category: name };
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
    case 'words': {
      const query = wishesQuery(route.wishes ?? {});
      return query === '' ? `#/${route.page}` : `#/${route.page}?${query}`;
    }
    case 'diagnostics':
      return '#/diagnostics';
  }
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
