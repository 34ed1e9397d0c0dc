import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkNeighbours } from '../../../scripts/catalog/check-neighbours.ts';
import { addNeighbours } from '../../../scripts/catalog/add-neighbours.ts';
import { readPackFolder } from '../../../scripts/catalog/pack-folder.ts';
import { MANIFEST_NAME } from '../../../src/catalog/pack-manifest.ts';
import { NEIGHBOURS } from '../../../src/catalog/neighbour-shard.ts';
import { writePack } from '../../../src/catalog/write-pack.ts';
import { toUnitVector } from '../../../src/core/unit-vector.ts';
import type { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import { NeighbourTable } from '../../../src/engine/neighbour-table.ts';
import { similarProducts } from '../../../src/engine/similar-products.ts';
import { SimilarReader } from '../../../src/store/similar-reader.ts';
import { StaticFiles } from '../../../src/store/static-files.ts';
import { FAKE_DIMS, FAKE_MODEL, fakeProduct } from '../../fakes/fake-pack.ts';
import { StaticHost } from '../../fakes/static-host.ts';
import { randomVector, seeded } from '../../seeded.ts';

const COUNT = 90;
let folder: string;
let catalog: LoadedCatalog;
let host: StaticHost;
let url: string;

/** Products in three files, with variants, and some that look the same as the one before. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-neighbours-'));
  const random = seeded(5);
  let last = randomVector(random, FAKE_DIMS);
  const vectors = Array.from({ length: COUNT }, () => {
    const nudge = random() < 0.2 ? 0.01 : 1;
    last = toUnitVector(last.map((value) => (1 - nudge) * value + nudge * (random() - 0.5)));
    return last;
  });
  const { manifest, files } = await writePack({
    id: 'fake',
    title: 'fäke',
    model: FAKE_MODEL,
    products: vectors.map((_, row) => ({
      ...fakeProduct(row, `Größe ${row}`),
      ...(random() < 0.5 ? { variantGroup: `g${Math.floor(random() * 20)}` } : {}),
    })),
    vectors,
    images: [],
    shardRows: 40,
  });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  await writeFile(join(folder, MANIFEST_NAME), JSON.stringify(manifest));
  await addNeighbours(folder, manifest);
  catalog = await readPackFolder(folder);
  host = new StaticHost().mount('pack/', folder);
  url = await host.start();
});
beforeEach(() => {
  host.log.length = 0;
  host.acceptsRanges = false;
  host.misbehave = () => undefined;
});
afterAll(async () => {
  await host.stop();
  await rm(folder, { recursive: true });
});

test('the pack is whole, table and ids included', async () => {
  expect(await checkNeighbours(folder)).toEqual([]);
});

test('table, scan and the reader of files have the same answer for every product', async () => {
  host.acceptsRanges = true;
  const table = new NeighbourTable(catalog, fileSource(), 0);
  const reader = new SimilarReader(`${url}pack`);
  for (let row = 0; row < COUNT; row += 7) {
    for (const page of [{ limit: 12 }, { limit: 5, offset: 5 }, { limit: 24 }, { limit: 30 }]) {
      const scanned = await similarProducts({ catalog }, row, page);
      expect(await similarProducts({ catalog, table }, row, page)).toEqual(scanned);
    }
    const { matches } = await similarProducts({ catalog }, row, { limit: 24 });
    const read = await reader.similarTo(`p${row}`, { limit: 24 });
    expect(read.map(({ product, others }) => ({ product, others }))).toEqual(
      matches.map(({ product, others }) => ({ product, others })),
    );
    for (const [i, { score }] of read.entries()) {
      expect(Math.abs(score - (matches[i]?.score ?? NaN))).toBeLessThan(1.6e-5);
    }
  }
});

test('pages have the results of one long list, in which a result stands for the same others', async () => {
  const whole = await similarProducts({ catalog }, 3, { limit: NEIGHBOURS - 1 });
  const pages = [];
  for (let offset = 0; offset < NEIGHBOURS - 1; offset += 6) {
    pages.push(...(await similarProducts({ catalog }, 3, { limit: 6, offset })).matches);
  }
  expect(pages).toEqual(whole.matches);
});

test('where the table cannot be had, a scan answers', async () => {
  const broken = new NeighbourTable(
    catalog,
    { ...fileSource(), slice: () => Promise.reject(new Error()) },
    0,
  );
  const expected = await similarProducts({ catalog }, 8, { limit: 9 });
  expect(await similarProducts({ catalog, table: broken }, 8, { limit: 9 })).toEqual(expected);
});

test('a host that gives parts sends a record and products, not their files', async () => {
  host.acceptsRanges = true;
  await new SimilarReader(`${url}pack/${MANIFEST_NAME}`).similarTo('p50', { limit: 6 });
  const parts = host.log.filter(({ path }) => /neighbours|products/.test(path));
  expect(parts).toHaveLength(7);
  for (const { range } of parts) expect(range).toMatch(/^bytes=\d+-\d+$/);
  expect(host.requests.filter((path) => path.includes('vectors'))).toEqual([]);
});

test('a host that gives no parts is asked for each file, and has the same answer', async () => {
  const whole = await new SimilarReader(`${url}pack`).similarTo('p50', { limit: 12 });
  host.acceptsRanges = true;
  expect(await new SimilarReader(`${url}pack`).similarTo('p50', { limit: 12 })).toEqual(whole);
});

test('an unknown product and a pack without a table have codes', async () => {
  const unknown = new SimilarReader(`${url}pack`).similarTo('no such', { limit: 3 });
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
  const nothing = new SimilarReader(`${url}elsewhere`).similarTo('p1', { limit: 3 });
  await expect(nothing).rejects.toMatchObject({ code: 'network' });
  host.misbehave = (path) => (path.includes('neighbours') ? Uint8Array.of(1, 2) : undefined);
  const bad = new SimilarReader(`${url}pack`).similarTo('p1', { limit: 3 });
  await expect(bad).rejects.toMatchObject({ code: 'bad-pack' });
});

test('an altered table is told by the check', async () => {
  const other = await mkdtemp(join(tmpdir(), 'lookalike-neighbours-'));
  for (const { name } of [...catalog.manifest.products, ...catalog.manifest.vectors]) {
    await writeFile(join(other, name), new Uint8Array(await fileSource().file(name)));
  }
  const [one, two, three] = catalog.manifest.neighbours ?? [];
  if (!one || !two || !three) throw new Error('The table has three files');
  // Of another shard of equal length.
  const manifest = { ...catalog.manifest, neighbours: [two, one, three] };
  for (const { name } of [one, two, three, ...(manifest.ids ?? [])]) {
    await writeFile(join(other, name), new Uint8Array(await fileSource().file(name)));
  }
  await writeFile(join(other, MANIFEST_NAME), JSON.stringify(manifest));
  await writeFile(join(other, 'similar.json'), '{}');
  const problems = await checkNeighbours(other);
  expect(problems[0]).toContain('similar.json');
  expect(
    problems.filter((each) => each.includes('are not those of the table')).length,
  ).toBeGreaterThan(10);
  await rm(other, { recursive: true });
});

/** The pack's folder through the host, as files. */
function fileSource() {
  const files = new StaticFiles(`${url}pack/`);
  return {
    file: (name: string) => files.file(name),
    slice: (name: string, from: number, to: number) => files.slice(name, { from, to }),
  };
}
