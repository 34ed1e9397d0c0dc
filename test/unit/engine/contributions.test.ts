import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeFile } from '../../../scripts/node/decode-file.ts';
import { readFile } from 'node:fs/promises';
import { readPackFolder } from '../../../scripts/catalog/pack-folder.ts';
import { readModelFolder } from '../../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../../scripts/node/node-runtime.ts';
import { project, unproject } from '../../../src/catalog/projection.ts';
import { cosine, toUnitVector, type UnitVector } from '../../../src/core/unit-vector.ts';
import { contributionsTo } from '../../../src/engine/contributions.ts';
import { explainMatch } from '../../../src/engine/explain-match.ts';
import { fuseVectors } from '../../../src/engine/several-pictures.ts';
import { meanOf } from '../../../src/embed/local-embeddings.ts';
import { cropPixels } from '../../../src/embed/picture-region.ts';
import { randomVector, seeded } from '../../seeded.ts';

const ROOT = join(import.meta.dirname, '../../..');
const sum = (values: Float32Array): number => values.reduce((total, value) => total + value, 0);

/** Rounding of float32, and of sums in another order. */
const TOLERANCE = 5;

test('contributions of a projected embedding sum to the cosine, and follow the evidence', () => {
  const random = seeded(3);
  const axes = Float32Array.from({ length: 12 }, () => random() - 0.5);
  const projection = { from: 4, to: 3, axes };
  const catalog = {
    toRow: (vector: Parameters<typeof project>[1]) => project(projection, vector),
    toModel: (row: Float32Array) => unproject(projection, row),
  };
  const values = Float32Array.from({ length: 6 * 4 }, () => random() - 0.2);
  const local = { height: 2, width: 3, dims: 4, values, area: { x: 0, y: 0, width: 1, height: 1 } };
  const other = randomVector(random, 3);
  const map = contributionsTo(other, local, catalog);
  const score = cosine(catalog.toRow(toUnitVector(meanOf(local))), other);
  expect(sum(map.values)).toBeCloseTo(score, TOLERANCE);
  const doubled = Float32Array.from(values, (value, i) => (i < 4 ? value * 2 : value));
  expect(contributionsTo(other, { ...local, values: doubled }, catalog).values).not.toEqual(
    map.values,
  );
});

async function shipped() {
  const catalog = await readPackFolder(join(ROOT, 'public/demo'));
  const runtime = await startNodeRuntime(await readModelFolder(join(ROOT, 'models/fashion-1')));
  const index = await runtime.createIndex(catalog.rows);
  const pictureOf = async (row: number) =>
    decodeFile(await readFile(join(ROOT, 'public/demo', (await catalog.at(row)).image)));
  return { catalog, runtime, index, pictureOf };
}

test('with the shipped network, the map of a picture sums to the very score that the search gives', async () => {
  const { catalog, runtime, index, pictureOf } = await shipped();
  const [query, product] = [0, 1];
  const pixels = await pictureOf(query);
  const { vector } = await runtime.embedder.embed(pixels);
  const tensors = runtime.memory().tensors;
  const why = await explainMatch(
    {
      catalog,
      query: { pixels, also: [] },
      product: { row: product, pixels: await pictureOf(product) },
    },
    { runtime, index },
  );
  expect(runtime.memory().tensors).toBe(tensors);
  const score = cosine(catalog.toRow(vector), catalog.vectorOf(product));
  expect(why.score).toBeCloseTo(score, 6);
  expect(sum(why.queryMap?.values ?? new Float32Array())).toBeCloseTo(score, 4);
  // The thumbnail is a compressed copy of what the row was made of.
  expect(sum(why.productMap?.values ?? new Float32Array())).toBeCloseTo(score, 1);
  expect([why.queryMap?.width, why.queryMap?.height]).toEqual([5, 5]);
  runtime.dispose();
});

test('a part of a picture is explained by itself, and its map lies where the part is', async () => {
  const { catalog, runtime, index, pictureOf } = await shipped();
  const pixels = await pictureOf(0);
  const region = { x: 0.25, y: 0.5, width: 0.5, height: 0.5 };
  const { vector } = await runtime.embedder.embed(cropPixels(pixels, region));
  const why = await explainMatch(
    { catalog, query: { pixels, region, also: [] }, product: { row: 1, pixels: undefined } },
    { runtime, index },
  );
  expect(why.score).toBeCloseTo(cosine(catalog.toRow(vector), catalog.vectorOf(1)), 6);
  expect(sum(why.queryMap?.values ?? new Float32Array())).toBeCloseTo(why.score, 4);
  expect(why.queryMap?.area).toEqual(region);
  runtime.dispose();
});

test('several pictures are explained by what was searched with: all of them', async () => {
  const { catalog, runtime, index, pictureOf } = await shipped();
  const [pixels, other] = [await pictureOf(0), await pictureOf(2)];
  const vectors = [];
  for (const picture of [pixels, other]) {
    const { vector } = await runtime.embedder.embed(picture);
    vectors.push(catalog.toRow(vector));
  }
  const [first, second] = vectors as [UnitVector, UnitVector];
  const why = await explainMatch(
    { catalog, query: { pixels, also: [other] }, product: { row: 1, pixels: undefined } },
    { runtime, index },
  );
  const fused = fuseVectors([first, second]);
  expect(why.score).toBeCloseTo(cosine(fused, catalog.vectorOf(1)), 6);
  runtime.dispose();
});
