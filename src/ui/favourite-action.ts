import { svg } from 'lit';
import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { ActionsOf, CardAction } from './card-action.ts';
import { icon } from './icons.ts';
import { memoryTexts } from './strings/memory.ts';

/** Name of the action, as `lookalike-action` tells it. */
export const FAVOURITE = 'favourite';

export const heartIcon = icon(svg`
  <path d="M12 19.7 4.6 12.4a4.7 4.7 0 0 1 0-6.7 4.8 4.8 0 0 1 6.7 0l.7.7.7-.7a4.8 4.8 0 0 1 6.7 0 4.7 4.7 0 0 1 0 6.7Z" />`);

/** The heart of a product. */
export function favouriteAction(
  { id, title }: Product,
  favourites: ReadonlySet<ProductId>,
): CardAction {
  const label = memoryTexts.favourite(title);
  return { name: FAVOURITE, label, icon: heartIcon, pressed: favourites.has(id), corner: true };
}

/** A heart beside what else can be done; none where favourites are not kept. */
export function withFavourite(
  actionsOf: ActionsOf | undefined,
  favourites: ReadonlySet<ProductId> | undefined,
): ActionsOf | undefined {
  if (favourites === undefined) return actionsOf;
  return (tile) => [favouriteAction(tile.product, favourites), ...(actionsOf?.(tile) ?? [])];
}
