import { accessories } from './accessories/accessories.ts';
import type { DrawnProduct } from './drawn-product.ts';

/** Every product of the demo shop, in the order of its shelves. */
export function shop(): readonly DrawnProduct[] {
  return accessories();
}
