import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SearchError } from '../../../src/core/errors.ts';
import { packSource } from '../../../src/engine/loaded-catalog.ts';
import type { CatalogStore } from '../../../src/store/catalog-store.ts';
import { IdbStore } from '../../../src/store/idb/idb-store.ts';
import type { RemoteFile } from '../../../src/store/synced-files.ts';
import { MemoryStore } from '../../../src/store/memory-store.ts';
import { sync } from '../../../src/store/sync.ts';
import { fakeProduct, servePack } from '../../fakes/fake-pack.ts';
import { StaticHost } from '../../fakes/static-host.ts';

const products = Array.from({ length: 10 }, (_, row) => fakeProduct(row));
const renamed = products.map((product, row) => (row === 9 ? fakeProduct(row, 'New') : product));
const renamedAgain = products.map((product, row) =>
  row === 9 ? fakeProduct(row, 'Newer') : product,
);

let host: StaticHost;
let url: string;
let databases = 0;

beforeEach(async () => {
  host = new StaticHost();
  url = `${await host.start()}pack/`;
});
afterEach(() => host.stop());

describe.each([
  ['IndexedDB', (): CatalogStore => new IdbStore(`sync-${databases++}`)],
  ['memory', (): CatalogStore => new MemoryStore()],
])('with %s', (_name, makeStore) => {
  test('a second visit downloads the manifest and nothing else', async () => {
    const store = makeStore();
    const manifest = await servePack(host, 'pack', products);
    const first = await sync(packSource(url), store);
    expect(first.files.names).toHaveLength(6);
    expect(first.manifest).toEqual(manifest);
    host.log.length = 0;
    const totals: number[] = [];
    const second = await sync(packSource(url), store, {
      onProgress: ({ total }) => totals.push(total),
    });
    expect(host.requests).toEqual(['pack/catalog.json']);
    expect(totals).toEqual([0]);
    expect(second.files.names).toEqual(first.files.names);
    for (const name of first.files.names) {
      expect(await second.files.file(name)).toEqual(await first.files.file(name));
    }
    expect(host.requests).toEqual(['pack/catalog.json']);
    expect(second.offline).toBe(false);
  });

  test('a new revision downloads only the shards that changed; the one before stays readable until the next', async () => {
    const store = makeStore();
    const old = await servePack(host, 'pack', products);
    await sync(packSource(url), store);
    const next = await servePack(host, 'pack', renamed);
    host.log.length = 0;
    expect((await sync(packSource(url), store)).manifest.revision).toBe(next.revision);
    expect(host.requests).toHaveLength(2); // the manifest and one shard of products
    const digest = old.products[2]?.sha256 ?? '';
    await sync(packSource(url), store); // the same revision again is no new one
    expect(await store.file(digest)).toBeDefined(); // another tab may show it
    await servePack(host, 'pack', renamedAgain);
    await sync(packSource(url), store);
    expect(await store.has(digest)).toBe(false);
    expect(await store.file(digest)).toBeUndefined();
    expect(await store.slice(digest, 0, 9)).toBeUndefined();
    expect(await store.file(old.products[0]?.sha256 ?? '')).toBeDefined();
  });

  test('without a network the stored revision is used', async () => {
    const store = makeStore();
    const manifest = await servePack(host, 'pack', products);
    await sync(packSource(url), store);
    host.misbehave = () => 503;
    expect(await sync(packSource(url), store)).toMatchObject({ offline: true, manifest });
  });

  test('an interrupted synchronisation goes on where it stopped', async () => {
    const store = makeStore();
    const manifest = await servePack(host, 'pack', products);
    const last = `pack/${manifest.vectors[2]?.name ?? ''}`;
    host.misbehave = (path) => (path === last ? 'cut' : undefined);
    await expect(sync(packSource(url), store)).rejects.toMatchObject({ code: 'network' });
    expect(await store.document(url)).toBeUndefined();
    host.misbehave = () => undefined;
    await expect.poll(() => store.file(manifest.vectors[1]?.sha256 ?? '')).toBeDefined();
    host.log.length = 0;
    await sync(packSource(url), store);
    expect(host.requests).toEqual(['pack/catalog.json', last]);
  });

  test('a damaged shard is downloaded again', async () => {
    const store = makeStore();
    const manifest = await servePack(host, 'pack', products);
    const name = manifest.products[1]?.name ?? '';
    let damaged = 1;
    host.misbehave = (path) =>
      path.endsWith(name) && damaged-- > 0 ? new Uint8Array(9) : undefined;
    const { files } = await sync(packSource(url), store);
    expect(new TextDecoder().decode(await files.file(name))).toContain('Product 4');
    expect(host.requests.filter((path) => path.endsWith(name))).toHaveLength(2);
  });

  test('a shard that stays damaged leaves the old revision in place', async () => {
    const store = makeStore();
    const old = await servePack(host, 'pack', products);
    await sync(packSource(url), store);
    const next = await servePack(host, 'pack', renamed);
    const name = next.products[2]?.name ?? '';
    host.misbehave = (path) => (path.endsWith(name) ? new Uint8Array(9) : undefined);
    const { manifest, offline, files } = await sync(packSource(url), store);
    expect(manifest.revision).toBe(old.revision);
    expect(offline).toBe(true);
    expect(files.names).toHaveLength(6);
  });

  test('progress counts the bytes that are really downloaded', async () => {
    const manifest = await servePack(host, 'pack', products);
    const seen: { done: number; total: number }[] = [];
    await sync(packSource(url), makeStore(), { onProgress: (progress) => seen.push(progress) });
    const total = [...manifest.products, ...manifest.vectors].reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    );
    expect(seen[0]).toEqual({ done: 0, total });
    expect(seen.at(-1)).toEqual({ done: total, total });
  });

  test('a part of a file is read as it lies there, and the whole where the store lost it', async () => {
    const store = makeStore();
    const big = products.map((product) => ({ ...product, description: 'long '.repeat(40_000) }));
    await servePack(host, 'pack', big);
    const { files, manifest } = await sync(packSource(url), store);
    const [{ name, sha256, bytes }] = manifest.products as [RemoteFile];
    const whole = new Uint8Array(await files.file(name));
    expect(whole).toHaveLength(bytes);
    const cuts = [
      [0, 10],
      [65_530, 65_550],
      [65_536, 131_072],
      [100_000, 400_000],
      [bytes - 3, bytes],
    ] as const;
    host.log.length = 0;
    for (const [from, to] of cuts) {
      const slice = new Uint8Array(await files.slice(name, from, to));
      expect(slice.every((byte, i) => byte === whole[from + i]) && slice.length).toBe(to - from);
    }
    expect(host.requests).toEqual([]);
    await store.commit(url, { text: '{}', files: [] });
    await store.commit(url, { text: '{"next":1}', files: [] });
    expect(await store.has(sha256)).toBe(false);
    expect(new Uint8Array(await files.slice(name, 3, 9))).toEqual(whole.subarray(3, 9));
    expect(host.requests).toEqual([`pack/${name}`]);
  });

  test('cancelling is an abort, not a fall back to the old revision', async () => {
    const store = makeStore();
    await servePack(host, 'pack', products);
    await sync(packSource(url), store);
    const signal = AbortSignal.abort();
    await expect(sync(packSource(url), store, { signal })).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});

test('a store that refuses everything does not stop the shopper', async () => {
  await servePack(host, 'pack', products);
  const refuse = (): Promise<never> => Promise.reject(new SearchError('storage', 'quota'));
  const store: CatalogStore = {
    persistent: true,
    document: refuse,
    has: refuse,
    file: refuse,
    slice: refuse,
    putFile: refuse,
    commit: refuse,
    close: () => undefined,
  };
  const { files, persistent } = await sync(packSource(url), store);
  expect(files.names).toHaveLength(6);
  expect(persistent).toBe(false);
});

test('no network at the first visit is a network error that names the address', async () => {
  await expect(sync(packSource(url), new MemoryStore())).rejects.toMatchObject({
    code: 'network',
    message: expect.stringContaining('pack/catalog.json') as string,
  });
});
