import type { DrawnProduct } from '../drawn-product.ts';
import { BACKPACKS } from './catalogue/backpacks.ts';
import { BEANIES } from './catalogue/beanies.ts';
import { BOOTS } from './catalogue/boots.ts';
import { ESPADRILLES } from './catalogue/espadrilles.ts';
import { HANDBAGS } from './catalogue/handbags.ts';
import { HATS } from './catalogue/hats.ts';
import { HEELS } from './catalogue/heels.ts';
import { LOAFERS } from './catalogue/loafers.ts';
import { drawModels } from '../colourways.ts';
import { RAIN_BOOTS } from './catalogue/rain-boots.ts';
import { RUNNERS } from './catalogue/runners.ts';
import { SANDALS } from './catalogue/sandals.ts';
import { SNEAKERS } from './catalogue/sneakers.ts';
import { TOTES } from './catalogue/totes.ts';

/** Shoes, bags and hats of the demo shop. The same call always gives the same pictures. */
export function accessories(): DrawnProduct[] {
  return [
    ...drawModels('Sneakers', [...SNEAKERS, ...RUNNERS]),
    ...drawModels('Boots', [...BOOTS, ...RAIN_BOOTS]),
    ...drawModels('Loafers & heels', [...LOAFERS, ...HEELS]),
    ...drawModels('Sandals', [...SANDALS, ...ESPADRILLES]),
    ...drawModels('Bags', [...TOTES, ...BACKPACKS, ...HANDBAGS]),
    ...drawModels('Hats', [...HATS, ...BEANIES]),
  ];
}
