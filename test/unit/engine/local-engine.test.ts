import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ProductId } from '../../../src/core/brand.ts';
import { LocalEngine } from '../../../src/engine/local-engine.ts';
import { MemoryStore } from '../../../src/store/memory-store.ts';
import { FAKE_DIMS, fakeProduct, fakeVectors, servePack } from '../../fakes/fake-pack.ts';
import { FakeDevices } from '../../fakes/fake-runtime.ts';
import { StaticHost } from '../../fakes/static-host.ts';

const COUNT = 10;
const products = Array.from({ length: COUNT }, (_, row) => fakeProduct(row));
const vectors = fakeVectors(COUNT);
const picture = new Blob(['any']);

let host: StaticHost;
let url: string;
let devices: FakeDevices;
let engine: LocalEngine;
const decoded: (Blob | ImageBitmap)[] = [];

beforeEach(async () => {
  host = new StaticHost();
  url = await host.start();
  await servePack(host, 'pack', products);
  serveModel('fake', FAKE_DIMS);
  const [, , , wanted] = vectors;
  if (wanted === undefined) throw new Error('the fake shop is too small');
  devices = new FakeDevices(wanted);
  engine = new LocalEngine({
    store: new MemoryStore(),
    startRuntime: devices.start,
    decode: (given) => {
      decoded.push(given);
      return Promise.resolve({ width: 1, height: 1, data: new Uint8Array(4) });
    },
    modelsUrl: `${url}models`,
  });
});
afterEach(() => host.stop());

function serveModel(id: string, dims: number): void {
  const manifest = {
    kind: 'graph',
    id,
    dims,
    files: [],
    labels: [],
    goldens: [],
    licence: 'x',
    source: 'x',
    input: { size: 8, range: [-1, 1], crop: 'stretch' },
    nodes: { input: 'input', embedding: 'embedding' },
  };
  host.files.set('models/fake/manifest.json', JSON.stringify(manifest));
}

test('a picture finds the product whose vector it has, with its score and category', async () => {
  await engine.open({ packUrl: `${url}pack` });
  const { matches, category } = await engine.searchByPicture(picture, { limit: 3 });
  expect(matches.map(({ product }) => product.id)[0]).toBe('p3');
  expect(matches[0]?.score).toBeGreaterThan(0.999);
  expect(matches).toHaveLength(3);
  expect(category?.label).toMatch(/^(?:Hats|Shoes)$/); // the vote, since the model has no classes
});

test('the classes of the model come before the vote of the neighbours', async () => {
  devices.classes = [{ label: 'dress', probability: 0.9 }];
  await engine.open({ packUrl: `${url}pack/catalog.json` });
  const { category } = await engine.searchByPicture(picture, { limit: 3 });
  expect(category).toEqual({ label: 'dress', probability: 0.9 });
});

test('browsing and similar products work without a model', async () => {
  host.files.delete('models/fake/manifest.json');
  const summary = await engine.open({ packUrl: `${url}pack/` });
  expect(summary).toMatchObject({
    count: COUNT,
    modelId: 'fake',
    persistent: false,
    offline: false,
  });
  expect(summary.categories).toEqual([
    { name: 'Hats', count: 5 },
    { name: 'Shoes', count: 5 },
  ]);
  const page = await engine.products({ offset: 2, limit: 2, category: 'Shoes' });
  expect(page.products.map(({ id }) => id)).toEqual(['p5', 'p7']);
  expect(page.total).toBe(5);
  const { matches, more } = await engine.similarTo('p3' as ProductId, { limit: COUNT });
  expect(matches).toHaveLength(COUNT - 1);
  expect(more).toBe(false);
  expect(matches.map(({ product }) => product.id)).not.toContain('p3');
});

test('a search after the model could not be loaded tries again', async () => {
  host.files.delete('models/fake/manifest.json');
  await engine.open({ packUrl: `${url}pack` });
  await expect(engine.searchByPicture(picture, { limit: 1 })).rejects.toMatchObject({
    code: 'network',
  });
  serveModel('fake', FAKE_DIMS);
  await expect(engine.searchByPicture(picture, { limit: 1 })).resolves.toBeDefined();
});

test('a pack and a model that do not belong together are an error that names both', async () => {
  serveModel('other', FAKE_DIMS);
  await engine.open({ packUrl: `${url}pack` });
  await expect(engine.prepare()).rejects.toMatchObject({
    code: 'model-mismatch',
    message: expect.stringMatching(/"fake".*"other"/) as string,
  });
});

test('after one loss the same backend is rebuilt, after two the next one', async () => {
  await engine.open({ packUrl: `${url}pack` });
  devices.losses = 1;
  expect((await engine.searchByPicture(picture, { limit: 1 })).matches[0]?.product.id).toBe('p3');
  expect(devices.started).toEqual(['webgpu', 'webgpu']);
  devices.losses = 1;
  expect((await engine.searchByPicture(picture, { limit: 1 })).matches[0]?.product.id).toBe('p3');
  expect(devices.started).toEqual(['webgpu', 'webgpu', 'wasm']);
  expect(devices.disposed).toEqual(['webgpu', 'webgpu']);
});

test('several searches that meet one loss share one new device', async () => {
  await engine.open({ packUrl: `${url}pack` });
  devices.losses = 4;
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => engine.searchByPicture(picture, { limit: 1 })),
  );
  expect(answers.map(({ matches }) => matches[0]?.product.id)).toEqual(['p3', 'p3', 'p3', 'p3']);
  expect(devices.started).toEqual(['webgpu', 'webgpu']);
});

