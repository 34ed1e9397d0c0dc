import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import type { QuantisedRows } from '../../../src/core/quantised-rows.ts';
import { PackedIndex } from '../../../src/gpu/packed/packed-index.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { RowMask } from '../../../src/search/row-mask.ts';
import { randomVector, seeded } from '../../seeded.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await newDevice();
});
afterAll(() => {
  device.destroy();
});

afterEach(() => {
  Reflect.deleteProperty(navigator.gpu, 'wgslLanguageFeatures');
});

const neverLost = new AbortController().signal;

/** Random rows; every second half repeats the first, and some are zero. */
function shelf(random: () => number, count: number, dims: number): QuantisedRows {
  const half = Array.from({ length: Math.ceil(count / 2) }, () => randomVector(random, dims));
  const rows = quantise([...half, ...half].slice(0, count), dims);
  for (let row = 5; row < count; row += 17) rows.scales[row] = 0;
  return rows;
}

/** Bytes of the buffers that a device is asked for, to keep things in and to read from, and of what is read. */
function watchBuffers(): {
  readonly stored: number[];
  readonly staging: number[];
  readonly readBack: number[];
  readonly stop: () => void;
} {
  const [stored, staging, readBack]: [number[], number[], number[]] = [[], [], []];
  const create = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = create(descriptor);
    const isStaging = (descriptor.usage & GPUBufferUsage.MAP_READ) !== 0;
    (isStaging ? staging : stored).push(descriptor.size);
    const map = buffer.mapAsync.bind(buffer);
    buffer.mapAsync = (mode, offset, size) => {
      readBack.push(size ?? descriptor.size);
      return map(mode, offset, size);
    };
    return buffer;
  };
  return {
    stored,
    staging,
    readBack,
    stop: () => {
      device.createBuffer = create;
    },
  };
}

async function propertyHolds(on: GPUDevice): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.nat(),
        count: fc.integer({ min: 0, max: 2_000 }),
        dims: fc.integer({ min: 1, max: 200 }),
        limit: fc.constantFrom(0, 1, 10, 200, 3_000),
        passing: fc.constantFrom(0, 0.1, 0.7, undefined),
        several: fc.integer({ min: 0, max: 6 }),
        bindingBytes: fc.constantFrom(undefined, 16_384),
      }),
      async ({ seed, count, dims, limit, passing, several, bindingBytes }) => {
        const random = seeded(seed);
        const rows = shelf(random, count, dims);
        const mask =
          passing === undefined ? undefined : RowMask.where(count, () => random() < passing);
        const index = await PackedIndex.upload(on, rows, neverLost, bindingBytes);
        const queries = Array.from({ length: several }, () => randomVector(random, dims));
        expect(await index.nearestOfMany(queries, limit, { mask })).toEqual(
          await new ReferenceIndex(rows).nearestOfMany(queries, limit, { mask }),
        );
        index.dispose();
      },
    ),
    { numRuns: 25 },
  );
}

describe('answers as the reference scan does, whatever the sizes, masks, ties, limits and parts', () => {
  test('by dot4I8Packed', () => propertyHolds(device));

  test('by shifts', async () => {
    Object.defineProperty(navigator.gpu, 'wgslLanguageFeatures', {
      value: new Set(),
      configurable: true,
    });
    await propertyHolds(device);
  });

  test.for([[['subgroups']], [['shader-f16']], [['shader-f16', 'subgroups']]] as const)(
    'with %s',
    async ([features], { skip }) => {
      const adapter = await firstAdapter();
      const missing = features.filter((name) => !adapter.features.has(name));
      skip(missing.length > 0, `this adapter has no ${missing.join(', ')}`);
      const able = await adapter.requestDevice({ requiredFeatures: [...features] });
      await propertyHolds(able);
      able.destroy();
    },
  );
});

