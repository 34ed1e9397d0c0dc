import { drawModels } from '../colourways.ts';
import type { DrawnProduct } from '../drawn-product.ts';
import { DRESSES } from './catalogue/dresses.ts';
import { JACKETS } from './catalogue/jackets.ts';
import { HOODIES, SWEATERS } from './catalogue/knitwear.ts';
import { LONG_SLEEVES } from './catalogue/long-sleeves.ts';
import { SHIRTS } from './catalogue/shirts.ts';
import { SKIRTS } from './catalogue/skirts.ts';
import { T_SHIRTS } from './catalogue/t-shirts.ts';
import { SHORTS, TROUSERS } from './catalogue/trousers.ts';

/** Clothes of the demo shop. The same call always gives the same pictures. */
export function garments(): DrawnProduct[] {
  return [
    ...drawModels('Dresses', DRESSES),
    ...drawModels('T-shirts', T_SHIRTS),
    ...drawModels('Shirts', SHIRTS),
    ...drawModels('Long sleeves', LONG_SLEEVES),
    ...drawModels('Sweaters', SWEATERS),
    ...drawModels('Hoodies', HOODIES),
    ...drawModels('Jackets', JACKETS),
    ...drawModels('Skirts', SKIRTS),
    ...drawModels('Trousers', TROUSERS),
    ...drawModels('Shorts', SHORTS),
  ];
}
