import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeNeighbours,
  decodeNeighbourShard,
  encodeNeighbourShard,
  NEIGHBOURS,
  recordAt,
} from '../../../src/catalog/neighbour-shard.ts';

const entry = fc.record({
  row: fc.nat(0xffffffff),
  offset: fc.nat(0xffffffff),
  bytes: fc.integer({ min: 1, max: 0xffffffff }),
  others: fc.nat(0xffff),
  score: fc.double({ min: -1, max: 1, noNaN: true }),
});
const rows = fc.array(fc.array(entry, { maxLength: NEIGHBOURS }), { maxLength: 9 });

test('what is written is read, scores within the error that is stated', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const read = decodeNeighbourShard(encodeNeighbourShard(table).buffer);
      expect(read.map((row) => row.map((each) => ({ ...each, score: 0 })))).toEqual(
        table.map((row) => row.map((each) => ({ ...each, score: 0 }))),
      );
      for (const [i, row] of table.entries()) {
        for (const [j, { score }] of row.entries()) {
          expect(Math.abs((read[i]?.[j]?.score ?? NaN) - score)).toBeLessThan(1.6e-5);
        }
      }
    }),
  );
});

test('one row is read from its own bytes', () => {
  const table = [0, 1, 2].map((row) => [{ row, score: 0.5, others: 0, offset: 9, bytes: 3 }]);
  const { from, to } = recordAt(1);
  const [only] = decodeNeighbours(encodeNeighbourShard(table).buffer.slice(from, to));
  expect(only?.row).toBe(1);
});

test('more neighbours than fit are left out', () => {
  const many = Array.from({ length: NEIGHBOURS + 5 }, (_, row) => {
    return { row, score: 0, others: 0, offset: 0, bytes: 1 };
  });
  expect(decodeNeighbourShard(encodeNeighbourShard([many]).buffer)[0]).toHaveLength(NEIGHBOURS);
});

test('other bytes, and half a shard, are a bad pack', () => {
  const whole = encodeNeighbourShard([[], []]).buffer;
  for (const bytes of [new ArrayBuffer(0), new ArrayBuffer(40), whole.slice(0, -1)]) {
    expect(() => decodeNeighbourShard(bytes)).toThrow(
      expect.objectContaining({ code: 'bad-pack' }) as Error,
    );
  }
  expect(() => decodeNeighbours(whole.slice(0, 7))).toThrow(
    expect.objectContaining({ code: 'bad-pack' }) as Error,
  );
});
