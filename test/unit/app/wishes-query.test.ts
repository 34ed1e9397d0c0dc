import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRoute, routeHash } from '../../../src/app/routes.ts';
import { parseWishes, wishesQuery } from '../../../src/app/wishes-query.ts';
import type { ProductId } from '../../../src/core/brand.ts';
import { SORTS } from '../../../src/ui/sorts.ts';

const id = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text as ProductId);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 8 });

test('likes and dislikes survive the way through an address, whatever the products are called', () => {
  fc.assert(
    fc.property(ids, (all) => {
      const half = Math.ceil(all.length / 2);
      const wishes = { liked: all.slice(0, half), disliked: all.slice(half) };
      const parsed = parseWishes(wishesQuery(wishes));
      expect(parsed.liked).toEqual(wishes.liked);
      expect(parsed.disliked ?? []).toEqual(wishes.disliked);
    }),
  );
});

test('a product of an address is liked or disliked, never both, and each counts once', () => {
  const { liked, disliked } = parseWishes('like=a&like=a&like=&dislike=a&dislike=b&dislike=b');
  expect(liked).toEqual(['a']);
  expect(disliked).toEqual(['b']);
});

test('a step of the trail survives the way through an address', () => {
  fc.assert(
    fc.property(id, ids, (product, liked) => {
      const hash = routeHash({ page: 'like', id: product, wishes: { liked } });
      expect(parseRoute(hash)).toMatchObject({ page: 'like', id: product, wishes: { liked } });
    }),
  );
  expect(parseRoute('#/like/')).toEqual({ page: 'shop' });
});

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
