import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { writePack } from '../../../src/catalog/write-pack.ts';
import type { IndexRejection } from '../../../src/core/backend-name.ts';
import { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import { LocalEngine } from '../../../src/engine/local-engine.ts';
import { createIndex } from '../../../src/gpu/create-index.ts';
import { KernelIndex } from '../../../src/search/kernel-index.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { MemoryStore } from '../../../src/store/memory-store.ts';
import { filesInMemory } from '../../fakes/files-in-memory.ts';
import { fakeProduct } from '../../fakes/fake-pack.ts';
import { FakeDevices } from '../../fakes/fake-runtime.ts';
import { StaticHost } from '../../fakes/static-host.ts';
import { randomVector, seeded } from '../../seeded.ts';

const DIMS = 16;
const random = seeded(5);
const vectors = Array.from({ length: 50 }, () => randomVector(random, DIMS));
const query = randomVector(random, DIMS);
const wasm = { name: 'wasm', device: '', lost: new AbortController().signal } as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

function pack() {
  return writePack({
    id: 'fake',
    title: 'fake',
    model: { id: 'fake', dims: DIMS },
    products: vectors.map((_, row) => fakeProduct(row)),
    vectors,
    images: [],
    shardRows: 20,
  });
}

/** WebAssembly whose memories are made by `make`. */
function stubMemory(make: (description: WebAssembly.MemoryDescriptor) => WebAssembly.Memory): void {
  const all = Object.getOwnPropertyDescriptors(WebAssembly);
  const Memory = function (description: WebAssembly.MemoryDescriptor) {
    return make(description);
  };
  vi.stubGlobal('WebAssembly', Object.defineProperties({}, { ...all, Memory: { value: Memory } }));
}

/** What a device that is short of memory does. */
function refuseMemory(): void {
  stubMemory(() => {
    throw new RangeError('WebAssembly.Memory(): could not allocate memory');
  });
}

test('without memory for the kernel the catalogue opens and is searched in plain TypeScript, with the reason', async () => {
  const { manifest, files } = await pack();
  const roomy = await LoadedCatalog.load(manifest, filesInMemory(files));
  const expected = await new ReferenceIndex(roomy.rows).nearest(query, 10);
  refuseMemory();
  const catalog = await LoadedCatalog.load(manifest, filesInMemory(files));
  const rejected: IndexRejection[] = [];
  const index = await createIndex(wasm, catalog.rows, (rejection) => rejected.push(rejection));
  expect(index).toBeInstanceOf(ReferenceIndex);
  expect(rejected).toEqual([{ index: 'wasm', reason: 'out-of-memory' }]);
  expect(await index.nearest(query, 10)).toEqual(expected);
});

test('with memory the kernel searches, and nothing is passed over', async () => {
  const { manifest, files } = await pack();
  const catalog = await LoadedCatalog.load(manifest, filesInMemory(files));
  const rejected: IndexRejection[] = [];
  const index = await createIndex(wasm, catalog.rows, (rejection) => rejected.push(rejection));
  expect(index).toBeInstanceOf(KernelIndex);
  expect(rejected).toEqual([]);
});

test('a catalogue that no memory can hold is an error with a code', async () => {
  const { manifest, files } = await pack();
  const endless = { ...manifest, count: 2 ** 40 };
  await expect(LoadedCatalog.load(endless, filesInMemory(files))).rejects.toMatchObject({
    code: 'out-of-memory',
  });
});

test('an engine that is disposed of lets its rows go', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const memories: WeakRef<WebAssembly.Memory>[] = [];
  const isHeld = () => memories[0]?.deref() !== undefined; // an assertion on the memory itself would hold it
  const { Memory } = WebAssembly;
  stubMemory((description) => {
    const memory = new Memory(description);
    memories.push(new WeakRef(memory));
    return memory;
  });
  const host = new StaticHost();
  const url = await host.start();
  const { manifest, files } = await pack();
  for (const { name, content } of files) host.files.set(`pack/${name}`, content);
  host.files.set('pack/catalog.json', JSON.stringify(manifest));
  const engine = new LocalEngine({
    store: new MemoryStore(),
    startRuntime: new FakeDevices(query).start,
    decode: () => Promise.reject(new Error('no pictures here')),
    modelsUrl: `${url}models`,
  });
  await engine.open({ packUrl: `${url}pack` });
  await engine.similarTo(fakeProduct(1).id, { limit: 3 });
  expect(memories).toHaveLength(1);
  collect();
  expect(isHeld()).toBe(true);
  engine.dispose();
  await expect
    .poll(() => {
      collect();
      return isHeld();
    })
    .toBe(false);
  await expect(engine.product(fakeProduct(1).id)).rejects.toMatchObject({ code: 'internal' });
  await host.stop();
});
