import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import type { Product } from '../../src/catalog/product.ts';
import { allProducts } from '../fakes/all-products.ts';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { ROOT, search, Shop, unfold } from './shop.ts';
import { violations } from './violations.ts';

const PHONE = { width: 390, height: 844 };

const LANGUAGES = [
  {
    locale: 'en-GB',
    whole: 'Search the shop by words',
    refine: 'Refine by words',
    shirt: 'blue shirt by Solvig under 100 €',
    wishes: ['Blue', 'Shirts', 'Solvig', 'Up to'],
    removeBrand: 'Remove Solvig',
    dress: 'red dress with long sleeves',
    none: 'No product has all of this',
  },
  {
    locale: 'de-DE',
    whole: 'Den Laden mit Worten durchsuchen',
    refine: 'Mit Worten eingrenzen',
    shirt: 'blaues Hemd von Solvig unter 100 €',
    wishes: ['Blau', 'Shirts', 'Solvig', 'Bis'],
    removeBrand: 'Solvig entfernen',
    dress: 'rotes Kleid langarm',
    none: 'Kein Produkt hat all das',
  },
] as const;

let shop: Shop;
let products: ReadonlyMap<string, Product>;

beforeAll(async () => {
  shop = await Shop.open();
  const all = await allProducts(await readPackFolder(join(ROOT, 'public/demo')));
  products = new Map(all.map((product) => [product.id, product]));
});
afterAll(() => shop.close());

async function visit(locale: string): Promise<Page> {
  const page = await shop.again({ locale, viewport: PHONE, bypassCSP: true });
  await page.goto(`${shop.url}?backend=wasm`);
  await page.locator('lookalike-shop-page lookalike-product-card a').first().waitFor();
  return page;
}

/** The products in a part of the page, once nothing is on its way there. */
async function shown(part: Locator): Promise<readonly Product[]> {
  const grid = part.locator('ul[aria-busy=false]');
  await grid.locator('lookalike-product-card').first().waitFor();
  const links = await grid
    .locator('lookalike-product-card a')
    .evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
  return links.map((href) => {
    const product = products.get(decodeURIComponent(href.replace('#/product/', '')));
    if (product === undefined) throw new Error(`${href} is no product`);
    return product;
  });
}

async function write(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByRole('searchbox', { name: label });
  await box.fill(text);
  await box.press('Enter');
}

for (const { locale, whole, refine, shirt, wishes, removeBrand, dress, none } of LANGUAGES) {
  test(`words refine a picture, wish by wish (${locale})`, async () => {
    const page = await visit(locale);
    await search(page, await uprightPicture());
    await unfold(page);
    const photo = page.locator('lookalike-photo');
    await write(page, refine, shirt);
    await page.waitForURL(/brand=Solvig/);
    const chips = page.locator('lookalike-words').getByRole('listitem');
    await chips.nth(wishes.length - 1).waitFor();
    const texts = await chips.allInnerTexts();
    for (const [i, wish] of wishes.entries()) expect(texts[i]).toContain(wish);
    const narrowed = await shown(photo);
    for (const { id, category, brand, price = Infinity } of narrowed) {
      expect([category, brand, price <= 100], id).toEqual(['Shirts', 'Solvig', true]);
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: removeBrand }).click();
    await page.waitForURL((url) => !url.hash.includes('brand='));
    const wider = await shown(photo);
    expect(wider.length).toBeGreaterThan(narrowed.length);
    expect(wider.every(({ category }) => category === 'Shirts')).toBe(true);
    await page.close();
  });

  test(`words alone find products, and their page is an address (${locale})`, async () => {
    const page = await visit(locale);
    await write(page, whole, dress);
    await page.waitForURL(/#\/words\?/);
    const results = page.locator('lookalike-words-page');
    const found = await shown(results);
    expect(found.every(({ category }) => category === 'Dresses')).toBe(true);
    expect(found[0]?.description).toContain('long sleeves');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    expect(await shown(results)).toEqual(found);
    await write(page, refine, '1-2 €');
    await results.getByRole('heading', { name: none }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}

test('words that name nothing of the shop put what speaks of them first, and keep the look', async () => {
  const page = await visit('en-GB');
  const { ids } = await search(page, await uprightPicture());
  await unfold(page);
  await write(page, 'Refine by words', 'chest pocket');
  await page.waitForURL(/q=chest/);
  const found = await shown(page.locator('lookalike-photo'));
  const speaks = ({ title, description = '' }: Product): boolean =>
    /pocket/i.test(`${title} ${description}`);
  const before = ids.flatMap((id) => products.get(id) ?? []).filter(speaks).length;
  expect(found.filter(speaks).length).toBeGreaterThan(before);
  expect(found.some(({ id }) => ids.includes(id))).toBe(true);
  await page.close();
});

test('an address written by hand, in a sentence, is read like the box', async () => {
  const page = await visit('en-GB');
  await page.goto(`${shop.url}?backend=wasm#/words?q=red%20dress`);
  await page.waitForURL(/category=Dresses/);
  expect(page.url()).toContain('colour=red');
  const found = await shown(page.locator('lookalike-words-page'));
  expect(found.every(({ category }) => category === 'Dresses')).toBe(true);
  await page.close();
});
