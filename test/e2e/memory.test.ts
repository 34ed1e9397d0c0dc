import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { search, Shop, shown } from './shop.ts';
import { violations } from './violations.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

/** A visit on a device that nothing is known of, without a policy that keeps axe out. */
async function visit(locale = 'en-GB'): Promise<Page> {
  const viewport = { width: 390, height: 844 };
  const context = await shop.browser.newContext({
    locale,
    viewport,
    hasTouch: true,
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${shop.url}?backend=wasm`);
  await page.locator('lookalike-shop-page lookalike-product-card a').first().waitFor();
  return page;
}

/** Keys of the diary, read from the database itself. */
function diary(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('lookalike');
        opening.onerror = () => {
          reject(new Error('no database'));
        };
        opening.onsuccess = () => {
          const asked = opening.result.transaction('diary').objectStore('diary').getAllKeys();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.map((key) => (key as string[])[1] ?? ''));
          };
        };
      }),
  );
}

test('a heart given by touch is kept over a reload, taken back by keyboard, and the page of favourites follows', async () => {
  const page = await visit();
  const heart = page.locator('lookalike-shop-page lookalike-results .corner').first();
  await heart.tap();
  await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => diary(page)).toHaveLength(1);
  await page.reload();
  await page.getByRole('link', { name: 'Favourites' }).click();
  const favourites = page.locator('lookalike-favourites-page');
  const kept = favourites.locator('.corner');
  await kept.waitFor();
  expect(await violations(page)).toEqual([]);
  await kept.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => kept.getAttribute('aria-pressed')).toBe('false');
  await expect.poll(() => diary(page)).toEqual([]);
  await page.goto(`${shop.url}#/`);
  await page.goto(`${shop.url}#/favourites`);
  await favourites.getByText('No favourites yet').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('what was looked at and searched is recommended by, can be searched again, and can all be deleted', async () => {
  const page = await visit();
  const asked: string[] = [];
  await search(page, await uprightPicture());
  const found = await shown(page);
  await expect.poll(() => diary(page)).toHaveLength(1);
  await page.locator('lookalike-photo lookalike-product-card a').first().click();
  await page.locator('lookalike-product-page h1').waitFor();
  await expect.poll(() => diary(page)).toHaveLength(2);
  await page.goto(`${shop.url}?backend=wasm#/`);
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  const shelf = page.locator('lookalike-recommended');
  await shelf.getByRole('heading', { name: 'Recommended for you' }).waitFor();
  await shelf
    .getByText(/Because you (looked at|searched with)/)
    .first()
    .waitFor();
  const shelved = await shelf
    .locator('a.card')
    .evaluateAll((links) =>
      links.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')),
    );
  expect(shelved.length).toBeGreaterThan(5);
  expect(shelved).not.toContain(`#/product/${found.ids[0] ?? ''}`);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: /Search with your picture again/ }).focus();
  await page.keyboard.press('Enter');
  expect((await shown(page)).ids.slice(0, 5)).toEqual(found.ids.slice(0, 5));

  await page.goto(`${shop.url}?backend=wasm#/you`);
  const you = page.locator('lookalike-memory-page');
  await you.getByRole('heading', { name: 'Looked at' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await you.getByRole('button', { name: 'Delete everything' }).focus();
  await page.keyboard.press('Enter');
  await you.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await you.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).press('Enter');
  await you.getByText('Nothing is remembered').waitFor();
  expect(await diary(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.goto(`${shop.url}?backend=wasm#/`);
  await page.locator('lookalike-shop-page lookalike-product-card a').first().waitFor();
  expect(await shelf.getByRole('heading').count()).toBe(0);
  expect(
    asked.filter((each) => !each.startsWith(`GET ${shop.url}`) && !each.includes('blob:')),
  ).toEqual([]);
  await page.context().close();
});

test('with the switch off, in German, nothing new is remembered but favourites', async () => {
  const page = await visit('de-DE');
  await page.getByRole('link', { name: 'Auf diesem Gerät' }).click();
  await page.getByRole('switch', { name: /Merken, was ich ansehe/ }).click();
  await page.goto(`${shop.url}?backend=wasm#/`);
  await page.locator('lookalike-shop-page lookalike-product-card a').first().click();
  await page.locator('lookalike-product-page h1').waitFor();
  await page.getByRole('button', { name: 'Favorit', exact: true }).click();
  await expect.poll(() => diary(page)).toHaveLength(1);
  expect((await diary(page))[0]).toMatch(/^favourite /);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
