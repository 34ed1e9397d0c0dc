import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import type { QuantisedRows } from '../../../src/core/quantised-rows.ts';
import { TexturedIndex } from '../../../src/gpu/textured/textured-index.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { RowMask } from '../../../src/search/row-mask.ts';
import { randomVector, seeded } from '../../seeded.ts';

const neverLost = new AbortController().signal;

/** Random rows; every second half repeats the first, and some are zero. */
function shelf(random: () => number, count: number, dims: number): QuantisedRows {
  const half = Array.from({ length: Math.ceil(count / 2) }, () => randomVector(random, dims));
  const rows = quantise([...half, ...half].slice(0, count), dims);
  for (let row = 5; row < count; row += 17) rows.scales[row] = 0;
  return rows;
}

test('answers as the reference scan does, whatever the sizes, masks, ties, limits and textures', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        seed: fc.nat(),
        count: fc.integer({ min: 0, max: 3_000 }),
        dims: fc.integer({ min: 1, max: 200 }),
        limit: fc.constantFrom(0, 1, 10, 200, 4_000),
        passing: fc.constantFrom(0, 0.1, 0.7, undefined),
        side: fc.constantFrom(64, 256, 4_096),
      }),
      async ({ seed, count, dims, limit, passing, side }) => {
        const random = seeded(seed);
        const rows = shelf(random, count, dims);
        const mask =
          passing === undefined ? undefined : RowMask.where(count, () => random() < passing);
        const index = await TexturedIndex.upload(rows, neverLost, { side });
        const reference = new ReferenceIndex(rows);
        const query = randomVector(random, dims);
        expect(await index.nearest(query, limit, { mask })).toEqual(
          await reference.nearest(query, limit, { mask }),
        );
        const queries = Array.from({ length: 5 }, () => randomVector(random, dims));
        expect(await index.nearestOfMany(queries, limit, { mask })).toEqual(
          await reference.nearestOfMany(queries, limit, { mask }),
        );
        index.dispose();
      },
    ),
    { numRuns: 40 },
  );
});

test('rows that are reduced in groups are ranked exactly', async () => {
  const random = seeded(5);
  const rows = shelf(random, 30_000, 32);
  const index = await TexturedIndex.upload(rows, neverLost, { side: 512 });
  const reference = new ReferenceIndex(rows);
  const mask = RowMask.where(30_000, () => random() < 0.01);
  for (const limit of [1, 10, 60, 900]) {
    const query = randomVector(random, 32);
    for (const options of [{}, { mask }]) {
      expect(await index.nearest(query, limit, options)).toEqual(
        await reference.nearest(query, limit, options),
      );
    }
  }
  index.dispose();
});

test('a context lost in mid-query is an error with a code', async () => {
  const random = seeded(2);
  const index = await TexturedIndex.upload(shelf(random, 1_000, 32), neverLost);
  const answer = index.nearest(randomVector(random, 32), 3);
  index.context.getExtension('WEBGL_lose_context')?.loseContext();
  await expect(answer).rejects.toMatchObject({ code: 'device-lost' });
});

test('a cancelled query gives no answer, and the next is right', async () => {
  const random = seeded(3);
  const rows = shelf(random, 1_000, 32);
  const index = await TexturedIndex.upload(rows, neverLost);
  const query = randomVector(random, 32);
  const stop = new AbortController();
  const cancelled = index.nearest(query, 3, { signal: stop.signal });
  stop.abort();
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  expect(await index.nearest(query, 3)).toEqual(await new ReferenceIndex(rows).nearest(query, 3));
  index.dispose();
});
