import { expect, test } from 'vitest';
import { codesOf, type Column, ColumnBuilder } from '../../../src/catalog/column.ts';

function columnOf<T extends string | number>(values: readonly (T | undefined)[]): Column<T> {
  const builder = new ColumnBuilder<T>(values.length);
  for (const [row, value] of values.entries()) if (value !== undefined) builder.set(row, value);
  return builder.build();
}

test.each([
  [200, 1],
  [300, 2],
  [65_535, 2],
])('of %i texts, each row has its own in %i bytes', (distinct, bytes) => {
  const texts = Array.from({ length: distinct + 500 }, (_, i) => `text ${i % distinct}`);
  const { codes, values, counts } = columnOf<string>([undefined, ...texts]);
  expect(codes.BYTES_PER_ELEMENT).toBe(bytes);
  expect(codes[0]).toBe(0);
  expect(texts.every((text, i) => values?.[(codes[i + 1] ?? 0) - 1] === text)).toBe(true);
  expect(counts[0]).toBe(1);
  expect(counts[1]).toBe(1 + Math.ceil(500 / distinct));
});

test('more numbers than two bytes can tell apart take four', () => {
  const prices = Array.from({ length: 70_000 }, (_, i) => i / 100);
  const { codes, values } = columnOf<number>(prices);
  expect(prices.every((price, i) => values?.[(codes[i] ?? 0) - 1] === price)).toBe(true);
});

test('texts without end are found by their hashes, without a list of them', () => {
  const numbers = Array.from({ length: 70_000 }, (_, i) => `number ${i}`);
  const column = columnOf<string>([undefined, ...numbers]);
  expect(column.values).toBeUndefined();
  for (const wanted of ['number 0', 'number 65534', 'number 69999']) {
    const codes = codesOf(column, [wanted]);
    const rows = [...column.codes.keys()].filter((row) => codes.has(column.codes[row] ?? 0));
    expect(rows).toEqual([Number(wanted.slice('number '.length)) + 1]);
  }
  expect(column.codes[0]).toBe(0);
});
