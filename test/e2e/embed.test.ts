import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright';
import { StaticHost } from '../fakes/static-host.ts';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { Shop } from './shop.ts';

let shop: Shop;
let merchant: StaticHost;
let merchantUrl: string;

beforeAll(async () => {
  shop = await Shop.open();
  merchant = new StaticHost();
  merchantUrl = await merchant.start();
});
afterAll(async () => {
  await shop.close();
  await merchant.stop();
});

/** A shop's own page with one script tag and one element. */
function embedding(library: string, pack: string): string {
  return `<!doctype html><title>Another shop</title>
    <script type="module" src="${library}lookalike.js"></script>
    <lookalike-search pack="${pack}"></lookalike-search>`;
}

async function searchInPage(
  page: Page,
): Promise<{ matches: number; event: number; error: string }> {
  const base64 = (await uprightPicture()).buffer.toString('base64');
  return page.evaluate(async (picture) => {
    await customElements.whenDefined('lookalike-search');
    const element = document.querySelector('lookalike-search');
    if (element === null) throw new Error('There is no element');
    let event = -1;
    let error = '';
    element.addEventListener('lookalike-results', ({ detail }) => {
      event = detail.matches.length;
    });
    element.addEventListener('lookalike-error', ({ detail }) => {
      error = detail.code;
    });
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const result = await element.search(new Blob([bytes])).catch(() => undefined);
    return { matches: result?.matches.length ?? -1, event, error };
  }, base64);
}

test('one tag on a page of the same host searches, and tells the page by an event', async () => {
  shop.host.files.set('other/shop.html', embedding('../', '../demo/'));
  const page = await (await shop.context()).newPage();
  await page.goto(`${shop.url}other/shop.html`);
  expect(await searchInPage(page)).toEqual({ matches: 24, event: 24, error: '' });
  await page.locator('lookalike-search lookalike-product-card').nth(23).waitFor();
  await page.close();
});

test('a chosen product is an event that the page may cancel, else similar products appear, with a way back', async () => {
  shop.host.files.set('other/shop.html', embedding('../', '../demo/'));
  const page = await (await shop.context()).newPage();
  await page.goto(`${shop.url}other/shop.html`);
  await searchInPage(page);
  const found = page.locator('lookalike-search lookalike-photo');
  const first = found.locator('lookalike-product-card').first();
  const title = await first.locator('[part=title]').innerText();
  await first.click();
  await found.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await found.locator('lookalike-region').waitFor();
  await page.close();
});

test('a filter of the shop holds for pictures and for similar products', async () => {
  shop.host.files.set('other/shop.html', embedding('../', '../demo/'));
  const page = await (await shop.context()).newPage();
  await page.goto(`${shop.url}other/shop.html`);
  await page.evaluate(() => {
    const element = document.querySelector('lookalike-search');
    if (element) Object.assign(element, { filter: { categories: ['Hats'], inStock: true } });
  });
  await searchInPage(page);
  const cards = page.locator(
    'lookalike-search lookalike-photo ul[aria-busy=false] lookalike-product-card',
  );
  await cards.first().waitFor();
  expect(await productsOf(cards)).toEqual(new Set(['Hats, in stock']));
  await cards.first().click();
  await page.getByRole('navigation', { name: 'Trail' }).waitFor();
  await cards.first().waitFor();
  expect(await productsOf(cards)).toEqual(new Set(['Hats, in stock']));
  await page.close();
});

async function productsOf(cards: Locator): Promise<ReadonlySet<string>> {
  const found = await cards.evaluateAll((elements) =>
    (elements as HTMLElementTagNameMap['lookalike-product-card'][]).map(({ tile }) =>
      tile === undefined
        ? 'a card without a product'
        : `${tile.product.category}, ${tile.product.inStock ? 'in stock' : 'sold out'}`,
    ),
  );
  return new Set(found);
}

test('the library works from another origin that allows it', async () => {
  shop.host.headers['access-control-allow-origin'] = '*';
  merchant.files.set('index.html', embedding(shop.url, `${shop.url}demo/`));
  merchant.files.set('', embedding(shop.url, `${shop.url}demo/`));
  const page = await (await shop.context()).newPage();
  await page.goto(merchantUrl);
  expect(await searchInPage(page)).toEqual({ matches: 24, event: 24, error: '' });
  await page.close();
});

test('a pack that is not there is an error event with a code', async () => {
  shop.host.files.set('other/shop.html', embedding('../', '../nothing/'));
  const page = await (await shop.context()).newPage();
  await page.goto(`${shop.url}other/shop.html`);
  expect(await searchInPage(page)).toEqual({ matches: -1, event: -1, error: 'network' });
  await page.close();
});
