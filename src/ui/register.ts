import type { SearchEngine } from '../engine/engine.ts';
import { define } from './define.ts';
import { LookalikeCapture } from './elements/capture.ts';
import { LookalikePhoto } from './elements/photo.ts';
import { LookalikeProductCard } from './elements/product-card.ts';
import { LookalikeProgress } from './elements/progress.ts';
import { LookalikeResults } from './elements/results.ts';
import { LookalikeSearch } from './elements/search.ts';
import { LookalikeSimilar } from './elements/similar.ts';

/** Registers the elements. `connect` makes the engine of every `<lookalike-search>` that is not given one. */
export function registerElements(connect: () => SearchEngine): void {
  LookalikeSearch.connect = connect;
  define('lookalike-product-card', LookalikeProductCard);
  define('lookalike-results', LookalikeResults);
  define('lookalike-progress', LookalikeProgress);
  define('lookalike-capture', LookalikeCapture);
  define('lookalike-photo', LookalikePhoto);
  define('lookalike-similar', LookalikeSimilar);
  define('lookalike-search', LookalikeSearch);
}
