import { define } from '../ui/define.ts';
import { registerResults } from '../ui/register-results.ts';
import { LookalikeApp } from './app.ts';
import { LookalikeProductPage } from './pages/product-page.ts';
import { LookalikeSamples } from './pages/samples.ts';
import { LookalikeShopPage } from './pages/shop-page.ts';
import { LookalikeWordsPage } from './pages/words-page.ts';
import { LookalikeRecentSearches } from './recent-searches.ts';
import { LookalikeRecommended } from './recommended.ts';
import { LookalikeShare } from './share.ts';

/** Registers the demo shop. Its elements of search are registered by the library. */
export function registerApp(): void {
  registerResults();
  define('lookalike-share', LookalikeShare);
  define('lookalike-recommended', LookalikeRecommended);
  define('lookalike-recent-searches', LookalikeRecentSearches);
  define('lookalike-samples', LookalikeSamples);
  define('lookalike-shop-page', LookalikeShopPage);
  define('lookalike-words-page', LookalikeWordsPage);
  define('lookalike-product-page', LookalikeProductPage);
  define('lookalike-app', LookalikeApp);
}
