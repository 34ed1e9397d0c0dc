import { fail, hold, results, type Scenes } from '../scene.ts';

const MANIFEST = /demo\/catalog\.json/;

/** The shop, its words and its diagnostics. */
export const shopScenes: Scenes = {
  shop: { reach: results },
  'shop-loading': {
    before: (page) => hold(page, MANIFEST),
    reach: async (page) => {
      await page.locator('lookalike-progress').first().waitFor();
    },
  },
  'shop-failed': {
    before: (page) => fail(page, MANIFEST),
    reach: async (page) => {
      await page.locator('lookalike-shop-page [role=alert]').waitFor();
    },
  },
  'shop-category': { path: '#/category/Hats', reach: results },
  'shop-category-empty': {
    path: '#/category/Teapots',
    reach: async (page) => {
      await page.locator('lookalike-shop-page p.empty').waitFor();
    },
  },
  words: { path: '#/words?q=jacket&colour=blue', reach: results },
  'words-none': {
    path: '#/words?q=teapot',
    reach: async (page) => {
      await page.locator('lookalike-words-page .none').waitFor();
    },
  },
  diagnostics: {
    path: '?backend=wasm#/diagnostics',
    reach: async (page) => {
      await page.locator('lookalike-diagnostics-page dl').first().waitFor();
    },
  },
};
