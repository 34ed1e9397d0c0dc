import { results, type Scenes } from '../scene.ts';

/** Products of the catalogue. */
export const productScenes: Scenes = {
  product: {
    reach: async (page) => {
      await page.locator('lookalike-shop-page lookalike-product-card a.card').first().click();
      await page.locator('lookalike-product-page h1').waitFor();
      await results(page);
    },
  },
  'product-unknown': {
    path: '#/product/nothing-of-the-kind',
    reach: async (page) => {
      await page.locator('lookalike-product-page [role=alert]').waitFor();
    },
  },
};