test('the device keeps at most 150 bytes for a row of 128 dims, and sends back 4 KB a query', async () => {
  const random = seeded(8);
  const count = 50_000;
  const values = Int8Array.from({ length: count * 128 }, () => random() * 200 - 100);
  const rows = { dims: 128, values, scales: new Float32Array(count).fill(0.001) };
  const { stored, staging, readBack, stop } = watchBuffers();
  const index = await PackedIndex.upload(device, rows, neverLost);
  await index.nearest(randomVector(random, 128), 10);
  await index.nearest(randomVector(random, 128), 10);
  stop();
  expect(stored.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(count * 150);
  expect(readBack).toEqual([4_096, 4_096]);
  expect(staging).toHaveLength(1);
  index.dispose();
});

describe('rows on the device', () => {
  test.each([
    [1, 1, undefined],
    [63, 5, undefined],
    [64, 128, undefined],
    [1_000, 24, 16_384],
    [5_000, 128, undefined],
    [5_000, 128, 131_072],
    [3_000, 33, undefined],
    [700, 1_280, undefined],
  ])('%i of %i dims: the answer is the reference scan’s', async (count, dims, bindingBytes) => {
    const random = seeded(count + dims);
    const rows = shelf(random, count, dims);
    const index = await PackedIndex.upload(device, rows, neverLost, bindingBytes);
    const reference = new ReferenceIndex(rows);
    for (const share of [undefined, 0, 0.02, 0.6]) {
      const mask = share === undefined ? undefined : RowMask.where(count, () => random() < share);
      for (const limit of [1, 10, 200, 2_000]) {
        const query = randomVector(random, dims);
        expect(await index.nearest(query, limit, { mask })).toEqual(
          await reference.nearest(query, limit, { mask }),
        );
      }
    }
    index.dispose();
  });

  test('more equal rows than are read back are still in row order', async () => {
    const random = seeded(3);
    const one = randomVector(random, 16);
    const rows = quantise(
      Array.from({ length: 4_000 }, () => one),
      16,
    );
    const index = await PackedIndex.upload(device, rows, neverLost);
    const hits = await index.nearest(one, 5);
    expect(hits.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4]);
    index.dispose();
  });

  test.each([
    [2_000, 64, 10, undefined],
    [3_000, 33, 300, 65_536],
    [500, 8, 600, undefined],
    [4_000, 12, 1_500, 16_384],
  ])(
    '%i of %i dims: many queries at once are answered as one by one',
    async (count, dims, limit, bindingBytes) => {
      const random = seeded(count);
      const rows = shelf(random, count, dims);
      const index = await PackedIndex.upload(device, rows, neverLost, bindingBytes);
      const reference = new ReferenceIndex(rows);
      const mask = RowMask.where(count, () => random() < 0.7);
      for (const several of [0, 1, 2, 3, 4, 11]) {
        const queries = Array.from({ length: several }, () => randomVector(random, dims));
        expect(await index.nearestOfMany(queries, limit, { mask })).toEqual(
          await reference.nearestOfMany(queries, limit, { mask }),
        );
      }
      index.dispose();
    },
  );

  test('queries at once do not mix', async () => {
    const random = seeded(4);
    const rows = shelf(random, 2_000, 64);
    const index = await PackedIndex.upload(device, rows, neverLost);
    const reference = new ReferenceIndex(rows);
    const queries = Array.from({ length: 8 }, () => randomVector(random, 64));
    const answers = await Promise.all(queries.map((query) => index.nearest(query, 12)));
    for (const [i, query] of queries.entries()) {
      expect(answers[i]).toEqual(await reference.nearest(query, 12));
    }
    index.dispose();
  });
});

test('a device lost in mid-query is an error with a code', async () => {
  const own = await newDevice();
  const lost = new AbortController();
  void own.lost.then(() => {
    lost.abort();
  });
  const random = seeded(2);
  const index = await PackedIndex.upload(own, shelf(random, 1_000, 32), lost.signal);
  const answer = index.nearest(randomVector(random, 32), 3);
  own.destroy();
  await expect(answer).rejects.toMatchObject({ code: 'device-lost' });
});

async function newDevice(): Promise<GPUDevice> {
  const adapter = await firstAdapter();
  return adapter.requestDevice();
}

async function firstAdapter(): Promise<GPUAdapter> {
  const adapter = await navigator.gpu.requestAdapter();
  if (adapter === null) throw new Error('Chromium offers no WebGPU adapter');
  return adapter;
}
