import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchCommand } from '../../../../scripts/model/fetch-command.ts';
import { readModelFolder } from '../../../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../../../scripts/node/node-runtime.ts';
import { cosine, toUnitVector } from '../../../../src/core/unit-vector.ts';
import { goldenPicture } from '../../../../src/embed/golden-picture.ts';
import { type Fault, StaticHost } from '../../../fakes/static-host.ts';
import { SHARED, testWithShared } from '../../../shared-data.ts';

const ID = 'mobilenet-v2-100-224';
const SHARED_MODEL = 'models/mobilenet_v2_100_224';
const SHARD = 'group1-shard1of2.bin';
/** The plain backend needs seconds for each golden vector. */
const TIMEOUT_MS = 120_000;

let host: StaticHost;
let address: string;
let out: string;

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  host = new StaticHost().mount('net/', join(SHARED, SHARED_MODEL));
  address = await host.start();
  out = await mkdtemp(join(tmpdir(), 'lookalike-fetch-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await host.stop();
  await rm(out, { recursive: true, force: true });
});

function fetchIt(...further: readonly string[]): Promise<void> {
  return fetchCommand([ID, '--url', `${address}net`, '--out', out, ...further], 1);
}

function testFetch(name: string, run: () => Promise<void>): void {
  testWithShared(name, [SHARED_MODEL], run, TIMEOUT_MS);
}

async function isWhole(): Promise<boolean> {
  for (const name of ['model.json', SHARD, 'group1-shard2of2.bin']) {
    const ours = await readFile(join(out, ID, name));
    if (!ours.equals(await readFile(join(SHARED, SHARED_MODEL, name)))) return false;
  }
  return true;
}

/** Breaks the first shard in its middle once; what comes after is `then`, or no fault. */
function cut(then?: Fault): void {
  let isFirst = true;
  host.misbehave = (path) => {
    if (!path.includes(SHARD)) return undefined;
    const fault = isFirst ? { cutAfter: 1_000_000 } : then;
    isFirst = false;
    return fault;
  };
}

function rangesOf(name: string): readonly string[] {
  return host.log.filter(({ path }) => path.includes(name)).map(({ range }) => range);
}

