import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readManifest, readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import { synthesisePack } from '../../scripts/catalog/synthetic/synthesise-pack.ts';
import { decodeFile } from '../../scripts/node/decode-file.ts';
import { readModelFolder } from '../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../scripts/node/node-runtime.ts';
import type { Product } from '../../src/catalog/product.ts';
import type { UnitVector } from '../../src/core/unit-vector.ts';
import type { Facets, ProductFilter } from '../../src/engine/engine.ts';
import { findMatches } from '../../src/engine/find-matches.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { ReferenceIndex } from '../../src/search/reference-index.ts';
import { RowMask } from '../../src/search/row-mask.ts';
import { allProducts } from '../fakes/all-products.ts';
import { passes } from '../fakes/passes.ts';
import { ROOT, Shop } from './shop.ts';

const PRODUCTS = 50_000;
const LIMIT = 24;
const FILTERS: readonly ProductFilter[] = [
  {},
  { categories: ['Shoes', 'Boots'] },
  { inStock: true, price: { from: 40, to: 60 } },
  { brands: ['Norvik'], attributes: { colour: ['black', 'navy'], pattern: ['plain'] } },
  { categories: ['Hats'], price: { from: 80 }, inStock: true, attributes: { material: ['wool'] } },
];

let folder: string;
let shop: Shop;
let page: Page;
let picture: Buffer;
let catalog: LoadedCatalog;
let products: readonly Product[];
let query: UnitVector;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-scale-'));
  const pack = join(folder, 'pack');
  const model = { id: 'fashion-1', dims: 128 };
  await synthesisePack({ out: pack, products: PRODUCTS, model, seed: 3 });
  const { images } = await readManifest(join(ROOT, 'public/demo'));
  picture = await readFile(join(ROOT, 'public/demo', images[0]?.name ?? ''));
  const runtime = await startNodeRuntime(await readModelFolder(join(ROOT, 'models', model.id)));
  catalog = await readPackFolder(pack);
  products = await allProducts(catalog);
  query = catalog.toRow((await runtime.embedder.embed(await decodeFile(picture))).vector);
  shop = await Shop.open({ pack });
  page = await shop.visit({ backend: 'wasm' });
  await opened(page);
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

test(`${PRODUCTS} products: pictures find what brute force over the pack finds, through filters`, async () => {
  const index = new ReferenceIndex(catalog.rows);
  for (const filter of FILTERS) {
    const { ids, facets } = await ask(filter);
    const mask = RowMask.where(PRODUCTS, (row) => isThrough(row, filter));
    const { matches } = await findMatches(catalog, index, { query, limit: LIMIT, mask });
    expect(ids, JSON.stringify(filter)).toEqual(matches.map(({ product }) => product.id));
    expect(ids.length).toBeGreaterThan(0);
    expect(facets.total).toBe(mask.passing);
  }
});

test('facets count what a plain reading of every product counts', async () => {
  for (const filter of FILTERS) {
    const { facets } = await ask(filter);
    const left = (
      rest: ProductFilter,
      of: (product: Product) => string | undefined,
      value: string,
    ) => products.filter((product) => of(product) === value && passes(product, rest)).length;
    const noCategories = { ...filter, categories: undefined };
    for (const { value, count } of facets.categories.slice(0, 3)) {
      expect(count).toBe(left(noCategories, ({ category }) => category, value));
    }
    const noBrands = { ...filter, brands: undefined };
    for (const { value, count } of facets.brands.slice(0, 3)) {
      expect(count).toBe(left(noBrands, ({ brand }) => brand, value));
    }
    const stocked = { ...filter, inStock: true };
    expect(facets.inStock).toBe(products.filter((product) => passes(product, stocked)).length);
  }
});

test('a second visit downloads nothing but the manifest, and every product is still read where it lies', async () => {
  shop.host.log.length = 0;
  const second = await page.context().newPage();
  await second.goto(`${shop.url}?backend=wasm`);
  await opened(second);
  for (const row of [0, 9_999, 10_000, 31_234, PRODUCTS - 1]) {
    const expected = await catalog.at(row);
    const found = await second.evaluate(
      (id) => document.querySelector('lookalike-app')?.engine?.product(id),
      expected.id,
    );
    expect(found).toEqual(expected);
  }
  const asked = shop.host.requests.filter(
    (path) => path.startsWith('demo/') && !path.includes('images/'),
  );
  expect(new Set(asked)).toEqual(new Set(['demo/catalog.json']));
  await second.close();
});

/** Waits until the catalogue answers. */
async function opened(visit: Page): Promise<void> {
  const answers = () =>
    document
      .querySelector('lookalike-app')
      ?.engine?.products({ offset: 0, limit: 0 })
      .then(({ total }) => total)
      .catch(() => 0);
  await vi.waitFor(async () => {
    expect(await visit.evaluate(answers)).toBe(PRODUCTS);
  }, 60_000);
}

function isThrough(row: number, filter: ProductFilter): boolean {
  const product = products[row];
  return product !== undefined && passes(product, filter);
}

/** What the page's own engine answers. */
function ask(
  filter: ProductFilter,
): Promise<{ readonly ids: readonly string[]; readonly facets: Facets }> {
  return page.evaluate(
    async ([base64, options]) => {
      const engine = document.querySelector('lookalike-app')?.engine;
      if (engine === undefined) throw new Error('The app has no engine');
      await engine.prepare();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const { matches } = await engine.searchByPicture(new Blob([bytes]), options);
      const facets = await engine.facets(options);
      return { ids: matches.map(({ product }) => product.id), facets };
    },
    [picture.toString('base64'), { limit: LIMIT, filter }] as const,
  );
}
