import type { Product } from '../catalog/product.ts';
import type { Wishes } from '../engine/engine.ts';
import type { ActionsOf, CardAction, ChosenAction } from './card-action.ts';
import { dislikeIcon, likeIcon, similarIcon } from './page-icons.ts';
import { type Steering, steeringOf, toggled } from './steering.ts';
import { searchTexts } from './strings/search.ts';
import { trailTexts } from './strings/trail.ts';
import { whyActions } from './why-action.ts';

/** Where the actions of results lead. */
export interface ResultActions {
  readonly wishes: Wishes;
  readonly onWish: (changes: Wishes) => void;
  /** Shows what is like a product. */
  readonly onMoreLike: (product: Product) => void;
}

/** Names of actions, as `lookalike-action` tells them. */
const LIKE = 'like';
const DISLIKE = 'dislike';
const MORE_LIKE = 'more-like';

/** What can be done with each result: one line an action, in the order shown. */
export function resultActions(wishes: Wishes): ActionsOf {
  const steering = steeringOf(wishes);
  return (tile) => {
    const { product } = tile;
    return [
      likeAction(product, steering),
      dislikeAction(product, steering),
      moreLikeAction(product),
      ...whyActions(tile),
    ];
  };
}

/** Does what was chosen. False when the action belongs to somebody else. */
export function takeAction({ action, tile }: ChosenAction, actions: ResultActions): boolean {
  const { product } = tile;
  const steering = steeringOf(actions.wishes);
  if (action === LIKE) actions.onWish(toggled(steering, 'liked', product.id));
  else if (action === DISLIKE) actions.onWish(toggled(steering, 'disliked', product.id));
  else if (action === MORE_LIKE) actions.onMoreLike(product);
  else return false;
  return true;
}

function likeAction({ id, title }: Product, { liked }: Steering): CardAction {
  const label = trailTexts.like(title);
  return { name: LIKE, label, icon: likeIcon, pressed: liked.includes(id) };
}

function dislikeAction({ id, title }: Product, { disliked }: Steering): CardAction {
  const label = trailTexts.dislike(title);
  return { name: DISLIKE, label, icon: dislikeIcon, pressed: disliked.includes(id) };
}

/** What can be done with results that nothing steers. */
export const plainActions: ActionsOf = (tile) => [
  moreLikeAction(tile.product),
  ...whyActions(tile),
];

function moreLikeAction({ title }: Product): CardAction {
  return { name: MORE_LIKE, label: searchTexts.moreLike(title), icon: similarIcon };
}
