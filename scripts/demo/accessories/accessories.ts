import type { DrawnProduct } from '../drawn-product.ts';
import { BAGS } from './catalogue/bags.ts';
import { BOOTS } from './catalogue/boots.ts';
import { HANDBAGS } from './catalogue/handbags.ts';
import { HATS } from './catalogue/hats.ts';
import { LOAFERS_AND_HEELS } from './catalogue/loafers-and-heels.ts';
import { drawModels } from './catalogue/model.ts';
import { SANDALS } from './catalogue/sandals.ts';
import { SNEAKERS } from './catalogue/sneakers.ts';

/** Shoes, bags and hats of the demo shop. The same call always gives the same pictures. */
export function accessories(): DrawnProduct[] {
  return [
    ...drawModels('Sneakers', SNEAKERS),
    ...drawModels('Boots', BOOTS),
    ...drawModels('Loafers & heels', LOAFERS_AND_HEELS),
    ...drawModels('Sandals', SANDALS),
    ...drawModels('Bags', [...BAGS, ...HANDBAGS]),
    ...drawModels('Hats', HATS),
  ];
}
