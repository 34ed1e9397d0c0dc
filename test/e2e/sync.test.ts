import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildPack } from '../../scripts/catalog/build-pack.ts';
import { readModelFolder } from '../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../scripts/node/node-runtime.ts';
import { readFeed } from '../../src/catalog/feed-product.ts';
import type { PackManifest } from '../../src/catalog/pack-manifest.ts';
import { parseFeed } from '../../src/catalog/feed.ts';
import { uprightPicture } from '../fixtures/odd-pictures.ts';
import { ROOT, search, Shop } from './shop.ts';

const PRODUCTS = 30;
/** Ten rows of 128 dims and a scale: three shards. */
const SHARD_BYTES = 1_320;

let folder: string;
let pack: string;
let shop: Shop;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-sync-'));
  pack = join(folder, 'pack');
  for (let i = 0; i < PRODUCTS; i++) {
    const background = { r: (i * 53) % 256, g: (i * 97) % 256, b: (i * 31) % 256 };
    const picture = sharp({ create: { width: 60, height: 80, channels: 3, background } });
    await writeFile(join(folder, `${i}.png`), await picture.png().toBuffer());
  }
  await build('first');
  shop = await Shop.open({ pack });
});
afterEach(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

async function build(title: string): Promise<PackManifest> {
  const runtime = await startNodeRuntime(await readModelFolder(join(ROOT, 'models/fashion-1')));
  const rows = Array.from({ length: PRODUCTS }, (_, i) => {
    return `p${i},${i < PRODUCTS - 1 ? 'Colour' : title} ${i},Colours,${i}.png`;
  });
  const feed = ['id,title,category,image', ...rows].join('\n');
  const { manifest } = await buildPack({
    ...readFeed(parseFeed(feed, 'csv')),
    imagesDir: folder,
    out: pack,
    embedder: runtime.embedder,
    thumbnails: { width: 40, height: 50, quality: 70 },
    shardBytes: SHARD_BYTES,
    strict: true,
  });
  return manifest;
}

function asked(pattern: RegExp): readonly string[] {
  return shop.host.requests.filter((path) => pattern.test(path));
}

test('a page killed in the middle of the first synchronisation goes on where it stopped', async () => {
  const context = await shop.context();
  const page = await context.newPage();
  shop.host.misbehave = (path) => (path.includes('vectors-002') ? 'hang' : undefined);
  await page.goto(shop.url);
  await expect.poll(() => asked(/vectors-002/).length, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => page.evaluate(storedFiles), { timeout: 30_000 }).toBe(8); // three shards of products and of colours, two of vectors
  await page.close();

  shop.host.misbehave = () => undefined;
  shop.host.log.length = 0;
  const again = await context.newPage();
  await again.goto(shop.url);
  expect((await search(again, await uprightPicture())).ids.length).toBeGreaterThan(4);
  expect(asked(/demo\/(?:vectors|products)/)).toHaveLength(1);
  expect(asked(/vectors-002/)).toHaveLength(1);
  await context.close();
});

test('a damaged shard of a new revision is downloaded again; while it stays damaged, the old revision serves', async () => {
  const context = await shop.context();
  const page = await context.newPage();
  await page.goto(shop.url);
  expect((await search(page, await uprightPicture())).ids.length).toBeGreaterThan(4);

  await build('second');
  shop.host.misbehave = (path) => (path.includes('products-002') ? new Uint8Array(40) : undefined);
  shop.host.log.length = 0;
  await page.goto(`${shop.url}#/product/p29`);
  await page.reload();
  await page.getByRole('heading', { name: 'first 29' }).waitFor();
  expect(asked(/products-002/).length).toBeGreaterThan(1);

  shop.host.misbehave = () => undefined;
  await page.reload();
  await page.getByRole('heading', { name: 'second 29' }).waitFor();
  await context.close();
});

test('no network at the first visit is said in words, and the shop opens when it is back', async () => {
  const context = await shop.context();
  const page = await context.newPage();
  shop.host.misbehave = (path) => (path.startsWith('demo/') ? 503 : undefined);
  await page.goto(shop.url);
  await page.getByText('No connection').waitFor();
  shop.host.misbehave = () => undefined;
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.locator('lookalike-product-card a').first().waitFor();
  await context.close();
});

test('a browser that refuses storage still searches', async () => {
  const context = await shop.context();
  await context.addInitScript(() => {
    // Workers have their own globals, so the refusal is put into theirs.
    const Native = Worker;
    Object.defineProperty(globalThis, 'Worker', {
      value: function (url: string, options: WorkerOptions) {
        const blob = (code: string): string => {
          return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        };
        const refusing = blob(
          "Object.defineProperty(self, 'indexedDB', { value: { open() { throw new DOMException('no', 'SecurityError'); } } });",
        );
        const absolute = new URL(url, document.baseURI).href;
        // Static imports, since a worker drops messages that arrive while it awaits.
        const both = [refusing, absolute].map((from) => `import ${JSON.stringify(from)};`).join('');
        return new Native(blob(both), options);
      },
    });
  });
  const page = await context.newPage();
  await page.goto(shop.url);
  expect((await search(page, await uprightPicture())).ids.length).toBeGreaterThan(4);
  await context.close();
});

function storedFiles(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('lookalike');
    opening.onerror = () => {
      resolve(-1);
    };
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains('files')) {
        db.close();
        resolve(-1);
        return;
      }
      const counting = db.transaction('files').objectStore('files').count();
      counting.onsuccess = () => {
        db.close();
        resolve(counting.result);
      };
    };
  });
}
