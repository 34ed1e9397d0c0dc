import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { parsePackManifest } from '../../../src/catalog/pack-manifest.ts';
import type { Product } from '../../../src/catalog/product.ts';
import { writePack } from '../../../src/catalog/write-pack.ts';
import type { ProductId } from '../../../src/core/brand.ts';
import { keyOf } from '../../../src/engine/diary.ts';
import type { DiaryEntry, DiaryNote } from '../../../src/engine/engine.ts';
import { weightOf } from '../../../src/engine/interests.ts';
import { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import { lookOf } from '../../../src/engine/look.ts';
import { type Candidate, chosenOf, recommend } from '../../../src/engine/recommend.ts';
import { rowCosine } from '../../../src/engine/row-cosine.ts';
import { WordSearch } from '../../../src/engine/words/word-search.ts';
import { FAKE_MODEL, fakeProduct, fakeVectors } from '../../fakes/fake-pack.ts';
import { filesInMemory } from '../../fakes/files-in-memory.ts';

const COUNT = 60;
const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;
const LIMIT = 8;

/** Every fourth product has the next one for a variant, every seventh is sold out. */
const products: readonly Product[] = Array.from({ length: COUNT }, (_, row) => ({
  ...fakeProduct(row, row % 3 === 0 ? `Red thing ${row}` : `Thing ${row}`),
  inStock: row % 7 !== 0,
  ...(row % 4 < 2 ? { variantGroup: `g${Math.floor(row / 4)}` } : {}),
}));
const vectors = fakeVectors(COUNT);

let catalog: LoadedCatalog;
let sources: { readonly catalog: LoadedCatalog; readonly wordSearch: WordSearch };

beforeAll(async () => {
  const { manifest, files } = await writePack({
    id: 'fake-shop',
    title: 'Fake shop',
    model: FAKE_MODEL,
    products,
    vectors,
    images: [],
    shardRows: 16,
  });
  catalog = await LoadedCatalog.load(
    parsePackManifest(JSON.stringify(manifest)),
    filesInMemory(files),
  );
  sources = { catalog, wordSearch: new WordSearch(catalog) };
});

function entry(note: DiaryNote, daysAgo = 0): DiaryEntry {
  return { ...note, key: keyOf(note), at: NOW - daysAgo * DAY };
}

function about(kind: 'viewed' | 'favourite', row: number, daysAgo = 0): DiaryEntry {
  return entry({ kind, product: `p${row}` as ProductId }, daysAgo);
}

const picture = (row: number, space = FAKE_MODEL.id): DiaryEntry => {
  const vector = vectors[row];
  if (vector === undefined) throw new Error(`The fake shop has no row ${row}`);
  const { values } = lookOf({ model: FAKE_MODEL }, vector);
  return entry({ kind: 'picture', look: { space, values }, thumbnail: new ArrayBuffer(0) });
};

const diaries = fc.array(
  fc
    .record({
      kind: fc.constantFrom('viewed' as const, 'favourite' as const),
      row: fc.nat(COUNT - 1),
      days: fc.nat(80),
    })
    .map(({ kind, row, days }) => about(kind, row, days)),
  { minLength: 1, maxLength: 20 },
);

const ask = (entries: readonly DiaryEntry[]) =>
  recommend(sources, entries, { limit: LIMIT, now: NOW });

test('a favourite outweighs a search, a search outweighs a look, and half is left after the half-life', () => {
  const weight = (kind: DiaryEntry['kind'], days: number): number =>
    weightOf({ kind, at: NOW - days * DAY }, NOW);
  expect(weight('favourite', 0)).toBeGreaterThan(weight('picture', 0));
  expect(weight('picture', 0)).toBeGreaterThan(weight('words', 0));
  expect(weight('words', 0)).toBeGreaterThan(weight('viewed', 0));
  expect(weight('viewed', 7)).toBeCloseTo(weight('viewed', 0) / 2);
  expect(weight('favourite', 30)).toBeCloseTo(weight('favourite', 0) / 2);
  expect(weightOf({ kind: 'viewed', at: NOW + DAY }, NOW)).toBe(weight('viewed', 0));
});

test('never what is remembered already, nor a variant of it, nor what is sold out, nor two variants', async () => {
  await fc.assert(
    fc.asyncProperty(diaries, async (entries) => {
      const known = entries.flatMap((each) => ('product' in each ? [each.product] : []));
      const groups = new Set(
        products.filter(({ id }) => known.includes(id)).map(({ variantGroup }) => variantGroup),
      );
      groups.delete(undefined);
      const found = (await ask(entries)).map(({ product }) => product);
      for (const { id, inStock, variantGroup } of found) {
        expect(known).not.toContain(id);
        expect(inStock).toBe(true);
        expect(groups).not.toContain(variantGroup);
      }
      const shown = found.flatMap(({ variantGroup }) => variantGroup ?? []);
      expect(new Set(shown).size).toBe(shown.length);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    }),
  );
});

test('the same diary at the same time gives the same products, in whatever order it is told', async () => {
  await fc.assert(
    fc.asyncProperty(diaries, async (entries) => {
      const unique = [...new Map(entries.map((each) => [each.key, each])).values()];
      const ids = async (told: readonly DiaryEntry[]) =>
        (await ask(told)).map(({ product }) => product.id);
      expect(await ids([...unique].reverse())).toEqual(await ids(unique));
    }),
  );
});

test('what is chosen is on the whole more varied than the most relevant would be, and begins with the most relevant', () => {
  const gained: number[] = [];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 20, maxLength: COUNT }),
      fc.infiniteStream(fc.double({ min: 0.7, max: 1, noNaN: true })),
      (rows, relevances) => {
        const candidates = rows
          .map((row): Candidate => {
            const relevance = relevances.next().value as number;
            const interest = { because: about('viewed', 0), weight: 1, query: vectors[0] };
            return {
              row,
              score: relevance,
              relevance,
              interest: interest as Candidate['interest'],
            };
          })
          .sort((a, b) => b.relevance - a.relevance || a.row - b.row);
        const chosen = chosenOf(catalog, candidates, LIMIT);
        expect(chosen).toHaveLength(LIMIT);
        expect(chosen[0]).toBe(candidates[0]);
        gained.push(apart(chosen) - apart(candidates.slice(0, LIMIT)));
      },
    ),
    { seed: 1 }, // a choice that is greedy is not more varied each single time
  );
  expect(gained.filter((gain) => gain > 0).length).toBeGreaterThan(0.8 * gained.length);
  expect(gained.reduce((sum, gain) => sum + gain, 0)).toBeGreaterThan(0);
});

