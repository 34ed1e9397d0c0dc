import { expect, test } from 'vitest';
import { parseWishes, wishesQuery } from '../../../src/app/wishes-query.ts';
import { SORTS } from '../../../src/ui/sorts.ts';

test('an order survives the way through an address, and the first one needs none', () => {
  for (const sort of SORTS) {
    const query = wishesQuery({ words: 'red dress', sort });
    expect(query.includes('sort=')).toBe(sort !== 'similarity');
    expect(parseWishes(query).sort ?? 'similarity').toBe(sort);
  }
});

test('an order that does not exist is none', () => {
  expect(parseWishes('sort=cheapest').sort).toBeUndefined();
});
