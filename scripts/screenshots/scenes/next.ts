import type { Page } from 'playwright';
import { act, give, results, type Scenes } from '../scene.ts';

/** What a shopper does with results. */
export const nextScenes: Scenes = {
  'photo-part': {
    reach: async (page, { pair }) => {
      await give(page, pair);
      await results(page);
      await page.locator('lookalike-region-tabs [role=tab]').nth(1).click();
      await page.waitForURL(/part=/);
      await results(page);
    },
  },
  'photo-steered': {
    reach: async (page, { garment }) => {
      await give(page, garment);
      await results(page);
      await act(page, 'like');
      await page.locator('lookalike-steering .chip').first().waitFor();
      await results(page);
    },
  },
  'photo-several': {
    reach: async (page, { garment, shoe }) => {
      await give(page, garment);
      await results(page);
      await page.locator('lookalike-capture.add input#pictures').setInputFiles({ ...shoe });
      await page.locator('lookalike-pictures li').nth(1).waitFor();
      await results(page);
    },
  },
  'photo-why': {
    reach: async (page, { garment }) => {
      await give(page, garment);
      await results(page);
      await act(page, 'why');
      await page.locator('lookalike-why .score').waitFor();
    },
  },
  trail: {
    reach: async (page, { garment }) => {
      await give(page, garment);
      await results(page);
      await act(page, 'more-like');
      await page.locator('lookalike-trail nav').waitFor();
      await results(page);
    },
  },
  'shop-recommends': {
    reach: async (page, { garment }) => {
      await visitProduct(page);
      await page.goBack();
      await give(page, garment);
      await results(page);
      // Back where the shopper was in the shop, nothing would move the page.
      await go(page, '#/');
      await page.locator('lookalike-recommended lookalike-product-card .card').first().waitFor();
      await results(page);
    },
  },
  favourites: {
    fresh: true,
    reach: async (page) => {
      await page.locator('lookalike-shop-page lookalike-results .corner').first().click();
      await go(page, '#/favourites');
      await page.locator('lookalike-favourites-page .card').first().waitFor();
    },
  },
  'favourites-none': {
    fresh: true,
    path: '#/favourites',
    reach: async (page) => {
      await page.locator('lookalike-favourites-page h2').waitFor();
    },
  },
  you: {
    reach: async (page) => {
      await page.locator('lookalike-shop-page lookalike-results .corner').nth(1).click();
      await visitProduct(page);
      await go(page, '#/you');
      await page.locator('lookalike-memory-page li a').nth(1).waitFor();
    },
  },
  'you-nothing': {
    fresh: true,
    path: '#/you',
    reach: async (page) => {
      await page.locator('lookalike-memory-page .empty h2').waitFor();
    },
  },
};

async function visitProduct(page: Page): Promise<void> {
  await page.locator('lookalike-shop-page lookalike-results a.card').nth(2).click();
  await page.locator('lookalike-product-page h1').waitFor();
  await results(page);
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}
