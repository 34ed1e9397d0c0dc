import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import { unsoldPictures } from '../../scripts/evaluate/unsold-pictures.ts';
import { allProducts } from '../fakes/all-products.ts';
import { ROOT, search, Shop, type Upload, upload } from './shop.ts';
import { violations } from './violations.ts';

const PHONE = { width: 390, height: 844 };
const DEMO = join(ROOT, 'public/demo');
/** Every so many products, one is looked for by its own picture. */
const STRIDE = 20;

const LANGUAGES = [
  {
    locale: 'en-GB',
    title: 'Nothing close in this shop',
    nearest: 'The nearest',
    best: 'Most similar',
  },
  {
    locale: 'de-DE',
    title: 'Nichts Ähnliches in diesem Laden',
    nearest: 'Am nächsten',
    best: 'Am ähnlichsten',
  },
] as const;

let shop: Shop;

beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

async function visit(locale: string): Promise<Page> {
  const page = await shop.again({ locale, viewport: PHONE, bypassCSP: true });
  await page.goto(`${shop.url}?backend=wasm`);
  return page;
}

/** Drawn: a room without any clothes. */
async function livingRoom(): Promise<Upload> {
  const room = (await unsoldPictures(8, 1)).find(({ kind }) => kind === 'room');
  if (room === undefined) throw new Error('No room was drawn');
  const { width, height, data } = room.pixels;
  const buffer = await sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return { name: 'room.png', mimeType: 'image/png', buffer };
}

for (const { locale, title, nearest, best } of LANGUAGES) {
  test(`a living room in a shop for clothes (${locale}): nothing is close, the nearest are shown all the same, and a product is found again after it`, async () => {
    const page = await visit(locale);
    const photo = page.locator('lookalike-photo');
    const found = await search(page, await livingRoom());
    expect(found.category).toBe(title);
    expect(found.ids.length).toBeGreaterThan(4);
    await photo.getByRole('heading', { name: nearest }).waitFor();
    expect(await photo.getByRole('status').filter({ hasText: title }).count()).toBe(1);
    expect(await photo.getByRole('heading', { name: best }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const [product] = await allProducts(await readPackFolder(DEMO));
    await upload(page, join(DEMO, product?.image ?? ''));
    await photo.getByRole('heading', { name: best }).waitFor();
    expect(await photo.getByText(title).count()).toBe(0);
    await page.close();
  });
}

test('pictures of its own products are never told that nothing is close, and find them first', async () => {
  const page = await visit('en-GB');
  const products = await allProducts(await readPackFolder(DEMO));
  for (const { id, image, variantGroup = id } of products.filter((_, i) => i % STRIDE === 0)) {
    const buffer = await readFile(join(DEMO, image));
    const { category, ids } = await search(page, {
      name: 'own.webp',
      mimeType: 'image/webp',
      buffer,
    });
    expect(category, id).not.toBe(LANGUAGES[0].title);
    const first = products.find((product) => product.id === ids[0]);
    expect(first?.variantGroup ?? first?.id, id).toBe(variantGroup);
    await page.goBack();
  }
  await page.close();
});
