import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import type { ProductId } from '../../src/core/brand.ts';
import { similarProducts } from '../../src/engine/similar-products.ts';
import { SimilarReader } from '../../src/store/similar-reader.ts';
import { StaticHost } from '../fakes/static-host.ts';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { clothingPhotos, testWithShared } from '../shared-data.ts';
import { ROOT, search, Shop } from './shop.ts';
import { violations } from './violations.ts';

let shop: Shop;
let merchant: StaticHost;
let merchantUrl: string;
let known: string;

beforeAll(async () => {
  shop = await Shop.open();
  shop.host.headers['access-control-allow-origin'] = '*';
  merchant = new StaticHost();
  merchantUrl = await merchant.start();
  const page = await shop.visit();
  known = await page.evaluate(async () => {
    const engine = document.querySelector('lookalike-app')?.engine;
    if (engine === undefined) throw new Error('The app has no engine');
    await engine.open({ packUrl: './demo/' });
    const { products } = await engine.products({ offset: 40, limit: 1 });
    return products[0]?.id ?? '';
  });
  await page.context().close();
});
beforeEach(() => {
  shop.host.acceptsRanges = false;
  shop.host.log.length = 0;
});
afterAll(async () => {
  await shop.close();
  await merchant.stop();
});

/** A product page of a shop elsewhere. */
async function productPage(id: string, attributes = ''): Promise<Page> {
  merchant.files.set(
    '',
    `<!doctype html><html lang="en"><title>A product</title><main><h1>A product</h1>
    <script>
      window.failures = [];
      addEventListener('lookalike-error', (event) => failures.push(event.detail.code));
      addEventListener('lookalike-select', (event) => { window.chosen = event.detail.product.id; });
      window.gpu = 0;
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (...args) { gpu += 1; return get.apply(this, args); };
      if (navigator.gpu) navigator.gpu.requestAdapter = () => { gpu += 1; return Promise.resolve(null); };
    </script>
    <script type="module" src="${shop.url}lookalike-similar.js"></script>
    <lookalike-similar pack="${shop.url}demo" product="${id}" ${attributes}></lookalike-similar></main></html>`,
  );
  const context = await shop.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(merchantUrl);
  return page;
}

const cards = (page: Page) =>
  page.locator('lookalike-similar ul[aria-busy=false] lookalike-product-card');
const idsOf = (page: Page): Promise<readonly string[]> =>
  cards(page).evaluateAll((found) =>
    (found as HTMLElementTagNameMap['lookalike-product-card'][]).map(
      ({ tile }) => `${tile?.product.id} ${tile?.others ?? 0} ${tile?.match?.toFixed(3)}`,
    ),
  );

test.each([true, false])(
  'a product page shows what the engine finds, without worker, model, GPU or storage (parts of files: %s)',
  async (acceptsRanges) => {
    shop.host.acceptsRanges = acceptsRanges;
    const page = await productPage(known);
    await cards(page).nth(11).waitFor();
    const shown = await idsOf(page);
    expect(page.workers()).toEqual([]);
    expect(shop.host.requests.filter((path) => /worker|models\/|wasm|vectors/.test(path))).toEqual(
      [],
    );
    expect(await page.evaluate(() => (globalThis as unknown as { gpu: number }).gpu)).toBe(0);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const app = await shop.visit();
    const found = await app.evaluate(async (id) => {
      const engine = document.querySelector('lookalike-app')?.engine;
      if (engine === undefined) throw new Error('The app has no engine');
      await engine.open({ packUrl: './demo/' });
      const { matches } = await engine.similarTo(id as never, { limit: 12 });
      return matches.map(
        ({ product, others, match }) => `${product.id} ${others ?? 0} ${match?.toFixed(3)}`,
      );
    }, known);
    expect(shown).toEqual(found);
    await app.context().close();
    await page.context().close();
  },
);

