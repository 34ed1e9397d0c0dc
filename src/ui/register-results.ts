export { pictureTrail, productTrail } from './search-trail.ts';
import { define } from './define.ts';
import { LookalikeCategoryChip } from './elements/category-chip.ts';
import { LookalikeFilters } from './elements/filters.ts';
import { LookalikePalette } from './elements/palette.ts';
import { LookalikePhoto } from './elements/photo.ts';
import { LookalikePictures } from './elements/pictures.ts';
import { LookalikeProductCard } from './elements/product-card.ts';
import { LookalikeProgress } from './elements/progress.ts';
import { LookalikeRefinements } from './elements/refinements.ts';
import { LookalikeRegion } from './elements/region.ts';
import { LookalikeRegionTabs } from './elements/region-tabs.ts';
import { LookalikeResults } from './elements/results.ts';
import { LookalikeSort } from './elements/sort.ts';
import { LookalikeSimilar } from './elements/similar.ts';
import { LookalikeSteering } from './elements/steering.ts';
import { LookalikeTrail } from './elements/trail.ts';
import { LookalikeWhy } from './elements/why.ts';
import { LookalikeWords } from './elements/words.ts';

/** Registers what is needed only once there is a picture to search with. */
export function registerResults(): void {
  define('lookalike-product-card', LookalikeProductCard);
  define('lookalike-results', LookalikeResults);
  define('lookalike-progress', LookalikeProgress);
  define('lookalike-category-chip', LookalikeCategoryChip);
  define('lookalike-filters', LookalikeFilters);
  define('lookalike-palette', LookalikePalette);
  define('lookalike-why', LookalikeWhy);
  define('lookalike-words', LookalikeWords);
  define('lookalike-steering', LookalikeSteering);
  define('lookalike-pictures', LookalikePictures);
  define('lookalike-trail', LookalikeTrail);
  define('lookalike-refinements', LookalikeRefinements);
  define('lookalike-region', LookalikeRegion);
  define('lookalike-region-tabs', LookalikeRegionTabs);
  define('lookalike-photo', LookalikePhoto);
  define('lookalike-sort', LookalikeSort);
  define('lookalike-similar', LookalikeSimilar);
}
