import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import { bitOf } from '../../src/colour/colour-name.ts';
import type { ColourName } from '../../src/engine/engine.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { allProducts } from '../fakes/all-products.ts';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { ROOT, search, Shop } from './shop.ts';
import { violations } from './violations.ts';

const DESK = { width: 1440, height: 900 };

const LANGUAGES = [
  {
    locale: 'en-GB',
    blue: 'Blue',
    slider: 'Look or colour',
    same: 'Same colours',
    other: 'Other colours',
    look: 'Look alone',
  },
  {
    locale: 'de-DE',
    blue: 'Blau',
    slider: 'Form oder Farbe',
    same: 'Gleiche Farben',
    other: 'Andere Farben',
    look: 'Nur die Form',
  },
] as const;

let shop: Shop;
let catalog: LoadedCatalog;
let rowOf: ReadonlyMap<string, number>;

beforeAll(async () => {
  shop = await Shop.open();
  catalog = await readPackFolder(join(ROOT, 'public/demo'));
  rowOf = new Map((await allProducts(catalog)).map(({ id }, row) => [id, row]));
});
afterAll(() => shop.close());

/** Results for a blue shirt, at a desk. */
async function searched(locale: string): Promise<Page> {
  const page = await shop.again({ locale, viewport: DESK, bypassCSP: true });
  await page.goto(`${shop.url}?backend=wasm`);
  await search(page, await uprightPicture());
  return page;
}

/** What is on the page, once the address has such wishes and nothing is on its way. */
async function after(page: Page, address: RegExp): Promise<readonly string[]> {
  await page.waitForURL(address);
  const grid = page.locator('lookalike-photo ul[aria-busy=false]');
  await grid.locator('lookalike-product-card').first().waitFor();
  const links = await grid
    .locator('lookalike-product-card a')
    .evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
  return links.map((href) => decodeURIComponent(href.replace('#/product/', '')));
}

/** Whether the pack knows a product to be of this colour. */
function has(id: string, name: ColourName): boolean {
  const row = rowOf.get(id) ?? -1;
  const names = catalog.colours?.names;
  const bits = names?.values?.[(names.codes[row] ?? 0) - 1] ?? 0;
  return (bits & bitOf(name)) !== 0;
}

function share(ids: readonly string[], name: ColourName): number {
  return ids.filter((id) => has(id, name)).length / ids.length;
}

for (const { locale, blue, slider, same, other, look } of LANGUAGES) {
  test(`the picture's own colours narrow the results by mouse (${locale})`, async () => {
    const page = await searched(locale);
    const all = await after(page, /#\/photo$/);
    const swatch = page.locator('lookalike-palette').getByRole('button', { name: blue });
    await swatch.click();
    const only = await after(page, /colour=blue/);
    expect(share(only, 'blue')).toBe(1);
    expect(share(all, 'blue')).toBeLessThan(1);
    expect(await swatch.getAttribute('aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await swatch.click();
    expect(await after(page, /#\/photo$/)).toEqual(all);
    await page.close();
  });

  test(`the slider goes from other colours to the same ones by keyboard (${locale})`, async () => {
    const page = await searched(locale);
    const byLook = await after(page, /#\/photo$/);
    const range = page.getByRole('slider', { name: slider });
    const told = () => range.getAttribute('aria-valuetext');
    expect(await told()).toBe(look);
    await range.focus();
    await page.keyboard.press('End');
    const alike = await after(page, /tint=1$/);
    await expect.poll(told).toMatch(new RegExp(`^${same}`));
    await page.keyboard.press('Home');
    const unlike = await after(page, /tint=-1$/);
    await expect.poll(told).toMatch(new RegExp(`^${other}`));
    expect(share(alike, 'blue')).toBeGreaterThan(share(byLook, 'blue'));
    expect(share(unlike, 'blue')).toBeLessThan(share(byLook, 'blue'));
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    expect(await after(page, /#\/photo$/)).toEqual(byLook);
    expect(await range.evaluate((input) => input.matches(':focus'))).toBe(true);
    await page.close();
  });
}

test('the slider follows the mouse, and swatches the keyboard', async () => {
  const page = await searched('en-GB');
  const byLook = await after(page, /#\/photo$/);
  const range = page.getByRole('slider', { name: 'Look or colour' });
  const box = await range.boundingBox();
  if (box === null) throw new Error('The slider is not on the screen');
  await page.mouse.click(box.x + box.width - 3, box.y + box.height / 2);
  const alike = await after(page, /tint=1$/);
  expect(share(alike, 'blue')).toBeGreaterThan(share(byLook, 'blue'));
  const swatch = page.locator('lookalike-palette').getByRole('button', { name: 'Blue' });
  await swatch.focus();
  await page.keyboard.press('Space');
  expect(share(await after(page, /colour=blue/), 'blue')).toBe(1);
  expect(await swatch.evaluate((button) => button.matches(':focus'))).toBe(true);
  await page.close();
});