test('an unknown product is an event with a code, and a quiet line on the page', async () => {
  const page = await productPage('no such product');
  await page.getByText('Nothing similar found').waitFor();
  expect(
    await page.evaluate(() => (globalThis as unknown as { failures: string[] }).failures),
  ).toEqual(['not-found']);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('a card is chosen by keyboard, and tells the page', async () => {
  const page = await productPage(known, 'limit="3"');
  await cards(page).nth(2).waitFor();
  expect(await cards(page).count()).toBe(3);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const chosen = (): Promise<string> =>
    page.evaluate(() => (globalThis as unknown as { chosen: string }).chosen);
  await expect.poll(chosen).toBe((await idsOf(page))[0]?.split(' ')[0]);
  await page.context().close();
});

/** Prices of the results of a picture, once they are `least` or more, and rise (1) or fall (-1). */
async function sortedPrices(
  page: Page,
  { least, sign }: { readonly least: number; readonly sign: number },
): Promise<readonly number[]> {
  const found = page.locator('lookalike-photo ul[aria-busy=false] lookalike-product-card');
  let prices: readonly number[] = [];
  const settled = async (): Promise<boolean> => {
    prices = await found.evaluateAll((list) =>
      (list as HTMLElementTagNameMap['lookalike-product-card'][]).map(
        ({ tile }) => tile?.product.price ?? NaN,
      ),
    );
    return prices.length >= least && rising(prices.map((price) => sign * price));
  };
  await expect.poll(settled, { timeout: 20_000 }).toBe(true);
  return prices;
}

test('results of a picture sort by price, and the address says so', async () => {
  const context = await shop.browser.newContext({ bypassCSP: true, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(shop.url);
  await search(page, await uprightPicture());
  const order = page.getByRole('combobox', { name: /^Sort/ });
  await order.selectOption('price-up');
  await page.waitForURL(/sort=price-up/);
  const cheapest = await sortedPrices(page, { least: 8, sign: 1 });
  expect(await violations(page)).toEqual([]);
  await order.selectOption('price-down');
  await page.waitForURL(/sort=price-down/);
  const dearest = await sortedPrices(page, { least: 8, sign: -1 });
  expect([...dearest].reverse()).toEqual(cheapest);
  await order.selectOption('similarity');
  await page.waitForURL((url) => !url.href.includes('sort='));
  await context.close();
});

testWithShared(
  'of 120 photographs: the page of files equals the engine, and prices rise over pages',
  ['data/clothing/images.csv'],
  async () => {
    const photos = clothingPhotos().filter(({ label }) => label === 'T-Shirt');
    const [query, ...sold] = photos.slice(0, 121);
    if (query === undefined) throw new Error('There are no photographs');
    const folder = await mkdtemp(join(tmpdir(), 'lookalike-similar-'));
    const feed = join(folder, 'products.csv');
    const rows = sold.map(
      ({ id, label }, i) => `${id},${label} ${i},${label},${(i * 37) % 90},EUR,${id}.jpg`,
    );
    await writeFile(feed, ['id,title,category,price,currency,image', ...rows].join('\n'));
    const pack = join(folder, 'pack');
    await buildPack(feed, dirname(query.path), pack);
    const real = await Shop.open({ pack });
    const page = await (await real.browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(real.url);
    await search(page, query.path);
    await page.getByRole('combobox', { name: /^Sort/ }).selectOption('price-up');
    await sortedPrices(page, { least: 24, sign: 1 });
    await page.getByRole('button', { name: 'Show more' }).click();
    const prices = await sortedPrices(page, { least: 25, sign: 1 });
    expect(prices.length).toBeLessThanOrEqual(100);
    const catalog = await readPackFolder(pack);
    const reader = new SimilarReader(`${real.url}demo/`);
    for (const { id } of sold.slice(0, 10)) {
      const read = await reader.similarTo(id, { limit: 12 });
      const row = await catalog.row(id as ProductId);
      const { matches } = await similarProducts({ catalog }, row, { limit: 12 });
      expect(read.map(({ product, others }) => [product.id, others])).toEqual(
        matches.map(({ product, others }) => [product.id, others]),
      );
    }
    await real.close();
    await rm(folder, { recursive: true });
  },
);

/** By the command line, as a shop does. */
async function buildPack(feed: string, images: string, out: string): Promise<void> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const command = join(ROOT, 'scripts/catalog.ts');
  const options = ['--feed', feed, '--images', images, '--out', out, '--strict'];
  await promisify(execFile)(process.execPath, [tsx, command, 'build', ...options], { cwd: ROOT });
}

test('products by words sort by price', async () => {
  const page = await shop.visit({ hash: '#/words?q=dress&sort=price-down' });
  const found = page.locator('lookalike-words-page ul[aria-busy=false] lookalike-product-card');
  await found.nth(5).waitFor();
  const prices = await found.evaluateAll((list) =>
    (list as HTMLElementTagNameMap['lookalike-product-card'][]).map(
      ({ tile }) => tile?.product.price ?? -1,
    ),
  );
  expect(rising([...prices].reverse())).toBe(true);
  expect(new Set(prices).size).toBeGreaterThan(1);
  await page.context().close();
});

function rising(values: readonly number[]): boolean {
  return (
    values.length > 1 && values.every((value, i) => i === 0 || value >= (values[i - 1] ?? NaN))
  );
}
