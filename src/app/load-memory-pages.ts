import { define } from '../ui/define.ts';

/** The pages of what is remembered load when they are first looked at. */
export async function loadMemoryPages(): Promise<void> {
  const [{ LookalikeFavouritesPage }, { LookalikeMemoryPage }] = await Promise.all([
    import('./pages/favourites-page.ts'),
    import('./pages/memory-page.ts'),
  ]);
  define('lookalike-favourites-page', LookalikeFavouritesPage);
  define('lookalike-memory-page', LookalikeMemoryPage);
}
