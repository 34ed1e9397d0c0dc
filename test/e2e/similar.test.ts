import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { StaticHost } from '../fakes/static-host.ts';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { search, Shop } from './shop.ts';
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
  const chosen = page.locator('lookalike-similar').evaluate(
    (element) =>
      new Promise((resolve) => {
        (element as HTMLElementTagNameMap['lookalike-similar']).addEventListener(
          'lookalike-select',
          ({ detail }) => {
            resolve(detail.product.id);
          },
        );
      }),
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await chosen).toBe((await idsOf(page))[0]?.split(' ')[0]);
  await page.context().close();
});

test('results of a picture sort by price, in the address, over pages', async () => {
  const context = await shop.browser.newContext({ bypassCSP: true, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(shop.url);
  await search(page, await uprightPicture());
  const photo = page.locator('lookalike-photo');
  await photo.getByLabel('Sort').selectOption('price-up');
  await page.waitForURL(/sort=price-up/);
  const prices = (): Promise<readonly number[]> =>
    photo
      .locator('ul[aria-busy=false] lookalike-product-card')
      .evaluateAll((found) =>
        (found as HTMLElementTagNameMap['lookalike-product-card'][]).map(
          ({ tile }) => tile?.product.price ?? Infinity,
        ),
      );
  const sorted = async (order: (values: readonly number[]) => readonly number[], least: number) => {
    const known = await prices();
    return known.length >= least && rising(order(known));
  };
  const patience = { timeout: 20_000 };
  await expect.poll(() => sorted((values) => values, 24), patience).toBe(true);
  await photo.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => sorted((values) => values, 30), patience).toBe(true);
  expect(await violations(page)).toEqual([]);
  await photo.getByLabel('Sort').selectOption('price-down');
  await expect.poll(() => sorted((values) => [...values].reverse(), 24), patience).toBe(true);
  await photo.getByLabel('Sort').selectOption('similarity');
  await page.waitForURL((url) => !url.href.includes('sort='));
  await page.context().close();
});

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
