import type { Page } from 'playwright';
import { give, results, type Scenes } from '../scene.ts';

/** A shop's own page with one element in it. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>Another shop</title>
  <style>:root { color-scheme: light dark } body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; font-family: sans-serif }</style>
  <script type="module" src="./lookalike.js"></script>
  <main><h1>Another shop</h1><lookalike-search pack="./demo/" filters></lookalike-search></main></html>`;

async function servePage(page: Page): Promise<void> {
  await page.route('**/another-shop.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
}

/** The elements in another shop's page. */
export const embedScenes: Scenes = {
  embed: {
    path: 'another-shop.html',
    before: servePage,
    reach: async (page) => {
      await page.locator('lookalike-capture .area').waitFor();
    },
  },
  'embed-results': {
    path: 'another-shop.html',
    before: servePage,
    reach: async (page, { garment }) => {
      await page.locator('lookalike-capture .area').waitFor();
      await give(page, garment);
      await results(page);
    },
  },
};
