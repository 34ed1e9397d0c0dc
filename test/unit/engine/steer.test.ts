import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { writePack } from '../../../src/catalog/write-pack.ts';
import type { ProductId } from '../../../src/core/brand.ts';
import { cosine, toUnitVector } from '../../../src/core/unit-vector.ts';
import { findMatches } from '../../../src/engine/find-matches.ts';
import { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import { rowVector } from '../../../src/core/row-vector.ts';
import { rocchio, steer } from '../../../src/engine/steer.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { RowMask } from '../../../src/search/row-mask.ts';
import { filesInMemory } from '../../fakes/files-in-memory.ts';
import { FAKE_DIMS, FAKE_MODEL, fakeProduct, fakeVectors } from '../../fakes/fake-pack.ts';
import { randomVector, seeded } from '../../seeded.ts';

const COUNT = 30;
const vectors = fakeVectors(COUNT);
const rows = quantise(vectors, FAKE_DIMS);
const row = fc.integer({ min: 0, max: COUNT - 1 });
const query = fc.integer().map((seed) => randomVector(seeded(seed), FAKE_DIMS));
const id = (place: number): ProductId => `p${place}` as ProductId;

async function catalogOf(groups: Readonly<Record<number, string>> = {}, list = vectors) {
  const { manifest, files } = await writePack({
    id: 'fake',
    title: 'fake',
    model: FAKE_MODEL,
    products: list.map((_, place) => {
      const variantGroup = groups[place];
      return { ...fakeProduct(place), ...(variantGroup === undefined ? {} : { variantGroup }) };
    }),
    vectors: list,
    images: [],
    shardRows: 100,
  });
  const catalog = await LoadedCatalog.load(manifest, filesInMemory(files));
  return { catalog, index: new ReferenceIndex(catalog.rows) };
}

test('without likes and dislikes the query stays the very same', () => {
  fc.assert(
    fc.property(query, (asked) => {
      expect(rocchio(asked, rows, { liked: [], disliked: [] })).toBe(asked);
    }),
  );
});

test('the score of a liked product rises, that of a disliked one falls, and the query keeps its length', () => {
  fc.assert(
    fc.property(query, row, (asked, place) => {
      const own = rowVector(rows, place);
      const liked = rocchio(asked, rows, { liked: [place], disliked: [] });
      const disliked = rocchio(asked, rows, { liked: [], disliked: [place] });
      expect(cosine(liked, own)).toBeGreaterThanOrEqual(cosine(asked, own) - 1e-6);
      expect(cosine(disliked, own)).toBeLessThanOrEqual(cosine(asked, own) + 1e-6);
      for (const moved of [liked, disliked]) expect(Math.hypot(...moved)).toBeCloseTo(1, 5);
    }),
  );
});

test('the order of likes makes no difference, and several count as their mean', () => {
  fc.assert(
    fc.property(query, fc.uniqueArray(row, { minLength: 2, maxLength: 5 }), (asked, liked) => {
      const one = rocchio(asked, rows, { liked, disliked: [] });
      const other = rocchio(asked, rows, { liked: [...liked].reverse(), disliked: [] });
      expect(cosine(one, other)).toBeCloseTo(1, 5);
      const twice = rocchio(asked, rows, { liked: [...liked, ...liked], disliked: [] });
      expect(cosine(one, twice)).toBeCloseTo(1, 5);
    }),
  );
});

test('a liked product that is the opposite of the query leaves it as it is', () => {
  const opposite = quantise([toUnitVector(rowVector(rows, 0).map((value) => -value))], FAKE_DIMS);
  const asked = rowVector(rows, 0);
  expect(rocchio(asked, opposite, { liked: [0], disliked: [] })).toBe(asked);
});

test('disliked products and their variants are never found, whatever the query and the filter', async () => {
  const groups = Object.fromEntries(vectors.map((_, place) => [place, `g${place % 12}`]));
  const { catalog, index } = await catalogOf(groups);
  await fc.assert(
    fc.asyncProperty(
      query,
      fc.uniqueArray(row, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (asked, disliked, filtered) => {
        const mask = filtered ? RowMask.where(COUNT, (place) => place % 2 === 0) : undefined;
        const wishes = { disliked: disliked.map(id) };
        const aim = await steer(catalog, index, { query: asked, mask }, wishes);
        const { matches } = await findMatches(catalog, index, { ...aim, limit: COUNT });
        const gone = new Set(disliked.map((place) => `g${place % 12}`));
        for (const { product } of matches) expect(gone).not.toContain(product.variantGroup);
        if (filtered) {
          for (const { product } of matches) expect(product.category).toBe('Hats');
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('what looks the same as a disliked product is gone as well', async () => {
  const [first, second] = vectors;
  if (first === undefined || second === undefined) throw new Error('The fake shop is too small');
  const { catalog, index } = await catalogOf({}, [first, first, second]);
  const aim = await steer(catalog, index, { query: first, mask: undefined }, { disliked: [id(0)] });
  const { matches } = await findMatches(catalog, index, { ...aim, limit: 3 });
  expect(matches.map(({ product }) => product.id)).toEqual(['p2']);
});

test('a product that the catalogue no longer has steers nothing', async () => {
  const { catalog, index } = await catalogOf();
  const aim = { query: rowVector(rows, 3), mask: undefined };
  const gone = ['gone' as ProductId];
  expect(await steer(catalog, index, aim, { liked: gone, disliked: gone })).toEqual(aim);
});

test('a mask without some rows has exactly the others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row), fc.array(row), (kept, taken) => {
      const mask = RowMask.where(COUNT, (place) => kept.includes(place));
      const left = RowMask.without(mask, COUNT, taken);
      const expected = kept.filter((place) => !taken.includes(place));
      expect(left.passing).toBe(expected.length);
      for (let place = 0; place < COUNT; place++) {
        expect(left.has(place)).toBe(expected.includes(place));
        expect(mask.has(place)).toBe(kept.includes(place));
      }
    }),
  );
});
