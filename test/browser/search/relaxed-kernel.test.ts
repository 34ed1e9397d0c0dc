import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { availableInstructions, scanKernel } from '../../../src/search/kernel/scan-kernel.ts';
import { KernelIndex } from '../../../src/search/kernel-index.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { RowMask } from '../../../src/search/row-mask.ts';
import { RowMemory } from '../../../src/search/row-memory.ts';
import { randomVector, seeded } from '../../seeded.ts';

test('Chromium takes the relaxed instructions', () => {
  expect(availableInstructions()).toBe('relaxed-simd');
});

test.each(['simd', 'relaxed-simd'] as const)(
  'by %s, the kernel answers as the reference scan does, whatever the sizes, masks, ties and limits',
  async (instructions) => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.nat(),
          count: fc.integer({ min: 0, max: 300 }),
          dims: fc.integer({ min: 1, max: 1_300 }),
          limit: fc.integer({ min: 0, max: 400 }),
          passing: fc.constantFrom(0, 0.1, 0.7, undefined),
          several: fc.integer({ min: 0, max: 11 }),
          slice: fc.constantFrom(64, 4_096, undefined),
        }),
        async ({ seed, count, dims, limit, passing, several, slice }) => {
          const random = seeded(seed);
          const half = Array.from({ length: Math.ceil(count / 2) }, () =>
            randomVector(random, dims),
          );
          const rows = quantise([...half, ...half].slice(0, count), dims);
          const mask =
            passing === undefined ? undefined : RowMask.where(count, () => random() < passing);
          const queries = Array.from({ length: several }, () => randomVector(random, dims));
          const index = new KernelIndex(rows, slice, instructions);
          expect(await index.nearestOfMany(queries, limit, { mask })).toEqual(
            await new ReferenceIndex(rows).nearestOfMany(queries, limit, { mask }),
          );
        },
      ),
      { numRuns: 60 },
    );
  },
);

test.each(['simd', 'relaxed-simd'] as const)(
  'by %s, sums are exact, those of the largest values too',
  (instructions) => {
    const dims = 1_280;
    const random = seeded(12);
    const drawn = (): number => Math.floor(random() * 256) - 128;
    const kinds = [() => -128, () => 127, (i: number) => (i % 2 === 0 ? 127 : -128), drawn];
    const values = Int8Array.from(
      kinds.flatMap((kind) => Array.from({ length: dims }, (_, i) => kind(i))),
    );
    const memory = new RowMemory({ dims, values, scales: new Float32Array(4).fill(1) });
    const { largest, scan, write } = scanKernel(instructions, memory);
    const top = Math.min(largest, Math.floor((2 ** 31 - 1) / (128 * dims)));
    for (const kind of [() => top, () => -top, (i: number) => (i % 2 === 0 ? top : -top), drawn]) {
      const query = Int16Array.from({ length: dims }, (_, i) => kind(i));
      write(query, memory.query(0));
      const { rows, scales, scores, sums } = memory.offsets;
      scan(rows, scales, memory.offsets.query, scores, 4, dims, 1, sums);
      const expected = kinds.map((_, row) =>
        Math.fround(
          query.reduce((sum, value, i) => sum + value * (values[row * dims + i] ?? 0), 0),
        ),
      );
      expect([...memory.scores(4)]).toEqual(expected);
    }
  },
);
