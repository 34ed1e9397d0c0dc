import { afterAll, beforeAll, expect } from 'vitest';
import { testWithShared } from '../shared-data.ts';
import { Shop } from './shop.ts';
import { card, photograph, steps, TEXTS } from './trail-page.ts';
import { violations } from './violations.ts';

const DATA = 'data/clothing/images.csv';
const PHONE = { width: 390, height: 844 };

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

testWithShared(
  'the embedded element has the trail, the likes and the pictures as well',
  [DATA],
  async () => {
    shop.host.files.set(
      'other/shop.html',
      `<!doctype html><html lang="de"><title>Ein Laden</title>
    <script type="module" src="../lookalike.js"></script>
    <main><h1>Ein Laden</h1><lookalike-search pack="../demo/" backend="wasm"></lookalike-search></main></html>`,
    );
    const context = await shop.browser.newContext({
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(`${shop.url}other/shop.html`);
    const address = page.url();
    await page.locator('lookalike-capture input#pictures').first().setInputFiles(photograph());
    const grid = page.locator('lookalike-photo ul[aria-busy=false]');
    const titles = async (): Promise<readonly string[]> => {
      await grid.locator('lookalike-product-card').first().waitFor();
      return grid.locator('[part=title]').allTextContents();
    };
    const atPhoto = await titles();
    await card(page, 0).getByRole('button', { name: TEXTS.de.dislike }).tap();
    await page.locator('lookalike-steering .chip').first().waitFor();
    const steered = await titles();
    expect(steered[0]).not.toBe(atPhoto[0]);
    const [, chosen = ''] = steered;
    await card(page, 1).getByRole('button', { name: TEXTS.de.more }).tap();
    await page.getByRole('heading', { name: chosen, level: 2 }).waitFor();
    await titles();
    expect(await steps(page, 'Weg')).toEqual(['Dein Bild', `[Mehr wie ${chosen}]`]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zurück', exact: true }).tap();
    await page.locator('lookalike-region').waitFor();
    expect(await titles()).toEqual(steered);
    await page.getByRole('button', { name: 'Vor', exact: true }).tap();
    await page.getByRole('heading', { name: chosen, level: 2 }).waitFor();
    expect(page.url()).toBe(address);
    await context.close();
  },
);
