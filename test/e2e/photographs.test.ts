import type { Locator, Page } from 'playwright';
import { afterAll, describe, expect } from 'vitest';
import type { Product } from '../../src/catalog/product.ts';
import { testWithShared } from '../shared-data.ts';
import { photoOf } from './collage-photo.ts';
import { BRANDS, photographPack } from './photograph-pack.ts';
import { Shop, shown, unfold } from './shop.ts';
import { violations } from './violations.ts';

const DATA = ['data/clothing/images.csv'];
const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

const ENGLISH = {
  locale: 'en-GB',
  choose: 'Choose a picture',
  looksLike: /looks like Dress/,
  brand: 'Brand',
  clear: 'Clear filters',
  refine: 'Refine by words',
  words: 'under 50 €',
  sort: 'Sort',
  favourite: 'Favourite',
  recommended: 'Recommended for you',
  because: /Because you (looked at|like|searched)/,
  manage: 'See and delete what is remembered',
  deleteAll: 'Delete everything',
  nothing: 'Nothing is remembered',
};
const GERMAN: typeof ENGLISH = {
  locale: 'de-DE',
  choose: 'Bild auswählen',
  looksLike: /sieht aus wie Dress/,
  brand: 'Marke',
  clear: 'Filter löschen',
  refine: 'Mit Worten eingrenzen',
  words: 'unter 50 €',
  sort: 'Sortieren',
  favourite: 'Favorit',
  recommended: 'Für dich empfohlen',
  because: /Weil (du|dir)/,
  manage: 'Ansehen und löschen, was gemerkt ist',
  deleteAll: 'Alles löschen',
  nothing: 'Nichts ist gemerkt',
};

/** How a shopper presses what is on the page. */
const HANDS = {
  mouse: (target: Locator) => target.click(),
  touch: (target: Locator) => target.tap(),
  keyboard: async (target: Locator) => {
    await target.focus();
    // A link is followed by Enter; a checkbox is ticked by the space bar.
    const box = await target.evaluate((element) => element.matches('input[type=checkbox]'));
    await target.press(box ? 'Space' : 'Enter');
  },
} as const;

let shop: Shop | undefined;

afterAll(() => shop?.close());

describe.each([
  ['mouse', { ...DESK, colorScheme: 'dark' }, ENGLISH],
  ['touch', { ...PHONE, hasTouch: true, isMobile: true }, GERMAN],
  ['keyboard', { ...PHONE, colorScheme: 'dark' }, ENGLISH],
] as const)('in a shop of photographs, by %s', (hand, device, texts) => {
  const press = HANDS[hand];

  testWithShared(
    'a photograph is looked for by brand, words and price, and what was liked is remembered, recommended by and deleted',
    DATA,
    async () => {
      shop ??= await Shop.open({ pack: await photographPack() });
      const { locale } = texts;
      const context = await shop.browser.newContext({ ...device, locale, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${shop.url}?backend=wasm`);

      const chooser = page.waitForEvent('filechooser');
      await press(page.getByRole('button', { name: texts.choose }));
      await (await chooser).setFiles(photoOf('Dress').path);
      const { ids: all } = await shown(page);
      expect(all).toHaveLength(24);

      // The category that is predicted, and then a brand in it.
      if ('isMobile' in device || hand === 'keyboard') await unfold(page);
      await page.getByRole('combobox', { name: texts.looksLike }).selectOption('Dress');
      await page.waitForURL(/category=Dress/);
      const filters = page.locator('lookalike-filters');
      await press(filters.getByRole('button', { name: texts.brand }));
      await press(filters.getByRole('checkbox', { name: new RegExp(BRANDS[1] ?? '') }));
      await page.waitForURL(/brand=/);
      const branded = await products(page);
      expect(branded.length).toBeGreaterThan(3);
      expect(branded.every((product) => product.brand === BRANDS[1])).toBe(true);
      expect(branded.every((product) => product.category === 'Dress')).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await press(filters.getByRole('button', { name: texts.clear }));
      await page.waitForURL((url) => !url.hash.includes('brand='));

      // Words that name a price, and its order.
      const box = page.getByRole('searchbox', { name: texts.refine });
      await box.fill(texts.words);
      await box.press('Enter');
      await page.waitForURL(/price=/);
      await page.getByRole('combobox', { name: texts.sort }).selectOption('price-up');
      await page.waitForURL(/sort=price-up/);
      const prices = (await products(page)).map(({ price = NaN }) => price);
      expect(prices.length).toBeGreaterThan(3);
      expect(prices.every((price) => price <= 50)).toBe(true);
      expect(prices).toEqual([...prices].sort((a, b) => a - b));
      expect(await violations(page)).toEqual([]);

      // A product is looked at and liked.
      await press(page.locator('lookalike-photo lookalike-product-card a').first());
      const title = await page.locator('lookalike-product-page h1').innerText();
      await press(page.getByRole('button', { name: texts.favourite, exact: true }));
      await page.goto(`${shop.url}?backend=wasm#/favourites`);
      await page.locator('lookalike-favourites-page').getByText(title).waitFor();
      await page.goto(`${shop.url}?backend=wasm#/`);
      const shelf = page.locator('lookalike-recommended');
      await shelf.getByRole('heading', { name: texts.recommended }).waitFor();
      await shelf.getByText(texts.because).first().waitFor();
      expect(await shelf.locator('a.card').count()).toBeGreaterThan(5);
      expect(await violations(page)).toEqual([]);

      await press(shelf.getByRole('link', { name: texts.manage }));
      const memory = page.locator('lookalike-memory-page');
      await press(memory.getByRole('button', { name: texts.deleteAll }));
      await press(memory.getByRole('dialog').getByRole('button', { name: texts.deleteAll }));
      await memory.getByText(texts.nothing, { exact: true }).waitFor();
      await context.close();
    },
  );
});

/** What is found, once nothing is on its way. */
async function products(page: Page): Promise<readonly Product[]> {
  await shown(page);
  return page
    .locator('lookalike-photo lookalike-product-card')
    .evaluateAll((cards) =>
      (cards as HTMLElementTagNameMap['lookalike-product-card'][]).flatMap(({ tile }) =>
        tile === undefined ? [] : [tile.product],
      ),
    );
}
