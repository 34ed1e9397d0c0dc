import type { LoadProgress } from '../core/progress.ts';
import type { CatalogState, ModelState } from './engine-session.ts';

/** What is being loaded right now, catalogue first; undefined when nothing is. */
export function loadingOf(
  catalog: CatalogState,
  model: ModelState,
): { readonly progress: LoadProgress | undefined } | undefined {
  if (catalog.step === 'opening') return { progress: catalog.progress };
  if (model.step === 'loading')
    return { progress: model.progress ?? { step: 'model', done: 0, total: 0 } };
  return undefined;
}
