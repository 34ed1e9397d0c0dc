import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { clothingPhotos, testWithShared } from '../shared-data.ts';
import { search, Shop } from './shop.ts';
import { violations } from './violations.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

/** How many different opacities a map shows: one for none at all. */
function shades(page: Page, name: string): Promise<number> {
  return page.locator(`lookalike-why canvas.${name}`).evaluate((canvas) => {
    const context = (canvas as HTMLCanvasElement).getContext('2d');
    const { data } = context?.getImageData(0, 0, 96, 96) ?? { data: [] };
    return new Set(Array.from(data).filter((_, i) => i % 4 === 3)).size;
  });
}

testWithShared(
  'a photograph: both maps, what is shared, closed by Escape with the focus back on its button',
  ['data/clothing/images.csv'],
  async () => {
    const photo = clothingPhotos().find(({ label, core }) => core && label === 'Dress');
    const context = await shop.browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(`${shop.url}?backend=wasm`);
    await search(page, photo?.path ?? '');
    const button = page.getByRole('button', { name: /^Why this\?/ }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/similar$/).waitFor();
    expect(await dialog.getByText(/^(?:Mostly|All over)/).count()).toBe(2);
    expect(await shades(page, 'queryMap')).toBeGreaterThan(20);
    expect(await shades(page, 'productMap')).toBeGreaterThan(20);
    expect(await violations(page)).toEqual([]);
    const toggle = dialog.getByRole('button', { name: 'Show where they match' });
    await toggle.tap();
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(
      await button.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each),
    ).toBe(true);
    await context.close();
  },
);

test('a similar product, in German: equal attributes are shared', async () => {
  const context = await shop.browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(`${shop.url}?backend=wasm#/product/dress-wrap-burgundy-bloom`);
  await page
    .getByRole('button', { name: /^Warum das\?/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/ähnlich$/).waitFor();
  expect(await dialog.locator('.shared li').allInnerTexts()).toContain('Kategorie: Dresses');
  await dialog.getByRole('button', { name: 'Schließen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await context.close();
});
