import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeIdShards, findId, idFileOf } from '../../../src/catalog/id-shard.ts';

function rowOf(files: readonly Uint8Array<ArrayBuffer>[], id: string): number | undefined {
  const file = files[idFileOf(id, files.length)];
  return file && findId(file.buffer, id);
}

test('every id leads to its row, and no other id to any', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 50 }), fc.string(), (ids, other) => {
      const files = encodeIdShards(ids);
      for (const [row, id] of ids.entries()) expect(rowOf(files, id)).toBe(row);
      const place = ids.indexOf(other);
      expect(rowOf(files, other)).toBe(place < 0 ? undefined : place);
    }),
  );
});

test('many ids are spread over files of 48 KB at most', () => {
  const ids = Array.from({ length: 20_000 }, (_, row) => `sku-${row}`);
  const files = encodeIdShards(ids);
  expect(files).toHaveLength(16);
  for (const { length } of files) expect(length).toBeLessThan(48 * 1024);
  for (const row of [0, 1, 777, 19_999]) expect(rowOf(files, `sku-${row}`)).toBe(row);
  expect(rowOf(files, 'sku-20000')).toBeUndefined();
});

test('other bytes are a bad pack', () => {
  const [file] = encodeIdShards(['a', 'b']);
  for (const bytes of [new ArrayBuffer(0), new ArrayBuffer(20), file?.buffer.slice(0, -1)]) {
    expect(() => findId(bytes ?? new ArrayBuffer(1), 'a')).toThrow(
      expect.objectContaining({ code: 'bad-pack' }) as Error,
    );
  }
});