/** Mean distance within a list. */
function apart(candidates: readonly Candidate[]): number {
  const distances = candidates.flatMap((one, i) =>
    candidates.slice(i + 1).map((other) => 1 - rowCosine(catalog.rows, one.row, other.row)),
  );
  return distances.reduce((sum, value) => sum + value, 0) / distances.length;
}

test('each product is explained by what it is nearest to', async () => {
  const found = await ask([about('viewed', 2), about('favourite', 30), picture(10)]);
  expect(found).toHaveLength(LIMIT);
  expect(new Set(found.map(({ because }) => because.kind)).size).toBeGreaterThan(1);
  const [looked] = await ask([about('viewed', 2)]);
  expect(looked?.because.kind).toBe('viewed');
  for (const { because, reason } of found) {
    expect(reason?.id).toBe('product' in because ? because.product : undefined);
  }
  expect(found.find(({ because }) => because.kind === 'picture')?.product.id).toBe('p10');
});

test('words recommend what they find and nothing else', async () => {
  const found = await ask([
    entry({ kind: 'words', words: 'red', filter: { categories: ['Hats'] } }),
  ]);
  expect(found.length).toBeGreaterThan(2);
  for (const { product } of found) {
    expect(product.title).toContain('Red');
    expect(product.category).toBe('Hats');
  }
});

test('nothing remembered, another network and products that are gone recommend nothing', async () => {
  expect(await ask([])).toEqual([]);
  expect(await ask([picture(3, 'another')])).toEqual([]);
  expect(await ask([about('viewed', 999)])).toEqual([]);
  expect(await ask([entry({ kind: 'words', words: 'submarine', filter: {} })])).toEqual([]);
});

test('a picture that nothing was close to brings nothing', async () => {
  expect(await ask([{ ...picture(3), close: false } as DiaryEntry])).toEqual([]);
});
