import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePack } from '../../../src/catalog/write-pack.ts';
import { toUnitVector, type UnitVector } from '../../../src/core/unit-vector.ts';
import { findMatches } from '../../../src/engine/find-matches.ts';
import { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { RowMask } from '../../../src/search/row-mask.ts';
import { filesInMemory } from '../../fakes/files-in-memory.ts';
import { FAKE_DIMS, FAKE_MODEL, fakeProduct } from '../../fakes/fake-pack.ts';
import { randomVector, seeded } from '../../seeded.ts';

interface Item {
  readonly vector: UnitVector;
  readonly group?: string;
  readonly price?: number;
}

async function open(items: readonly Item[]) {
  const { manifest, files } = await writePack({
    id: 'fake',
    title: 'fake',
    model: FAKE_MODEL,
    products: items.map(({ group, price }, row) => ({
      ...fakeProduct(row),
      ...(group === undefined ? {} : { variantGroup: group }),
      ...(price === undefined ? {} : { price }),
    })),
    vectors: items.map(({ vector }) => vector),
    images: [],
    shardRows: 100,
  });
  const catalog = await LoadedCatalog.load(manifest, filesInMemory(files));
  return { catalog, index: new ReferenceIndex(catalog.rows) };
}

const axis = (i: number, lean = 0): UnitVector =>
  toUnitVector(
    Float32Array.from({ length: FAKE_DIMS }, (_, d) => (d === i ? 1 : d === 7 ? lean : 0)),
  );
const ids = ({ matches }: Awaited<ReturnType<typeof findMatches>>) =>
  matches.map(({ product, others }) => `${product.id}${others === undefined ? '' : `+${others}`}`);

test('variants are one result with their number, the best of them in front', async () => {
  const { catalog, index } = await open([
    { vector: axis(0, 0.9), group: 'shirt' },
    { vector: axis(1) },
    { vector: axis(0, 0.1), group: 'shirt' },
    { vector: axis(0, 2), group: 'shirt' },
  ]);
  const found = await findMatches(catalog, index, { query: axis(0), limit: 10 });
  expect(ids(found)).toEqual(['p2+2', 'p1']);
});

test('products that look the same are one result, whatever the feed calls them', async () => {
  const { catalog, index } = await open([
    { vector: axis(0) },
    { vector: axis(0, 0.02) },
    { vector: axis(0, 0.6) },
  ]);
  const found = await findMatches(catalog, index, { query: axis(0), limit: 10 });
  expect(ids(found)).toEqual(['p0+1', 'p2']);
});

test('only variants that pass the filter count', async () => {
  const items = Array.from({ length: 6 }, (_, i) => ({ vector: axis(0, i / 4), group: 'shirt' }));
  const { catalog, index } = await open(items);
  const mask = RowMask.where(6, (row) => row >= 3);
  const found = await findMatches(catalog, index, { query: axis(0), limit: 3, mask });
  expect(ids(found)).toEqual(['p3+2']);
});

test('a product is not similar to itself, nor to its variants', async () => {
  const { catalog, index } = await open([
    { vector: axis(0), group: 'shirt' },
    { vector: axis(0, 0.5), group: 'shirt' },
    { vector: axis(1, 0.5) },
  ]);
  const found = await findMatches(catalog, index, { query: axis(0), limit: 5, besides: 0 });
  expect(ids(found)).toEqual(['p2']);
});

test('as many results as there are, page by page, however many variants take up places', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer(),
      async (count, groups, limit, seed) => {
        const random = seeded(seed);
        const items = Array.from({ length: count }, () => ({
          vector: randomVector(random, FAKE_DIMS),
          ...(random() < 0.7 ? { group: `g${Math.floor(random() * groups)}` } : {}),
        }));
        const { catalog, index } = await open(items);
        const query = randomVector(random, FAKE_DIMS);
        const all = await findMatches(catalog, index, { query, limit: count });
        expect(all.more).toBe(false);
        const paged = [];
        for (let offset = 0; offset < all.matches.length; offset += limit) {
          const page = await findMatches(catalog, index, { query, limit, offset });
          expect(page.more).toBe(offset + limit < all.matches.length);
          paged.push(...page.matches);
        }
        expect(paged).toEqual(all.matches);
        const stoodFor = all.matches.reduce((sum, { others = 0 }) => sum + 1 + others, 0);
        expect(stoodFor).toBe(count);
      },
    ),
    { numRuns: 40 },
  );
});

test('by price, pages are those of all near results put in order by hand', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 140 }),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('price-up' as const, 'price-down' as const),
      fc.integer(),
      async (count, limit, sort, seed) => {
        const random = seeded(seed);
        const items = Array.from({ length: count }, () => ({
          vector: randomVector(random, FAKE_DIMS),
          ...(random() < 0.8 ? { price: Math.floor(random() * 9) } : {}),
        }));
        const { catalog, index } = await open(items);
        const query = randomVector(random, FAKE_DIMS);
        const nearest = await findMatches(catalog, index, { query, limit: 100 });
        const sign = sort === 'price-up' ? 1 : -1;
        const priced = nearest.matches.filter(({ product }) => product.price !== undefined);
        const unpriced = nearest.matches.filter(({ product }) => product.price === undefined);
        const priceOf = ({ product }: (typeof priced)[number]) => sign * (product.price ?? NaN);
        const expected = [...priced.sort((a, b) => priceOf(a) - priceOf(b)), ...unpriced];
        const paged = [];
        for (let offset = 0; offset < expected.length; offset += limit) {
          const page = await findMatches(catalog, index, { query, limit, offset, sort });
          expect(page.more).toBe(offset + limit < expected.length);
          paged.push(...page.matches);
        }
        expect(paged.map(({ product }) => product.id)).toEqual(
          expected.map(({ product }) => product.id),
        );
      },
    ),
    { numRuns: 30 },
  );
});
