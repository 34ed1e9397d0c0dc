import type { BrowserContext, Page, Request } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnedPictures, uprightPicture } from '../fixtures/odd-pictures.ts';
import { search, Shop } from './shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

/** Waits until the app says that it needs no network any more. */
async function readyOffline(page: Page): Promise<void> {
  await page.getByText('Ready to use offline').waitFor({ timeout: 120_000 });
}

async function record(context: BrowserContext): Promise<readonly Request[]> {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  return Promise.resolve(requests);
}

test('after the first visit everything works with the network off: reload, new photo, product, pictures', async () => {
  const context = await shop.context();
  const page = await context.newPage();
  await page.goto(shop.url);
  await readyOffline(page);
  await context.setOffline(true);
  await page.reload();
  const [, turned] = await turnedPictures();
  const { ids } = await search(page, turned ?? (await uprightPicture()));
  expect(ids.length).toBeGreaterThan(4);
  await page.locator('lookalike-photo lookalike-product-card a').first().click();
  await page.locator('lookalike-product-page lookalike-product-card').nth(3).waitFor();
  const broken = await page.locator('lookalike-product-page img').evaluateAll(async (images) => {
    const list = images as HTMLImageElement[];
    for (const image of list) image.loading = 'eager';
    await Promise.all(list.map((image) => image.decode().catch(() => undefined)));
    return list.filter((image) => image.naturalWidth === 0).length;
  });
  expect(broken).toBe(0);
  await context.close();
});

test('the server may vanish between visits', async () => {
  const context = await shop.context();
  const first = await context.newPage();
  await first.goto(shop.url);
  await readyOffline(first);
  await first.close();
  shop.host.misbehave = () => 'cut';
  const second = await context.newPage();
  await second.goto(shop.url);
  expect((await search(second, await uprightPicture())).ids.length).toBeGreaterThan(4);
  shop.host.misbehave = () => undefined;
  await context.close();
});

test('a browser whose Cache Storage has stopped answering still opens the shop, from the network', async () => {
  const context = await shop.context();
  const page = await context.newPage();
  await page.goto(shop.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    CacheStorage.prototype.match = () => new Promise(() => undefined);
    CacheStorage.prototype.open = () => new Promise(() => undefined);
  });
  shop.host.log.length = 0;
  await page.reload();
  await page.locator('lookalike-product-card a').first().waitFor();
  expect(shop.host.requests).toContain('');
  await page.getByRole('button', { name: 'Take a photo' }).first().click();
  await page.getByRole('dialog').waitFor();
  const image = page.locator('lookalike-product-card img').first();
  await expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await context.close();
});

test('a full session asks its own host for files, and nobody for anything else', async () => {
  const context = await shop.context();
  const requests = await record(context);
  shop.host.log.length = 0;
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  await page.goto(shop.url);
  await readyOffline(page);
  await search(page, await uprightPicture());
  await page.locator('lookalike-photo lookalike-product-card a').first().click();
  await page.locator('lookalike-product-page lookalike-product-card').nth(3).waitFor();
  await page.goto(`${shop.url}#/diagnostics`);
  await page.getByText('Self-test').first().waitFor();

  const foreign = requests
    .map((request) => request.url())
    .filter((url) => {
      return !url.startsWith(shop.url) && !url.startsWith('blob:') && !url.startsWith('data:');
    });
  expect(foreign).toEqual([]);
  // What carries no body and no query can carry no picture and no vector.
  expect(
    shop.host.log.filter(({ method, bodyBytes }) => method !== 'GET' || bodyBytes > 0),
  ).toEqual([]);
  expect(shop.host.requests.filter((path) => path.includes('?') || path.length > 200)).toEqual([]);
  expect(requests.filter((request) => request.postDataBuffer() !== null)).toEqual([]);
  expect(violations).toEqual([]);
  await context.close();
});

test('the policy of the page stops a request to anywhere else', async () => {
  const page = await shop.visit();
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(event.effectiveDirective);
      });
    });
    await fetch('http://127.0.0.1:9/?vector=1').catch(() => undefined);
    return violation;
  });
  expect(blocked).toBe('connect-src');
  await page.context().close();
});
