import { expect, test } from 'vitest';
import { IdTable } from '../../../src/catalog/id-table.ts';
import { hashText } from '../../../src/core/text-hash.ts';

const ids = Array.from({ length: 200_000 }, (_, i) => `sku-${i}`);

test('every id leads to its row, and to few others; an unknown one to hardly any', () => {
  const table = new IdTable(Uint32Array.from(ids, hashText));
  let others = 0;
  for (const [row, id] of ids.entries()) {
    const rows = table.candidates(id);
    expect(rows.includes(row), id).toBe(true);
    others += rows.length - 1;
  }
  expect(others).toBeLessThan(40); // 2 * pairs / 2^32, about 9
  expect(ids.filter((id) => table.candidates(`no ${id}`).length > 0).length).toBeLessThan(40);
});

test('ids that share a hash are all candidates, in the order of their rows', () => {
  const shared = hashText('twin');
  const table = new IdTable(Uint32Array.of(7, shared, 9, shared, 0, 0xffffffff));
  expect(table.candidates('twin')).toEqual([1, 3]);
  expect(new IdTable(new Uint32Array()).candidates('twin')).toEqual([]);
});
