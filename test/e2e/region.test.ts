import type { Locator, Page } from 'playwright';
import { afterAll, describe, expect } from 'vitest';
import { testWithShared } from '../shared-data.ts';
import { photographPack } from './photograph-pack.ts';
import { collageOf, photoOf } from './collage-photo.ts';
import { Shop, shown, upload } from './shop.ts';
import { violations } from './violations.ts';

const DATA = ['data/clothing/images.csv'];
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

let shop: Shop | undefined;

afterAll(async () => {
  await shop?.close();
});

async function photographShop(): Promise<Shop> {
  shop ??= await Shop.open({ pack: await photographPack() });
  return shop;
}

/** A page that shows what a collage of shoes and a dress finds. */
async function searched(
  options: { readonly locale?: string; readonly touch?: boolean } = {},
): Promise<Page> {
  const { locale = 'en-GB', touch = false } = options;
  const photographs = await photographShop();
  const page = await photographs.again({
    locale,
    viewport: touch ? PHONE : DESKTOP,
    hasTouch: touch,
    isMobile: touch,
    bypassCSP: true,
  });
  await page.goto(`${photographs.url}?backend=wasm`);
  await upload(page, (await collageOf(photoOf('Shoes'), photoOf('Dress'))).upload);
  await shown(page);
  return page;
}

function tab(page: Page, name: RegExp | string): Locator {
  return page.locator('lookalike-region-tabs').getByRole('tab', { name });
}

/** The category of the first products. */
async function firstTitles(page: Page): Promise<readonly string[]> {
  await shown(page);
  const titles = await page.locator('lookalike-photo [part=title]').allTextContents();
  return titles.slice(0, 5).map((title) => title.split(' ')[0] ?? '');
}

async function dragged(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const frame = page.locator('lookalike-region .frame');
  await frame.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await frame.boundingBox()) ?? missing();
  const at = ([across, down]: readonly [number, number]): [number, number] => [
    x + across * width,
    y + down * height,
  ];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 8 });
  await page.mouse.up();
}

function partOf(page: Page): readonly number[] {
  const part = new URLSearchParams(page.url().split('#')[1]?.split('?')[1] ?? '').get('part') ?? '';
  return part.split('_').map(Number);
}

function missing(): never {
  throw new Error('It is not on the page');
}

describe('parts of a photograph of shoes and a dress', () => {
  for (const { locale, whole } of [
    { locale: 'en-GB', whole: 'Whole picture' },
    { locale: 'de-DE', whole: 'Ganzes Bild' },
  ]) {
    testWithShared(
      `are tabs and hotspots, each with results of its own (${locale})`,
      DATA,
      async () => {
        const page = await searched({ locale });
        await tab(page, /^dress$/i).click();
        await expect.poll(() => firstTitles(page)).toContain('Dress');
        expect(
          (await firstTitles(page)).filter((title) => title === 'Dress').length,
        ).toBeGreaterThan(2);
        await page
          .locator('lookalike-region')
          .getByRole('button', { name: /^shoes$|: shoes$/i })
          .click();
        await expect.poll(async () => (await firstTitles(page))[0]).toBe('Shoes');
        expect(await tab(page, /^shoes$/i).getAttribute('aria-selected')).toBe('true');
        expect(await violations(page)).toEqual([]);
        await tab(page, whole).click();
        await expect.poll(() => page.url()).not.toContain('part=');
        await page.close();
      },
    );
  }

  testWithShared('are drawn, moved and resized by mouse', DATA, async () => {
    const page = await searched();
    await dragged(page, [0.12, 0.12], [0.48, 0.4]);
    await expect.poll(() => page.url()).toContain('part=');
    await expect.poll(async () => (await firstTitles(page))[0]).toBe('Shoes');
    const [x = 0, y = 0, width = 0, height = 0] = partOf(page);
    expect([x, y, width, height].map((share) => Math.round(share * 50))).toEqual([6, 6, 18, 14]);
    await dragged(page, [0.25, 0.2], [0.76, 0.8]);
    await expect.poll(async () => (await firstTitles(page))[0]).toBe('Dress');
    expect(partOf(page).slice(2)).toEqual([width, height]);
    const [left = 0, top = 0] = partOf(page);
    await dragged(page, [left, top], [left - 0.1, top - 0.1]);
    await expect.poll(() => partOf(page)[2] ?? 0).toBeCloseTo(width + 0.1, 1);
    await page.close();
  });

  testWithShared('are drawn and moved by touch', DATA, async () => {
    const page = await searched({ touch: true });
    const frame = page.locator('lookalike-region .frame');
    await frame.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await frame.boundingBox()) ?? missing();
    const session = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', across = 0, down = 0) => {
      const touchPoints =
        type === 'touchEnd' ? [] : [{ x: x + across * width, y: y + down * height }];
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    // From the corner of the whole picture inwards: a handle, which never scrolls.
    await touch('touchStart', 0.96, 0.96);
    for (const share of [0.9, 0.7, 0.5]) await touch('touchMove', share, share * 0.85);
    await touch('touchEnd');
    await expect.poll(() => page.url()).toContain('part=');
    await expect.poll(async () => (await firstTitles(page))[0]).toBe('Shoes');
    const [, , wide = 0, high = 0] = partOf(page);
    expect(wide).toBeCloseTo(0.54, 1);
    await touch('touchStart', 0.25, 0.2);
    for (const share of [0.4, 0.6, 0.8]) await touch('touchMove', share, share);
    await touch('touchEnd');
    await expect.poll(async () => (await firstTitles(page))[0]).toBe('Dress');
    expect(partOf(page).slice(2)).toEqual([wide, high]);
    await page.close();
  });

  testWithShared('are chosen, moved and left by keyboard alone', DATA, async () => {
    const page = await searched();
    const box = page.locator('lookalike-region .box');
    await tab(page, /^dress$/i).waitFor();
    await tab(page, 'Whole picture').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.url()).toContain('part=');
    expect(
      await page.locator('lookalike-region-tabs [role=tab]:focus').getAttribute('aria-selected'),
    ).toBe('true');
    await box.focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('part=');
    for (let press = 0; press < 25; press++) await page.keyboard.press('Shift+ArrowLeft');
    for (let press = 0; press < 28; press++) await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(async () => (await firstTitles(page))[0]).toBe('Shoes');
    expect(partOf(page)).toEqual([0, 0, 0.5, 0.44]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => partOf(page)).toEqual([0, 0.02, 0.5, 0.44]);
    const said = page.locator('lookalike-region').getByRole('status');
    await expect.poll(() => said.innerText()).toContain('44% high');
    await page.close();
  });
});
