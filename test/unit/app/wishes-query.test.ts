import { expect, test } from 'vitest';
import { parseWishes, wishesQuery } from '../../../src/app/wishes-query.ts';

test('a part of the picture survives the address', () => {
  const region = { x: 0.125, y: 0, width: 0.5, height: 0.75 };
  expect(parseWishes(wishesQuery({ region })).region).toEqual(region);
});

test.each(['', '1_2', '0_0_0_1', '0.8_0_0.5_0.5', '-0.1_0_0.5_0.5', 'a_b_c_d', '0_0_1_NaN'])(
  'what is no part of a picture is no wish: "%s"',
  (text) => {
    expect(parseWishes(`part=${text}`).region).toBeUndefined();
  },
);
