import type { ProductId } from '../core/brand.ts';
import type { Wishes } from '../engine/engine.ts';

/** What a shopper liked and disliked. No product is both. */
export interface Steering {
  readonly liked: readonly ProductId[];
  readonly disliked: readonly ProductId[];
}

export function steeringOf({ liked = [], disliked = [] }: Wishes): Steering {
  return { liked, disliked };
}

/** With a like or dislike of a product given, or taken back where it was there; the opposite one goes. */
export function toggled(steering: Steering, kind: keyof Steering, id: ProductId): Steering {
  const others = without(steering, id);
  if (steering[kind].includes(id)) return others;
  return { ...others, [kind]: [...others[kind], id] };
}

export function without({ liked, disliked }: Steering, id: ProductId): Steering {
  return {
    liked: liked.filter((other) => other !== id),
    disliked: disliked.filter((other) => other !== id),
  };
}
