import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heicPicture, uprightPicture } from '../fixtures/odd-pictures.ts';
import { clothingPhotos, testWithShared } from '../shared-data.ts';
import { search, Shop, shown, type Upload } from './shop.ts';
import { card, photograph, steps, TEXTS } from './trail-page.ts';
import { violations } from './violations.ts';

const DATA = 'data/clothing/images.csv';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

async function searched(
  language: keyof typeof TEXTS,
  device: 'desk' | 'phone',
  picture: string | Upload,
): Promise<Page> {
  const touch = device === 'phone' ? { hasTouch: true, isMobile: true } : {};
  const page = await shop.again({
    locale: TEXTS[language].locale,
    viewport: device === 'phone' ? PHONE : DESK,
    bypassCSP: true,
    ...touch,
  });
  await page.goto(`${shop.url}?backend=wasm`);
  await search(page, picture);
  return page;
}

/** The products on the page, once its address is such and nothing is on its way. */
async function idsAt(page: Page, address: RegExp): Promise<readonly string[]> {
  await page.waitForURL(address);
  return (await shown(page)).ids;
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let inner = document.activeElement;
    while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
    return inner?.getAttribute('aria-label') ?? inner?.getAttribute('href') ?? '';
  });
}

describe.each([
  ['en', 'desk'],
  ['de', 'phone'],
] as const)('in %s at a %s', (language, device) => {
  const texts = TEXTS[language];
  const press = (target: Locator): Promise<void> =>
    device === 'phone' ? target.tap() : target.click();

  testWithShared(
    'a trail leads from a photograph over products, back and forward, and branches',
    [DATA],
    async () => {
      const page = await searched(language, device, photograph());
      const atPhoto = await idsAt(page, /#\/photo$/);
      await press(card(page, 2).getByRole('button', { name: texts.more }));
      const atFirst = await idsAt(page, /#\/like\//);
      expect(decodeURIComponent(page.url())).toContain(`#/like/${atPhoto[2] ?? ''}`);
      expect(atFirst).not.toContain(atPhoto[2]);
      await press(card(page, 1).getByRole('button', { name: texts.more }));
      await page.waitForURL((url) => decodeURIComponent(url.hash) === `#/like/${atFirst[1] ?? ''}`);
      const atSecond = await idsAt(page, /#\/like\//);
      const whole = await steps(page, texts.trail);
      expect(whole).toHaveLength(3);
      expect(whole[0]).toBe(texts.picture);
      expect(whole[2]).toMatch(/^\[/);
      expect(await violations(page)).toEqual([]);

      const nav = page.getByRole('navigation', { name: texts.trail });
      await press(nav.getByRole('button', { name: texts.back, exact: true }));
      await page.waitForURL((url) => decodeURIComponent(url.hash) === `#/like/${atPhoto[2] ?? ''}`);
      expect(await idsAt(page, /#\/like\//)).toEqual(atFirst);
      expect((await steps(page, texts.trail))[1]).toMatch(/^\[/);
      await press(nav.getByRole('button', { name: texts.forward, exact: true }));
      await page.waitForURL((url) => decodeURIComponent(url.hash) === `#/like/${atFirst[1] ?? ''}`);
      expect(await idsAt(page, /#\/like\//)).toEqual(atSecond);
      await press(nav.getByRole('button', { name: texts.picture, exact: true }));
      expect(await idsAt(page, /#\/photo$/)).toEqual(atPhoto);
      expect(await steps(page, texts.trail)).toHaveLength(3);
      await page.goForward();
      expect(await idsAt(page, /#\/like\//)).toEqual(atFirst);
      await page.goBack();
      await idsAt(page, /#\/photo$/);

      await press(card(page, 4).getByRole('button', { name: texts.more }));
      await idsAt(page, /#\/like\//);
      expect(await steps(page, texts.trail)).toHaveLength(2);
      await page.close();
    },
  );

  testWithShared(
    'likes and dislikes steer the results of a photograph, are shown, and can be undone',
    [DATA],
    async () => {
      const page = await searched(language, device, photograph());
      const before = await idsAt(page, /#\/photo$/);
      await press(card(page, 0).getByRole('button', { name: texts.dislike }));
      const without = await idsAt(page, /dislike=/);
      expect(without).not.toContain(before[0]);
      await press(card(page, 5).getByRole('button', { name: texts.like }));
      const steered = await idsAt(page, /[?&]like=/);
      expect(steered).not.toContain(before[0]);
      expect(steered.indexOf(without[5] ?? '')).toBeLessThan(5);
      expect(steered.indexOf(without[5] ?? '')).toBeGreaterThanOrEqual(0);
      const chips = page.locator('lookalike-steering .chip');
      await chips.nth(1).waitFor();
      expect(await violations(page)).toEqual([]);
      await press(chips.nth(0));
      await page.waitForURL((url) => !/[?&]like=/.test(url.hash));
      expect(await idsAt(page, /dislike=/)).toEqual(without);
      await press(page.getByRole('button', { name: texts.undo }));
      expect(await idsAt(page, /#\/photo$/)).toEqual(before);
      expect(await chips.count()).toBe(0);
      await page.close();
    },
  );
});

test('the steering of a step stays over a reload, and so does its trail', async () => {
  const page = await searched('en', 'desk', await uprightPicture());
  await card(page, 0).getByRole('button', { name: TEXTS.en.more }).click();
  await idsAt(page, /#\/like\//);
  await card(page, 0).getByRole('button', { name: TEXTS.en.more }).click();
  await expect.poll(() => steps(page, 'Trail')).toHaveLength(3);
  await idsAt(page, /#\/like\//);
  await card(page, 1).getByRole('button', { name: TEXTS.en.dislike }).click();
  const steered = await idsAt(page, /dislike=/);
  await page.reload();
  expect(await idsAt(page, /dislike=/)).toEqual(steered);
  expect(await steps(page, 'Trail')).toHaveLength(2); // the picture is forgotten, as it should be
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.waitForURL((url) => !url.hash.includes('dislike='));
  expect((await steps(page, 'Trail'))[0]).toMatch(/^\[/);
  await page.close();
});

test('by keyboard alone: the focus goes to the next card after a dislike, and stays on what is liked', async () => {
  const page = await searched('en', 'desk', await uprightPicture());
  const before = await idsAt(page, /#\/photo$/);
  await card(page, 1).getByRole('button', { name: TEXTS.en.dislike }).focus();
  await page.keyboard.press('Enter');
  const without = await idsAt(page, /dislike=/);
  await expect.poll(() => focused(page)).toBe(`#/product/${without[1] ?? ''}`);
  expect(without).not.toContain(before[1]);
  // Past the heart on the corner.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(TEXTS.en.like);
  const liked = await focused(page);
  await page.keyboard.press('Space');
  await idsAt(page, /[?&]like=/);
  expect(await focused(page)).toBe(liked);
  await page
    .locator('lookalike-steering')
    .getByText(/More of what is like|is not shown/)
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(TEXTS.en.more);
  await page.keyboard.press('Enter');
  await idsAt(page, /#\/like\//);
  await page.getByRole('button', { name: 'Back', exact: true }).focus();
  await page.keyboard.press('Enter');
  await idsAt(page, /#\/photo\?/);
  await page.locator('lookalike-trail button.arrow').nth(1).waitFor();
  expect(await focused(page)).toBe('Back');
  await page.close();
});

testWithShared(
  'two photographs make one query, and each can be taken away again',
  [DATA],
  async () => {
    const page = await searched('en', 'desk', photograph());
    const one = (await shown(page)).ids;
    const other = clothingPhotos().find(
      ({ split, label }) => split === 'validation' && label === 'Shoes',
    );
    const pictures = page.locator('lookalike-pictures');
    const add = page.locator('lookalike-capture.add input#pictures');
    await add.setInputFiles(other?.path ?? '');
    await pictures.getByRole('button').nth(1).waitFor();
    const both = (await shown(page)).ids;
    expect(both).not.toEqual(one);
    expect(await violations(page)).toEqual([]);
    await add.setInputFiles(heicPicture());
    await page.getByRole('alert').waitFor();
    expect(await pictures.getByRole('button').count()).toBe(2);
    expect((await shown(page)).ids).toEqual(both);
    await pictures.getByRole('button', { name: 'Remove picture 2 of 2' }).focus();
    await page.keyboard.press('Enter');
    await pictures.getByRole('button').first().waitFor({ state: 'detached' });
    expect((await shown(page)).ids).toEqual(one);
    await page.close();
  },
);
