import type { Page } from 'playwright';
import { fail, give, hold, results, type Scenes } from '../scene.ts';

const MODEL = /models\/.*(model\.json|weights\.bin)/;
const UNREADABLE = {
  name: 'broken.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('no picture'),
};

async function failed(page: Page): Promise<void> {
  await page.locator('lookalike-photo [role=alert]').waitFor();
}

/** A shopper's picture, from its search to every way in which it can end. */
export const photoScenes: Scenes = {
  'photo-searching': {
    before: (page) => hold(page, MODEL),
    reach: async (page, { garment }) => {
      await give(page, garment);
      await page.locator('lookalike-photo lookalike-progress').waitFor();
    },
  },
  'photo-results': {
    reach: async (page, { garment }) => {
      await give(page, garment);
      await results(page);
    },
  },
  'photo-filters': {
    reach: async (page, { garment }) => {
      await give(page, garment);
      await results(page);
      // Folded away on a phone.
      const toggle = page.locator('lookalike-refinements .toggle');
      if (await toggle.isVisible()) await toggle.click();
      await page.locator('lookalike-filters details > summary').first().click();
    },
  },
  'photo-nothing-close': {
    reach: async (page, { room }) => {
      await give(page, room);
      await results(page);
    },
  },
  'photo-unreadable': {
    reach: async (page) => {
      await give(page, UNREADABLE);
      await failed(page);
    },
  },
  'photo-no-model': {
    before: (page) => fail(page, MODEL),
    reach: async (page, { garment }) => {
      await give(page, garment);
      await failed(page);
    },
  },
};
