import { define } from './define.ts';
import { LookalikeProductCard } from './elements/product-card.ts';
import { LookalikeResults } from './elements/results.ts';
import { LookalikeSimilar, type ReadSimilar } from './elements/similar.ts';

/** Registers `<lookalike-similar>` by itself. `read` serves every element that is not given an engine. */
export function registerSimilar(read: ReadSimilar): void {
  LookalikeSimilar.read = read;
  define('lookalike-product-card', LookalikeProductCard);
  define('lookalike-results', LookalikeResults);
  define('lookalike-similar', LookalikeSimilar);
}
