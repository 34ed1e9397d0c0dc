import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import { decodeFile } from '../../scripts/node/decode-file.ts';
import { readModelFolder } from '../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../scripts/node/node-runtime.ts';
import type { Product } from '../../src/catalog/product.ts';
import type { ProductFilter } from '../../src/engine/engine.ts';
import { findMatches } from '../../src/engine/find-matches.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { ReferenceIndex } from '../../src/search/reference-index.ts';
import { RowMask } from '../../src/search/row-mask.ts';
import { allProducts } from '../fakes/all-products.ts';
import { passes } from '../fakes/passes.ts';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { seeded } from '../seeded.ts';
import { ROOT, search, Shop, shown, unfold } from './shop.ts';

const COMBINATIONS = 200;
const RESULTS = 24;

let shop: Shop;
let catalog: LoadedCatalog;
let products: readonly Product[];

beforeAll(async () => {
  shop = await Shop.open();
  catalog = await readPackFolder(join(ROOT, 'public/demo'));
  products = await allProducts(catalog);
});
afterAll(() => shop.close());

function at(row: number): Product {
  const product = products[row];
  if (product === undefined) throw new Error(`The demo has no row ${row}`);
  return product;
}

function categoryOf(wanted: string): string | undefined {
  return products.find(({ id }) => id === wanted)?.category;
}

async function searched(): Promise<Page> {
  const page = await shop.again();
  await page.goto(`${shop.url}?backend=wasm`);
  await search(page, await uprightPicture());
  await unfold(page);
  await page.locator('lookalike-filters summary').first().waitFor();
  return page;
}

