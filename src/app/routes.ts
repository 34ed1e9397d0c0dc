import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { ProductFilter } from '../engine/engine.ts';
import { filterQuery, parseFilter } from './filter-query.ts';

export type Route =
  | { readonly page: 'shop'; readonly category?: string }
  | { readonly page: 'photo'; readonly filter?: ProductFilter }
  | { readonly page: 'product'; readonly id: ProductId }
  | { readonly page: 'diagnostics' };

/** Reads the part of the address after "#". Anything unknown is the shop. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page = '', value] = path.split('/');
  const name = decode(value);
  switch (page) {
    case 'photo':
      return { page: 'photo', filter: parseFilter(query) };
    case 'diagnostics':
      return { page: 'diagnostics' };
    case 'product':
      return name === '' ? { page: 'shop' } : { page: 'product', id: name as ProductId };
    case 'category':
      return name === '' ? { page: 'shop' } : { page: 'shop', category: name };
    default:
      return { page: 'shop' };
  }
}

export function routeHash(route: Route): string {
  switch (route.page) {
    case 'shop':
      return route.category === undefined
        ? '#/'
        : `#/category/${encodeURIComponent(route.category)}`;
    case 'product':
      return `#/product/${encodeURIComponent(route.id)}`;
    case 'photo': {
      const query = filterQuery(route.filter ?? {});
      return query === '' ? '#/photo' : `#/photo?${query}`;
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
