import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../../scripts/kernel/assemble.ts';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { nextTask } from '../../../src/core/async.ts';
import type { QuantisedRows } from '../../../src/core/quantised-rows.ts';
import { RELAXED_BINARY } from '../../../src/search/kernel/relaxed-binary.ts';
import { SCAN_BINARY } from '../../../src/search/kernel/scan-binary.ts';
import { availableInstructions } from '../../../src/search/kernel/scan-kernel.ts';
import { KernelIndex } from '../../../src/search/kernel-index.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { RowMemory } from '../../../src/search/row-memory.ts';
import { RowMask } from '../../../src/search/row-mask.ts';
import { randomVector, seeded } from '../../seeded.ts';

/** Random rows, some of them equal to others, some zero. */
function shelf(random: () => number, count: number, dims: number): QuantisedRows {
  const distinct = Array.from({ length: Math.ceil(count * 0.8) }, () => randomVector(random, dims));
  const repeated = [...distinct, ...distinct].slice(0, count);
  const rows = quantise(repeated, dims);
  for (let row = 3; row < count; row += 11) rows.scales[row] = 0;
  return rows;
}

test('answers as the reference scan does, whatever the sizes, masks, ties and limits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.nat(),
        count: fc.integer({ min: 0, max: 300 }),
        dims: fc.integer({ min: 1, max: 200 }),
        limit: fc.integer({ min: 0, max: 400 }),
        passing: fc.constantFrom(0, 0.1, 0.7, undefined),
        several: fc.integer({ min: 0, max: 19 }),
        slice: fc.constantFrom(64, 4_096, 8_388_608),
      }),
      async ({ seed, count, dims, limit, passing, several, slice }) => {
        const random = seeded(seed);
        const rows = shelf(random, count, dims);
        const mask =
          passing === undefined ? undefined : RowMask.where(count, () => random() < passing);
        const query = randomVector(random, dims);
        const index = new KernelIndex(rows, slice);
        const reference = new ReferenceIndex(rows);
        expect(await index.nearest(query, limit, { mask })).toEqual(
          await reference.nearest(query, limit, { mask }),
        );
        const queries = Array.from({ length: several }, () => randomVector(random, dims));
        const answers = await index.nearestOfMany(queries, limit, { mask });
        expect(answers).toHaveLength(several);
        for (const [i, each] of queries.entries()) {
          expect(answers[i]).toEqual(await reference.nearest(each, limit, { mask }));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test.each([1, 10, 3_000])('%i of many blocks of rows are ranked exactly', async (limit) => {
  const random = seeded(limit);
  const rows = shelf(random, 30_000, 16);
  const index = new KernelIndex(rows);
  const queries = [randomVector(random, 16), randomVector(random, 16)];
  const mask = RowMask.where(30_000, () => random() < 0.5);
  for (const options of [{}, { mask }]) {
    expect(await index.nearestOfMany(queries, limit, options)).toEqual(
      await new ReferenceIndex(rows).nearestOfMany(queries, limit, options),
    );
  }
});

test('more equal rows than are kept at once are still in row order', async () => {
  const one = randomVector(seeded(3), 16);
  const rows = quantise(
    Array.from({ length: 25_000 }, () => one),
    16,
  );
  const hits = await new KernelIndex(rows).nearest(one, 5);
  expect(hits.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4]);
});

test('finds as many as were asked for whenever as many pass the mask', async () => {
  const random = seeded(5);
  const index = new KernelIndex(shelf(random, 1_000, 32));
  const mask = RowMask.where(1_000, (row) => row % 37 === 0);
  const hits = await index.nearest(randomVector(random, 32), 20, { mask });
  expect(mask.passing).toBe(28);
  expect(hits).toHaveLength(20);
  for (const { row } of hits) expect(row % 37).toBe(0);
});

test('a newer query cancels one that is between two slices', async () => {
  const random = seeded(6);
  const index = new KernelIndex(shelf(random, 2_000, 32), 4_096);
  const stop = new AbortController();
  const slow = index.nearest(randomVector(random, 32), 5, { signal: stop.signal });
  await nextTask(); // the first slices are done
  stop.abort();
  await expect(slow).rejects.toMatchObject({ name: 'AbortError' });
});

test('two queries at once do not disturb each other', async () => {
  const random = seeded(8);
  const rows = shelf(random, 2_000, 48);
  const index = new KernelIndex(rows, 4_096);
  const reference = new ReferenceIndex(rows);
  const queries = Array.from({ length: 6 }, () => randomVector(random, 48));
  const answers = await Promise.all(queries.map((query) => index.nearest(query, 9)));
  for (const [i, query] of queries.entries()) {
    expect(answers[i]).toEqual(await reference.nearest(query, 9));
  }
});

test('rows that lie in a kernel’s memory are not copied, and answer the same', async () => {
  const random = seeded(9);
  const rows = shelf(random, 200, 32);
  const placed = RowMemory.place(rows);
  expect(RowMemory.holding(placed).memory.buffer).toBe(placed.values.buffer);
  expect(RowMemory.holding(rows).memory.buffer).not.toBe(rows.values.buffer);
  const query = randomVector(random, 32);
  const expected = await new ReferenceIndex(rows).nearest(query, 20);
  expect(await new KernelIndex(placed).nearest(query, 20)).toEqual(expected);
  expect(await new ReferenceIndex(placed).nearest(query, 20)).toEqual(expected);
});

test('rows take their bytes, a scale each and a sum where the engine uses it, and little more', () => {
  const count = 20_000;
  const rows = { dims: 128, values: new Int8Array(count * 128), scales: new Float32Array(count) };
  const { byteLength } = RowMemory.holding(rows).memory.buffer;
  const sum = availableInstructions() === 'relaxed-simd' ? 4 : 0;
  expect(byteLength).toBeLessThan(count * (128 + 4 + sum) + 2 * 65_536);
});

test('a query of other dims is a model mismatch', async () => {
  const index = new KernelIndex(shelf(seeded(1), 10, 16));
  await expect(index.nearest(randomVector(seeded(2), 17), 1)).rejects.toMatchObject({
    code: 'model-mismatch',
  });
});

test.each([
  ['scan', SCAN_BINARY],
  ['relaxed', RELAXED_BINARY],
])('the committed binary of %s.wat is what the text assembles to', async (name, committed) => {
  const path = join(import.meta.dirname, `../../../src/search/kernel/${name}.wat`);
  const binary = await assemble(name, await readFile(path, 'utf8'));
  expect(Buffer.from(binary).toString('base64')).toBe(committed);
});
