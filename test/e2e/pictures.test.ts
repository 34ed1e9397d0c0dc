import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import {
  cmykPicture,
  heicPicture,
  hugePicture,
  oddPictures,
  tinyPicture,
  turnedPictures,
  uprightPicture,
} from '../fixtures/odd-pictures.ts';
import { search, Shop, type Upload, upload } from './shop.ts';

let shop: Shop;
let page: Page;

beforeAll(async () => {
  shop = await Shop.open();
  page = await shop.visit();
});
afterAll(() => shop.close());

test('a photo gives the same products whichever way the camera was held', async () => {
  const upright = await search(page, await uprightPicture());
  expect(upright.ids.length).toBeGreaterThan(4);
  for (const picture of await turnedPictures()) {
    const turned = await search(page, picture);
    expect(turned.ids.slice(0, 3), picture.name).toEqual(upright.ids.slice(0, 3));
    expect(turned.category, picture.name).toBe(upright.category);
  }
});

test('16-bit, grey, palette, transparent, animated, progressive and misnamed pictures give results', async () => {
  for (const picture of [...(await oddPictures()), await cmykPicture()]) {
    const { ids, category } = await search(page, picture);
    expect(ids.length, picture.name).toBeGreaterThan(4);
    expect(category, picture.name).not.toBe('');
  }
});

test('a picture of 24 megapixels and one of a single pixel give results', async () => {
  for (const picture of [await hugePicture(), await tinyPicture()]) {
    expect((await search(page, picture)).ids.length, picture.name).toBeGreaterThan(4);
  }
});

const REFUSED: readonly (readonly [string, Upload, RegExp])[] = [
  ['an empty file', file('empty.jpg', 'image/jpeg', ''), /not a picture/],
  ['a text', file('notes.txt', 'text/plain', 'Shopping list'), /not a picture/],
  [
    'a page that calls itself a picture',
    file('page.png', 'image/png', '<html></html>'),
    /not a picture/,
  ],
  ['a HEIC that this browser cannot decode', heicPicture(), /cannot open that kind of picture/],
];

test.each(REFUSED)(
  '%s is answered in words, with a next step, and the shop goes on',
  async (_name, picture, words) => {
    await upload(page, picture);
    const alert = page.locator('lookalike-photo [role=alert]');
    await alert.waitFor();
    expect(await page.locator('lookalike-photo h2').innerText()).toMatch(words);
    expect(await alert.innerText()).not.toBe('');
    expect((await search(page, await uprightPicture())).ids.length).toBeGreaterThan(4);
  },
);

function file(name: string, mimeType: string, content: string): Upload {
  return { name, mimeType, buffer: Buffer.from(content) };
}