testFetch('a fetched model has checksums and golden vectors, and runs on WebAssembly', async () => {
  await fetchIt();
  const model = await readModelFolder(join(out, ID));
  expect(model.manifest).toMatchObject({
    kind: 'mobilenet',
    id: ID,
    version: 2,
    alpha: 1,
    dims: 1280,
    input: { size: 224, range: [-1, 1], crop: 'centre' },
    licence: 'Apache-2.0',
    source: `${address}net/model.json`,
  });
  expect(model.manifest.files.map(({ name }) => name)).toEqual([
    'model.json',
    SHARD,
    'group1-shard2of2.bin',
  ]);
  expect(model.manifest.goldens.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  const runtime = await startNodeRuntime(model);
  for (const { seed, vector } of model.manifest.goldens) {
    const answer = await runtime.embedder.embed(goldenPicture(seed));
    expect(cosine(answer.vector, toUnitVector(Float32Array.from(vector)))).toBeGreaterThan(0.999);
  }
  runtime.dispose();
  expect(await readdir(out)).toEqual([ID]);
});

testFetch('the query of a graph is that of its weights', async () => {
  const query = '?tfjs-format=file';
  await fetchCommand([ID, '--url', `${address}net/${query}`, '--out', out], 1);
  expect(host.requests).toEqual(
    ['model.json', SHARD, 'group1-shard2of2.bin'].map((name) => `net/${name}${query}`),
  );
});

testFetch('a broken connection goes on where it broke', async () => {
  host.acceptsRanges = true;
  cut();
  await fetchIt();
  expect(rangesOf(SHARD)).toEqual(['', expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  expect(await isWhole()).toBe(true);
});

testFetch('an interrupted call is continued by the next one', async () => {
  host.acceptsRanges = true;
  cut(503);
  await expect(fetchIt()).rejects.toMatchObject({ code: 'network' });
  expect(existsSync(join(out, ID))).toBe(false);
  const earlier = rangesOf(SHARD).length;
  host.misbehave = () => undefined;
  await fetchIt();
  expect(rangesOf(SHARD).slice(earlier)).toEqual([expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  expect(await isWhole()).toBe(true);
});

testFetch('a file that changed between two calls is not patched together', async () => {
  host.acceptsRanges = true;
  host.headers['etag'] = '"first"';
  cut(503);
  await expect(fetchIt()).rejects.toMatchObject({ code: 'network' });
  host.headers['etag'] = '"second"';
  host.misbehave = () => undefined;
  await fetchIt();
  expect(await isWhole()).toBe(true);
});

testFetch('a host without ranges sends everything again', async () => {
  cut();
  await fetchIt();
  expect(rangesOf(SHARD)).toHaveLength(2);
  expect(await isWhole()).toBe(true);
});

testFetch('a graph other than the pinned one is refused, and nothing is left', async () => {
  const pin = ['--sha256', 'ab'.repeat(32)];
  await expect(fetchIt(...pin)).rejects.toMatchObject({
    code: 'bad-model',
    message: expect.stringContaining('abab') as string,
  });
  expect(host.requests).toEqual(['net/model.json']);
  expect(await readdir(out)).toEqual([]);
});

testFetch('weights of another length are refused, and nothing is left', async () => {
  host.misbehave = (path) => (path.includes(SHARD) ? new Uint8Array(1000) : undefined);
  await expect(fetchIt()).rejects.toMatchObject({
    code: 'bad-model',
    message: expect.stringContaining('bytes') as string,
  });
  expect(await readdir(out)).toEqual([]);
});

testFetch(
  'a model that is here stays when a later fetch fails or brings other weights',
  async () => {
    await fetchIt();
    const before = await readFile(join(out, ID, 'manifest.json'), 'utf8');
    host.misbehave = (path) => (path.includes(SHARD) ? 404 : undefined);
    await expect(fetchIt()).rejects.toMatchObject({ code: 'network' });
    host.misbehave = (path) => (path.includes(SHARD) ? new Uint8Array(4_194_304) : undefined);
    await expect(fetchIt()).rejects.toMatchObject({
      code: 'bad-model',
      message: expect.stringContaining('--replace') as string,
    });
    expect(await readFile(join(out, ID, 'manifest.json'), 'utf8')).toBe(before);
    expect(await isWhole()).toBe(true);
  },
);

test('a client error is not tried again', async () => {
  await expect(
    fetchCommand([ID, '--url', `${address}nowhere/model.json`, '--out', out], 1),
  ).rejects.toMatchObject({
    code: 'network',
    message: expect.stringContaining('the host answered 404') as string,
  });
  expect(host.requests).toHaveLength(1);
  expect(await readdir(out)).toEqual([]);
});

test('a graph without the embedding node is refused', async () => {
  const graph = { modelTopology: { node: [{ name: 'images' }] }, weightsManifest: [] };
  host.files.set('other/model.json', JSON.stringify(graph));
  await expect(
    fetchCommand([ID, '--url', `${address}other`, '--out', out], 1),
  ).rejects.toMatchObject({
    code: 'bad-model',
    message: expect.stringContaining('module_apply_default/MobilenetV2/Logits/AvgPool') as string,
  });
  expect(await readdir(out)).toEqual([]);
});

test('weights are never written outside their folder', async () => {
  const graph = {
    modelTopology: { node: [{ name: 'module_apply_default/MobilenetV2/Logits/AvgPool' }] },
    weightsManifest: [{ paths: ['../outside.bin'], weights: [] }],
  };
  host.files.set('other/model.json', JSON.stringify(graph));
  await expect(
    fetchCommand([ID, '--url', `${address}other`, '--out', out], 1),
  ).rejects.toMatchObject({ code: 'bad-model' });
  expect(host.requests).toHaveLength(1);
});

test.each([
  { words: [], hint: 'fetch wants one of these models' },
  { words: ['resnet'], hint: ID },
  { words: [ID, '--url', 'models/'], hint: 'https://' },
  { words: [ID, '--range=1,-1'], hint: '--range=-1,1' },
  { words: [ID, '--sha256', 'abc'], hint: '64' },
])('fetch $words is a wrong call', async ({ words, hint }) => {
  await expect(fetchCommand(words)).rejects.toThrow(hint);
});
