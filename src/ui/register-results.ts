export { photoView } from './photo-view.ts';
export { similarView } from './similar-view.ts';
import { define } from './define.ts';
import { LookalikeFilters } from './elements/filters.ts';
import { LookalikePalette } from './elements/palette.ts';
import { LookalikePhoto } from './elements/photo.ts';
import { LookalikeProductCard } from './elements/product-card.ts';
import { LookalikeProgress } from './elements/progress.ts';
import { LookalikeResults } from './elements/results.ts';
import { LookalikeSimilar } from './elements/similar.ts';
import { LookalikeWords } from './elements/words.ts';

/** Registers what is needed only once there is a picture to search with. */
export function registerResults(): void {
  define('lookalike-product-card', LookalikeProductCard);
  define('lookalike-results', LookalikeResults);
  define('lookalike-progress', LookalikeProgress);
  define('lookalike-filters', LookalikeFilters);
  define('lookalike-palette', LookalikePalette);
  define('lookalike-words', LookalikeWords);
  define('lookalike-photo', LookalikePhoto);
  define('lookalike-similar', LookalikeSimilar);
}
