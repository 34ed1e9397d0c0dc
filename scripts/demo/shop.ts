import { accessories } from './accessories/accessories.ts';
import type { DrawnProduct } from './drawn-product.ts';
import { garments } from './garments/garments.ts';

/** Every product of the demo shop, in the order of its shelves. */
export function shop(): readonly DrawnProduct[] {
  return [...garments(), ...accessories()];
}
