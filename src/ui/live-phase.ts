import type { SearchError } from '../core/errors.ts';
import type { LoadProgress } from '../core/progress.ts';
import type { CategoryPrediction, SearchResult } from '../engine/engine.ts';
import { cameraTexts } from './strings/camera.ts';
import { errorTexts } from './strings/errors.ts';
import { searchTexts } from './strings/search.ts';

/** How far the live search has come. */
export type LivePhase =
  /** The page has no engine: a plain camera. */
  | { readonly step: 'off' }
  | { readonly step: 'loading'; readonly progress: LoadProgress | undefined }
  | { readonly step: 'looking' }
  | { readonly step: 'found'; readonly result: SearchResult }
  | { readonly step: 'failed'; readonly error: SearchError };

/** What a screen reader says of it. */
export function liveStatus(phase: LivePhase, tooDark: boolean): string {
  if (tooDark) return cameraTexts.tooDark;
  switch (phase.step) {
    case 'off':
    case 'loading':
      return '';
    case 'looking':
      return cameraTexts.looking;
    case 'failed':
      return errorTexts[phase.error.code].title;
    case 'found': {
      const best = phase.result.matches[0]?.product.title;
      const heading = foundHeading(phase.result);
      return best === undefined ? heading : `${heading}. ${cameraTexts.best(best)}`;
    }
  }
}

/** What a frame is taken for, in a line. */
export function foundHeading({ category, close, matches }: SearchResult): string {
  if (matches.length === 0) return searchTexts.foundNone;
  if (close === false) return searchTexts.notClose;
  return category === undefined ? searchTexts.found(matches.length) : likeness(category);
}

/** Below an even chance the page does not claim. The chance itself changes with every frame, so it is left out. */
function likeness({ label, probability }: CategoryPrediction): string {
  return `${probability < 0.5 ? searchTexts.mightBe : searchTexts.looksLike} ${label}`;
}
