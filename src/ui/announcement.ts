import type { CategoryPrediction } from '../engine/engine.ts';
import { formatPercent } from './format-percent.ts';
import type { SearchState } from './search-state.ts';
import { errorTexts } from './strings/errors.ts';
import { searchTexts } from './strings/search.ts';

/** What became of a query, in one sentence for a screen reader. */
export function announcement(state: SearchState): string {
  switch (state.step) {
    case 'searching':
      return searchTexts.searching;
    case 'failed':
      return errorTexts[state.error.code].title;
    case 'done': {
      const { category, matches, close } = state.result;
      if (matches.length === 0) return searchTexts.foundNone;
      if (close === false) return searchTexts.notClose;
      const found = searchTexts.found(matches.length);
      if (category === undefined) return found;
      const sure = searchTexts.sure(formatPercent(category.probability));
      return `${certaintyLabel(category)} ${category.label}, ${sure}. ${found}`;
    }
  }
}

/** Below an even chance the page does not claim. */
export function certaintyLabel({ probability }: CategoryPrediction): string {
  return probability < 0.5 ? searchTexts.mightBe : searchTexts.looksLike;
}
