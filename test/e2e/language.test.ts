import { afterAll, beforeAll, expect, test } from 'vitest';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { search, Shop } from './shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
});

afterAll(() => shop.close());

test('the app speaks the language that the browser asks for, prices included, or the one chosen', async () => {
  const context = await shop.browser.newContext({ locale: 'de-AT' });
  const page = await context.newPage();
  await page.goto(shop.url);
  await page.getByRole('heading', { name: 'Finde, was so aussieht' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await search(page, await uprightPicture());
  const results = page.locator('lookalike-photo');
  await results.getByRole('heading', { name: 'Am ähnlichsten' }).waitFor();
  const price = await results.locator('[part=price]').first().innerText();
  expect(price).toBe(
    new Intl.NumberFormat('de-AT', { style: 'currency', currency: 'EUR' }).format(
      Number(price.replace(/[^\d,]/g, '').replace(',', '.')),
    ),
  );
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Find it by its looks' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Find it by its looks' }).waitFor();
  await context.close();
});

test('elements in a shop speak the language of its page, whatever the browser asks for', async () => {
  const context = await shop.browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.route('**/german.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="de-CH"><meta charset="utf-8"><title>Laden</title>
        <script type="module" src="./lookalike.js"></script>
        <lookalike-search pack="./demo/"></lookalike-search></html>`,
    }),
  );
  await page.goto(new URL('german.html', shop.url).href);
  await page.getByText('oder hierher ziehen').waitFor();
  await context.close();
});