test('a category is chosen by touch: counts, results and address follow, and all can be cleared', async () => {
  const page = await searched();
  const before = await shown(page);
  const filters = page.locator('lookalike-filters');
  await filters.getByRole('button', { name: 'Category' }).tap();
  const choice = filters.getByRole('checkbox', { name: /^Dresses/ });
  const total = products.filter(({ category }) => category === 'Dresses').length;
  await filters.locator('label', { hasText: 'Dresses' }).getByText(String(total)).waitFor();
  await choice.check();
  await filters.getByText(`${total} products pass`).waitFor({ state: 'attached' });
  const { ids } = await settled(page);
  expect(ids.map(categoryOf)).toEqual(ids.map(() => 'Dresses'));
  expect(page.url()).toContain('#/photo?category=Dresses');
  await page.keyboard.press('Escape');
  await filters.getByRole('button', { name: 'Clear filters' }).tap();
  await filters.getByText(`${products.length} products pass`).waitFor({ state: 'attached' });
  expect((await settled(page)).ids).toEqual(before.ids);
  expect(page.url()).toMatch(/#\/photo$/);
  await page.close();
});

test('the predicted category is a chip: chosen, changed, agreed with the filters and the address, and removed', async () => {
  const page = await searched();
  const { category, ids: all } = await shown(page);
  const chip = page.getByRole('combobox', { name: new RegExp(`looks like ${category}`) });
  expect(await chip.inputValue()).toBe('');
  await chip.selectOption(category);
  const { ids } = await settled(page);
  expect(ids.map(categoryOf)).toEqual(ids.map(() => category));
  expect(new URL(page.url()).hash).toContain(`category=${encodeURIComponent(category)}`);
  await chip.selectOption('Hats');
  expect((await settled(page)).ids.map(categoryOf)).toContain('Hats');
  await page.locator('lookalike-filters').getByRole('button', { name: 'Category, 1 chosen' }).tap();
  expect(await page.getByRole('checkbox', { name: /^Hats/ }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('lookalike-photo lookalike-product-card a').first().tap();
  await page.locator('lookalike-product-page').waitFor();
  await page.goBack();
  expect(await chip.inputValue()).toBe('Hats');
  await page.getByRole('button', { name: 'Search in all categories' }).tap();
  expect((await settled(page)).ids).toEqual(all);
  expect(
    await chip.evaluate((select) => (select.getRootNode() as ShadowRoot).activeElement === select),
  ).toBe(true);
  await page.close();
});

test('by keyboard alone: open, choose, close; the focus stays', async () => {
  const page = await searched();
  const facet = page.locator('lookalike-filters').getByRole('button', { name: 'Brand' });
  await facet.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page
    .locator('lookalike-filters')
    .getByRole('button', { name: 'Brand, 1 chosen' })
    .waitFor();
  expect(page.url()).toContain('brand=');
  await page.keyboard.press('Escape');
  expect(await page.locator('lookalike-filters .panel:visible').count()).toBe(0);
  await page.keyboard.press('Space');
  await page.locator('lookalike-filters .panel:visible').waitFor();
  await page.close();
});

test('a filter that nothing passes says so, and leads back', async () => {
  const page = await searched();
  const filters = page.locator('lookalike-filters');
  await filters.getByRole('button', { name: 'Price' }).tap();
  await filters.getByLabel('From').fill('100000');
  await filters.getByLabel('From').press('Enter');
  await page.getByText('No product passes these filters').waitFor();
  await page.keyboard.press('Escape');
  await filters.getByRole('button', { name: 'Clear filters' }).tap();
  expect((await shown(page)).ids.length).toBe(RESULTS);
  await page.close();
});

test('show more brings the next page behind the first, without a product twice', async () => {
  const page = await searched();
  const first = await shown(page);
  await page.getByRole('button', { name: 'Show more' }).tap();
  await page.locator('lookalike-photo lookalike-product-card').nth(RESULTS).waitFor();
  const { ids } = await settled(page);
  expect(ids.slice(0, RESULTS)).toEqual(first.ids);
  expect(new Set(ids).size).toBe(ids.length);
  await page.close();
});

test(`${COMBINATIONS} random filters: the page finds what brute force over the pack finds`, async () => {
  const page = await searched();
  const model = await readModelFolder(join(ROOT, 'models', catalog.manifest.model.id));
  const runtime = await startNodeRuntime(model);
  const { vector } = await runtime.embedder.embed(
    await decodeFile((await uprightPicture()).buffer),
  );
  const query = catalog.toRow(vector);
  const index = new ReferenceIndex(catalog.rows);
  const random = seeded(12);
  for (let i = 0; i < COMBINATIONS; i++) {
    const filter = randomFilter(random);
    const mask = RowMask.where(products.length, (row) => passes(at(row), filter));
    const { matches } = await findMatches(catalog, index, { query, limit: RESULTS, mask });
    const expected = matches.map(({ product }) => product.id);
    const { ids } = await choose(page, filter);
    expect(ids, JSON.stringify(filter)).toEqual(expected);
  }
  await page.close();
});

/** One to three conditions on what the pack has. */
function randomFilter(random: () => number): ProductFilter {
  const one = () => at(Math.floor(random() * products.length));
  const some = <T>(make: () => T): T[] => (random() < 0.5 ? [make()] : [make(), make()]);
  const price = one().price ?? 0;
  return {
    ...(random() < 0.5 ? { categories: some(() => one().category) } : {}),
    ...(random() < 0.4 ? { brands: some(() => one().brand ?? '') } : {}),
    ...(random() < 0.4 ? { price: random() < 0.5 ? { from: price } : { to: price } } : {}),
    ...(random() < 0.3 ? { inStock: true } : {}),
    ...(random() < 0.4
      ? { attributes: { pattern: some(() => one().attributes['pattern'] ?? '') } }
      : {}),
  };
}

/** Gives the page a filter as its element does, and waits for what comes of it. */
async function choose(page: Page, filter: ProductFilter) {
  await page.evaluate((detail) => {
    const filters = document
      .querySelector('lookalike-app')
      ?.shadowRoot?.querySelector('lookalike-filters');
    filters?.dispatchEvent(
      new CustomEvent('lookalike-filter', { detail, bubbles: true, composed: true }),
    );
  }, filter);
  return settled(page);
}

/** The results once no further ones are on their way; none when nothing passes. */
async function settled(page: Page): Promise<{ readonly ids: readonly string[] }> {
  await page.waitForFunction(() => {
    const photo = document
      .querySelector('lookalike-app')
      ?.shadowRoot?.querySelector('lookalike-photo');
    return photo?.state.step === 'done' && photo.state.busy !== true;
  });
  return page.evaluate(async () => {
    const photo = document
      .querySelector('lookalike-app')
      ?.shadowRoot?.querySelector('lookalike-photo');
    await photo?.updateComplete;
    const state = photo?.state;
    return {
      ids: state?.step === 'done' ? state.result.matches.map(({ product }) => product.id) : [],
    };
  });
}
