import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { search, Shop, shown } from './shop.ts';
import { violations } from './violations.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

async function open(context?: BrowserContext): Promise<Page> {
  const page = await (context?.newPage() ?? shop.again());
  await page.goto(shop.url);
  await page.locator('lookalike-product-card a').first().waitFor();
  return page;
}

test('results, a similar product and back again: the browser history keeps the results', async () => {
  const page = await open();
  const first = await search(page, await uprightPicture());
  await page.locator('lookalike-photo lookalike-product-card a').nth(2).click();
  await page.locator('lookalike-product-page lookalike-product-card a').first().click();
  await page.locator('lookalike-product-page h1').waitFor();
  await page.goBack();
  await page.goBack();
  expect(await shown(page)).toEqual(first);
  await page.goBack();
  await page.locator('lookalike-shop-page lookalike-product-card a').first().waitFor();
  await page.close();
});

test('a click on any product of the catalogue shows it with its lookalikes, most similar first', async () => {
  const page = await open();
  const card = page.locator('lookalike-shop-page .catalogue lookalike-product-card a').first();
  const title = await card.locator('[part=title]').innerText();
  await card.click();
  await page.getByRole('heading', { name: title }).waitFor();
  const similar = page.locator('lookalike-product-page [part=similarity]');
  await similar.nth(5).waitFor();
  const percents = (await similar.allTextContents()).map((text) => Number.parseFloat(text));
  expect(percents).toEqual([...percents].sort((a, b) => b - a));
  await page.close();
});

for (const { locale, share, copied } of [
  { locale: 'en-GB', share: 'Share', copied: 'The link is copied' },
  { locale: 'de-DE', share: 'Teilen', copied: 'Der Link ist kopiert' },
]) {
  test(`a product's link is shared by keyboard (${locale}), and leads to the product`, async () => {
    const context = await shop.browser.newContext({ locale, bypassCSP: true });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(`${shop.url}?backend=wasm`);
    await page.locator('lookalike-product-card a').first().click();
    const title = await page.locator('lookalike-product-page h1').innerText();
    await page.getByRole('button', { name: share }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(copied).waitFor();
    expect(await violations(page)).toEqual([]);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^[^?]*#\/product\//);
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await context.close();
  });
}

test('a picture can be dropped and pasted anywhere', async () => {
  const page = await open();
  const base64 = (await uprightPicture()).buffer.toString('base64');
  for (const kind of ['drop', 'paste'] as const) {
    await page.goto(`${shop.url}#/`);
    await page.evaluate(give, [kind, base64] as const);
    expect((await shown(page)).ids.length).toBeGreaterThan(4);
  }
  await page.close();
});

test('the whole search works by keyboard', async () => {
  const page = await open();
  const chooser = page.waitForEvent('filechooser');
  const button = page
    .locator('lookalike-shop-page')
    .getByRole('button', { name: 'Choose a picture' });
  await button.focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await uprightPicture());
  const { ids } = await shown(page);
  const result = page.locator('lookalike-photo lookalike-product-card a').first();
  for (let i = 0; i < 30 && !(await result.evaluate(isFocused)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => decodeURIComponent(page.url())).toContain(`#/product/${ids[0] ?? ''}`);
  await page.close();
});

test('a refused camera is explained, and the pictures of the device are offered instead', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Take a photo' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/No camera here|switched off/).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a picture' }).click();
  await (await chooser).setFiles(await uprightPicture());
  expect((await shown(page)).ids.length).toBeGreaterThan(4);
  await page.close();
});

test('the diagnostics page names the backend, and why the others were not used', async () => {
  const page = await open();
  await page.goto(`${shop.url}#/diagnostics`);
  const text = page.locator('lookalike-diagnostics-page');
  await text.getByText('Self-test', { exact: true }).waitFor();
  await text
    .getByText(/computes in software/)
    .first()
    .waitFor();
  await page.close();
});

/** Gives the page a picture as a person's drop or paste does. Runs in the page. */
function give([kind, base64]: readonly ['drop' | 'paste', string]): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], 'picture.jpg', { type: 'image/jpeg' }));
  if (kind === 'paste') {
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true }),
    );
    return;
  }
  for (const type of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(
      new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true, cancelable: true }),
    );
  }
}

function isFocused(element: Element): boolean {
  const root = element.getRootNode() as ShadowRoot;
  return root.activeElement === element;
}
