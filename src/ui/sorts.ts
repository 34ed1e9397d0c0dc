import type { Sort } from '../engine/engine.ts';

/** Every order of results, in the order in which a shopper chooses among them. */
export const SORTS: readonly Sort[] = ['similarity', 'price-up', 'price-down'];
