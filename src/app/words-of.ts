import type { ProductFilter } from '../engine/engine.ts';
import { wishChips } from '../ui/wish-chips.ts';

/** A search by words, in words. */
export function wordsOf(
  wish: { readonly words: string; readonly filter: ProductFilter },
  currency: string | undefined,
): string {
  return wishChips(wish, currency)
    .map(({ text }) => text)
    .join(', ');
}