test('an unknown product is not found', async () => {
  await engine.open({ packUrl: `${url}pack` });
  await expect(engine.product('nope' as ProductId)).rejects.toMatchObject({ code: 'not-found' });
});

test('a filter holds before the best are chosen, for pictures and for products', async () => {
  await engine.open({ packUrl: `${url}pack` });
  const filter = { categories: ['Hats'] };
  const { matches } = await engine.searchByPicture(picture, { limit: 5, filter });
  expect(matches).toHaveLength(5);
  const similar = await engine.similarTo('p0' as ProductId, { limit: 4, filter });
  expect(similar.matches).toHaveLength(4);
  for (const { product } of [...matches, ...similar.matches]) expect(product.category).toBe('Hats');
});

test('pages follow each other without a gap, and the last one says so', async () => {
  await engine.open({ packUrl: `${url}pack` });
  const whole = await engine.searchByPicture(picture, { limit: COUNT });
  expect(whole.more).toBe(false);
  const first = await engine.searchByPicture(picture, { limit: 4 });
  const second = await engine.searchByPicture(picture, { limit: 4, offset: 4 });
  const last = await engine.searchByPicture(picture, { limit: 4, offset: 8 });
  expect([...first.matches, ...second.matches, ...last.matches]).toEqual(whole.matches);
  expect([first.more, second.more, last.more]).toEqual([true, true, false]);
});

test('an index that was passed over is in the diagnostics with its reason', async () => {
  await engine.open({ packUrl: `${url}pack` });
  expect(await engine.diagnostics()).not.toHaveProperty('indexRejected');
  devices.indexRejected = [{ index: 'webgpu', reason: 'out-of-memory' }];
  await engine.open({ packUrl: `${url}pack` });
  const { indexRejected } = await engine.diagnostics();
  expect(indexRejected).toEqual([{ index: 'webgpu', reason: 'out-of-memory' }]);
  expect(devices.disposed).toEqual(['webgpu']);
});

test('another revision is opened with what is stored of it; products of both are read where they lie', async () => {
  await engine.open({ packUrl: `${url}pack` });
  expect((await engine.product('p9' as ProductId)).title).toBe('Product 9');
  const changed = products.map((product, row) => (row === 9 ? fakeProduct(row, 'New') : product));
  await servePack(host, 'pack', changed);
  host.log.length = 0;
  await engine.open({ packUrl: `${url}pack` });
  expect(host.requests.filter((path) => path.startsWith('pack/'))).toHaveLength(2); // manifest and one shard
  expect((await engine.product('p9' as ProductId)).title).toBe('New');
  expect((await engine.product('p0' as ProductId)).title).toBe('Product 0');
});

test('disliked products do not appear again for a picture and for a product, and likes draw near, while the category stays', async () => {
  await engine.open({ packUrl: `${url}pack` });
  const plain = await engine.searchByPicture(picture, { limit: COUNT });
  const [first, , , fourth] = plain.matches.map(({ product }) => product.id);
  if (first === undefined || fourth === undefined) throw new Error('Too few are found');
  const wishes = { limit: COUNT, liked: [fourth], disliked: [first] };
  const steered = await engine.searchByPicture(picture, wishes);
  const ids = steered.matches.map(({ product }) => product.id);
  expect(ids).toHaveLength(COUNT - 1);
  expect(ids).not.toContain(first);
  expect(ids[0]).toBe(fourth);
  expect(steered.category).toEqual(plain.category);
  const similar = await engine.similarTo(fourth, { limit: COUNT, disliked: [first] });
  expect(similar.matches.map(({ product }) => product.id)).not.toContain(first);
  expect(similar.matches).toHaveLength(COUNT - 2);
});

test('steered pages follow each other without a gap', async () => {
  await engine.open({ packUrl: `${url}pack` });
  const wishes = { liked: ['p7' as ProductId], disliked: ['p2' as ProductId] };
  const whole = await engine.searchByPicture(picture, { limit: COUNT, ...wishes });
  const first = await engine.searchByPicture(picture, { limit: 4, ...wishes });
  const rest = await engine.searchByPicture(picture, { limit: COUNT, offset: 4, ...wishes });
  expect([...first.matches, ...rest.matches]).toEqual(whole.matches);
});

test('words do not bring a disliked product back', async () => {
  await engine.open({ packUrl: `${url}pack` });
  const wishes = { limit: COUNT, words: 'Product 3', disliked: ['p3' as ProductId] };
  const { matches } = await engine.searchByPicture(picture, wishes);
  expect(matches.length).toBeGreaterThan(0);
  expect(matches.map(({ product }) => product.id)).not.toContain('p3');
});

test('several pictures are opened one by one and asked for as one', async () => {
  await engine.open({ packUrl: `${url}pack` });
  const one = await engine.searchByPicture(picture, { limit: COUNT });
  decoded.length = 0;
  const other = new Blob(['other']);
  const two = await engine.searchByPicture(picture, { limit: COUNT, also: [other] });
  expect(decoded).toEqual([picture, other]);
  expect(two.matches).toEqual(one.matches); // the fake device sees the same in every picture
  expect(two.category?.label).toBe(one.category?.label);
});
