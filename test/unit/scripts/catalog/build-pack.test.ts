import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BuildOptions, buildPack } from '../../../../scripts/catalog/build-pack.ts';
import { readPackFolder, verifyPackFolder } from '../../../../scripts/catalog/pack-folder.ts';
import { readFolders } from '../../../../scripts/catalog/read-folders.ts';
import { readFeed } from '../../../../src/catalog/feed-product.ts';
import { parseFeed } from '../../../../src/catalog/feed.ts';
import { allProducts } from '../../../fakes/all-products.ts';
import { meanColour } from '../../../fakes/mean-colour.ts';
import { StaticHost } from '../../../fakes/static-host.ts';

let root: string;
let out: string;
let images: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lookalike-build-'));
  out = join(root, 'pack');
  images = join(root, 'images');
  await mkdir(images);
  for (const [name, background] of Object.entries({ red: '#c00', green: '#0a0', blue: '#00c' })) {
    await writeFile(join(images, `${name}.png`), await picture(background));
  }
});
afterEach(() => rm(root, { recursive: true }));

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 50, channels: 3, background } })
    .png()
    .toBuffer();
}

function options(csv: string, changes: Partial<BuildOptions> = {}): BuildOptions {
  return {
    ...readFeed(parseFeed(csv, 'csv')),
    imagesDir: images,
    out,
    embedder: meanColour,
    thumbnails: { width: 20, height: 20, quality: 80 },
    strict: false,
    ...changes,
  };
}

const GOOD = 'id,image,price,currency\nr,red.png,1,EUR\ng,green.png,2,EUR\nb,blue.png,3,EUR\n';

test('a pack that was built is whole, in the order of the feed, with thumbnails', async () => {
  const { manifest, rejected } = await buildPack(options(GOOD));
  expect(rejected).toEqual([]);
  expect((await verifyPackFolder(out)).problems).toEqual([]);
  const catalog = await readPackFolder(out);
  expect((await allProducts(catalog)).map(({ id, price }) => [id, price])).toEqual([
    ['r', 1],
    ['g', 2],
    ['b', 3],
  ]);
  expect(manifest).toMatchObject({
    id: 'pack',
    count: 3,
    currency: 'EUR',
    model: { id: 'mean-colour' },
  });
  const thumbnail = await sharp(join(out, (await catalog.at(0)).image)).metadata();
  expect(thumbnail).toMatchObject({ format: 'webp', width: 16, height: 20 });
});

test('the same feed gives the same bytes', async () => {
  const first = await buildPack(options(GOOD));
  const again = await buildPack(options(GOOD, { id: 'pack', out: join(root, 'other') }));
  expect(again.manifest).toEqual({ ...first.manifest, title: 'pack' });
});

test('unreadable, missing and outside pictures are reported with their rows and left out', async () => {
  await writeFile(join(images, 'broken.jpg'), 'not a picture');
  const csv = `${GOOD}x,broken.jpg,1,EUR\ny,gone.jpg,1,EUR\nz,../../etc/passwd,1,EUR\n,red.png,1,EUR\n`;
  const { manifest, rejected } = await buildPack(options(csv));
  expect(manifest.count).toBe(3);
  expect(rejected.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
  const reasons = rejected.map(({ reason }) => reason);
  expect(reasons[0]).toMatch(/cannot be read/);
  expect(reasons[1]).toMatch(/"gone.jpg" is not there/);
  expect(reasons[2]).toMatch(/outside the folder of pictures/);
  expect(reasons[3]).toMatch(/has no id/);
});

test('--strict fails on a bad row and leaves the old pack whole', async () => {
  const old = await buildPack(options(GOOD));
  const csv = `${GOOD}x,gone.jpg,1,EUR\n`;
  await expect(buildPack(options(csv, { strict: true }))).rejects.toMatchObject({
    code: 'bad-feed',
    message: expect.stringContaining('row 5: its picture "gone.jpg" is not there') as string,
  });
  expect((await verifyPackFolder(out)).manifest).toEqual(old.manifest);
  expect(await readdir(root)).not.toContain('pack.new');
});

test('a build that breaks in the middle leaves the old pack whole', async () => {
  const old = await buildPack(options(GOOD));
  const failing = { ...meanColour, embed: () => Promise.reject(new Error('out of memory')) };
  await expect(buildPack(options(GOOD, { embedder: failing }))).rejects.toThrow('out of memory');
  expect((await verifyPackFolder(out)).manifest).toEqual(old.manifest);
});

test('a feed without a single good row builds nothing', async () => {
  await expect(buildPack(options('id,image\na,gone.png\n'))).rejects.toMatchObject({
    code: 'bad-feed',
  });
  expect(await readdir(root)).not.toContain('pack');
});

test('verify finds a changed byte, a missing file and a wrong length', async () => {
  await buildPack(options(GOOD));
  const names = (await readdir(out)).filter((name) => name !== 'catalog.json' && name !== 'images');
  const products = names.find((name) => name.startsWith('products')) ?? '';
  const vectors = names.find((name) => name.startsWith('vectors')) ?? '';
  const bytes = await readFile(join(out, vectors));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(join(out, vectors), bytes);
  await rm(join(out, products));
  const { problems } = await verifyPackFolder(out);
  expect(problems).toHaveLength(2);
  expect(problems.join('\n')).toMatch(/is missing[\s\S]*is damaged/);
});

test('a folder a category becomes a feed', async () => {
  await mkdir(join(images, 'Hats'));
  await writeFile(join(images, 'Hats', 'sun hat.png'), await picture('#aa0'));
  const products = await readFolders(images);
  const { manifest } = await buildPack(options('id\n', { products, rejected: [] }));
  expect(manifest.count).toBe(1);
  expect(await (await readPackFolder(out)).at(0)).toMatchObject({
    id: 'Hats/sun hat',
    category: 'Hats',
    title: 'sun hat',
  });
});

test('pictures at addresses are downloaded with retries, and not again after an interruption', async () => {
  const host = new StaticHost();
  const url = await host.start();
  host.files.set('red.png', await picture('#c00'));
  host.files.set('green.png', await picture('#0a0'));
  let failures = 2;
  host.misbehave = (path) => (path === 'red.png' && failures-- > 0 ? 503 : undefined);
  const csv = `id,image\nr,${url}red.png\ng,${url}green.png\nn,${url}none.png\n`;
  const stopped = options(csv, {
    embedder: { ...meanColour, embed: () => Promise.reject(new Error('stopped')) },
    retryMs: 1,
  });
  await expect(buildPack(stopped)).rejects.toThrow('stopped');
  await expect.poll(() => host.requests.filter((path) => path === 'red.png').length).toBe(3);
  await expect.poll(async () => (await readdir(`${out}.downloads`)).length).toBe(2);
  host.log.length = 0;
  const { manifest, rejected } = await buildPack(options(csv, { retryMs: 1 }));
  expect(manifest.count).toBe(2);
  expect(host.requests).toEqual(['none.png']); // a 404 is final, and the others are on disk
  expect(rejected[0]?.reason).toMatch(/could not be downloaded: the host answered 404/);
  expect(await readdir(root)).not.toContain('pack.downloads');
  await host.stop();
});
