import { expect, test } from 'vitest';
import { parseFeed } from '../../../src/catalog/feed.ts';
import { readFeed } from '../../../src/catalog/feed-product.ts';

const HEADER =
  'id,title,category,price,currency,url,image,brand,description,in stock,variant group';

function read(csv: string): ReturnType<typeof readFeed> {
  return readFeed(parseFeed(csv, 'csv'));
}

test('every known column finds its field, and unknown ones become attributes', () => {
  const { products, rejected } = read(
    `${HEADER},Sleeve\n` +
      'a1,"Tee, white",T-shirts,"19,90",EUR,https://shop.test/a1,a1.jpg,Fjord,Soft,no,tee,short\n',
  );
  expect(rejected).toEqual([]);
  expect(products).toEqual([
    {
      row: 2,
      picture: 'a1.jpg',
      product: {
        id: 'a1',
        title: 'Tee, white',
        category: 'T-shirts',
        price: 19.9,
        currency: 'EUR',
        url: 'https://shop.test/a1',
        brand: 'Fjord',
        description: 'Soft',
        inStock: false,
        variantGroup: 'tee',
        attributes: { Sleeve: 'short' },
      },
    },
  ]);
});

test.each([
  ['a missing id', ',x,y,1,EUR,,a.jpg,,,,', 'it has no id'],
  ['a missing picture', 'b,x,y,1,EUR,,,,,,', 'it has no image'],
  ['a negative price', 'b,x,y,-3,EUR,,a.jpg,,,,', 'the price "-3" is negative'],
  ['a price in words', 'b,x,y,cheap,EUR,,a.jpg,,,,', 'the price "cheap" is not a number'],
  ['a script', 'b,x,y,1,EUR,javascript:alert(1),a.jpg,,,,', 'the url begins with "javascript:"'],
  [
    'a disguised script',
    'b,x,y,1,EUR,"java\tscript:alert(1)",a.jpg,,,,',
    'the url begins with "javascript:"',
  ],
  ['a data address', 'b,x,y,1,EUR,data:text/html;x,a.jpg,,,,', 'the url begins with "data:"'],
  ['an unknown stock word', 'b,x,y,1,EUR,,a.jpg,,,perhaps,', '"perhaps" does not say whether'],
  ['a wrong currency', 'b,x,y,1,euro,,a.jpg,,,,', 'the currency "euro" is not a code'],
])('%s is reported with its row and left out', (_name, line, reason) => {
  const { products, rejected } = read(`${HEADER}\nok,Fine,c,1,EUR,,a.jpg,,,,\n${line}\n`);
  expect(products.map(({ product }) => product.id)).toEqual(['ok']);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]?.row).toBe(3);
  expect(rejected[0]?.reason).toContain(reason);
});

test('of two equal ids the first stays, and the second is reported with the row of the first', () => {
  const { products, rejected } = read(`${HEADER}\na,One,,,,,1.jpg,,,,\n\na,Two,,,,,2.jpg,,,,\n`);
  expect(products.map(({ product }) => product.title)).toEqual(['One']);
  expect(rejected).toEqual([{ row: 4, reason: 'the id "a" stands in row 2 already' }]);
});

test('a JSON feed may be a list or an object with products', () => {
  const item = { id: 7, image: '7.jpg', price: 5, in_stock: false, sizes: ['S', 'M'] };
  for (const text of [JSON.stringify([item]), JSON.stringify({ products: [item] })]) {
    const { products } = readFeed(parseFeed(text, 'json'));
    expect(products[0]?.product).toMatchObject({
      id: '7',
      price: 5,
      inStock: false,
      attributes: { sizes: 'S, M' },
    });
  }
});

test('a feed that is no feed is a typed error', () => {
  expect(() => parseFeed('{', 'json')).toThrow(expect.objectContaining({ code: 'bad-feed' }));
  expect(() => parseFeed('3', 'json')).toThrow(expect.objectContaining({ code: 'bad-feed' }));
  expect(() => parseFeed('a,b\n"x,1\n', 'csv')).toThrow(
    expect.objectContaining({ code: 'bad-feed' }),
  );
});
