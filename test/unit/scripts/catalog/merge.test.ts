import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildPack } from '../../../../scripts/catalog/build-pack.ts';
import { mergePacks } from '../../../../scripts/catalog/merge-packs.ts';
import { readPackFolder, verifyPackFolder } from '../../../../scripts/catalog/pack-folder.ts';
import { partOf } from '../../../../scripts/catalog/part-of.ts';
import { readFeed } from '../../../../src/catalog/feed-product.ts';
import { parseFeed } from '../../../../src/catalog/feed.ts';
import { allProducts } from '../../../fakes/all-products.ts';
import { meanColour } from '../../../fakes/mean-colour.ts';

const COLOURS = ['#c00', '#0a0', '#00c', '#cc0', '#0cc', '#c0c', '#333'];
const unnamed = { id: undefined, title: undefined };
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lookalike-merge-'));
  await mkdir(join(root, 'images'));
  for (const [i, background] of COLOURS.entries()) {
    const picture = sharp({ create: { width: 30, height: 30, channels: 3, background } });
    await writeFile(join(root, 'images', `${i}.png`), await picture.png().toBuffer());
  }
});
afterEach(() => rm(root, { recursive: true }));

/** Fourteen products of seven pictures in two categories. */
function feed(prefix = 'p') {
  const rows = Array.from({ length: 14 }, (_, i) => {
    return `${prefix}${i},${i % 7}.png,${i % 2 === 0 ? 'Warm' : 'Cold'},EUR`;
  });
  return readFeed(parseFeed(['id,image,category,currency', ...rows].join('\n'), 'csv'));
}

async function build(out: string, shard?: string, prefix?: string): Promise<string> {
  const { products, rejected } = feed(prefix);
  const some = shard === undefined ? { products } : await partOf(products, shard);
  const folder = join(root, out);
  await buildPack({
    ...some,
    rejected,
    imagesDir: join(root, 'images'),
    out: folder,
    embedder: meanColour,
    thumbnails: { width: 20, height: 20, quality: 80 },
    strict: true,
  });
  return folder;
}

test('parts in any order merge into the catalogue that one build gives', async () => {
  const whole = await readPackFolder(await build('whole'));
  const parts = await Promise.all(
    ['3/3', '1/3', '2/3'].map((shard, i) => build(`part${i}`, shard)),
  );
  const out = join(root, 'merged');
  const { heldOut } = await mergePacks(parts, out, unnamed);
  expect((await verifyPackFolder(out)).problems).toEqual([]);
  const merged = await readPackFolder(out);
  expect(await allProducts(merged)).toEqual(await allProducts(whole));
  expect(merged.rows).toEqual(whole.rows);
  expect(merged.head).toEqual(whole.head);
  expect(heldOut).toEqual(whole.head?.heldOut);
  expect(merged.manifest).toMatchObject({ id: 'merged', count: 14, currency: 'EUR' });
  expect(merged.manifest.part).toBeUndefined();
  expect(await readdir(join(out, 'images'))).toHaveLength(COLOURS.length);
});

test('a part that lacks, comes twice or is of another feed is refused, and the old pack stays', async () => {
  const out = await build('merged');
  const before = await readFile(join(out, 'catalog.json'), 'utf8');
  const [first, second] = [await build('a', '1/2'), await build('b', '2/2')];
  const strange = await build('c', '2/2', 'q');
  const refused = async (folders: readonly string[], reason: RegExp): Promise<void> => {
    await expect(mergePacks(folders, out, unnamed)).rejects.toThrow(reason);
    expect(await readFile(join(out, 'catalog.json'), 'utf8')).toBe(before);
  };
  await refused([first], /Part 2 of 2 is there 0 times/);
  await refused([first, first, second], /Part 1 of 2 is there 2 times/);
  await refused([first, strange], /different feeds/);
  await refused([first, out], /no part/);
  await rm(join(first, 'images'), { recursive: true });
  await refused([first, second], /lacks "images/);
});

test('a damaged part is refused', async () => {
  const parts = [await build('a', '1/2'), await build('b', '2/2')];
  const name = (await readdir(join(root, 'a'))).find((file) => file.startsWith('vectors-')) ?? '';
  await writeFile(join(root, 'a', name), 'spoiled');
  await expect(mergePacks(parts, join(root, 'merged'), unnamed)).rejects.toThrow(/damaged/);
});

test('parts cover the catalogue evenly, and what is no part is a wrong call', async () => {
  const { products } = feed();
  const sizes = await Promise.all(
    ['1/4', '2/4', '3/4', '4/4'].map(
      async (shard) => (await partOf(products, shard)).products.length,
    ),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(14);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  for (const shard of ['0/2', '3/2', 'x', '1/15']) {
    await expect(partOf(products, shard)).rejects.toThrow(/parts/);
  }
});
