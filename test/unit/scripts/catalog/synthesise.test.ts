import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPackFolder, verifyPackFolder } from '../../../../scripts/catalog/pack-folder.ts';
import { synthesisePack } from '../../../../scripts/catalog/synthetic/synthesise-pack.ts';
import { toUnitVector } from '../../../../src/core/unit-vector.ts';
import { ReferenceIndex } from '../../../../src/search/reference-index.ts';
import { allProducts } from '../../../fakes/all-products.ts';

const model = { id: 'fashion-1', dims: 128 };
const PRODUCTS = 4_001;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lookalike-synthesise-'));
});
afterEach(() => rm(root, { recursive: true }));

function synthesise(name: string, seed = 1) {
  return synthesisePack({
    out: join(root, name),
    products: PRODUCTS,
    model,
    seed,
    shardRows: 1_000,
  });
}

test('an invented catalogue is a whole pack of as many products as were asked for', async () => {
  const manifest = await synthesise('shop');
  expect((await verifyPackFolder(join(root, 'shop'))).problems).toEqual([]);
  expect(manifest).toMatchObject({ count: PRODUCTS, model });
  expect(manifest.vectors).toHaveLength(5);
  const catalog = await readPackFolder(join(root, 'shop'));
  expect(catalog.categories().length).toBeGreaterThan(8);
  const products = await allProducts(catalog);
  const groups = new Set(products.map(({ id, variantGroup }) => variantGroup ?? id));
  expect(groups.size).toBeGreaterThan(PRODUCTS / 4);
  expect(groups.size).toBeLessThan(PRODUCTS / 1.5);
  expect(products.filter(({ inStock }) => !inStock).length).toBeGreaterThan(100);
  expect(products.filter(({ price }) => price === undefined).length).toBeGreaterThan(5);
});

test('the same seed gives the same bytes, another one another catalogue', async () => {
  const first = await synthesise('shop');
  expect(await synthesise('again')).toEqual({ ...first, id: 'again' });
  expect((await synthesise('other', 2)).revision).not.toBe(first.revision);
});

test('neighbours are those of a shop: variants first, then what is alike, in styles of very different sizes', async () => {
  await synthesise('shop');
  const catalog = await readPackFolder(join(root, 'shop'));
  const index = new ReferenceIndex(catalog.rows);
  const tenth: number[] = [];
  let alike = 0;
  let variants = 0;
  let found = 0;
  for (let row = 0; row < PRODUCTS; row += 40) {
    const { dims, values } = catalog.rows;
    const query = toUnitVector(Float32Array.from(values.subarray(row * dims, (row + 1) * dims)));
    const hits = await index.nearest(query, 11);
    const others = hits.filter((hit) => hit.row !== row);
    tenth.push(others.at(-1)?.score ?? 0);
    alike += others.filter((hit) => catalog.categoryOf(hit.row) === catalog.categoryOf(row)).length;
    const best = new Set(hits.map((hit) => hit.row));
    const own = catalog.variantsOf(row);
    variants += own.length;
    found += own.filter((variant) => best.has(variant)).length;
  }
  const sorted = tenth.toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThan(0.6);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(0.85);
  expect((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)).toBeGreaterThan(0.2); // dense styles and sparse ones
  expect(alike / (tenth.length * 10)).toBeGreaterThan(0.95);
  expect(found / variants).toBeGreaterThan(0.95);
});
