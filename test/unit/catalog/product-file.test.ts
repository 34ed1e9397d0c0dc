import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { productOffsets, readProductAt, readProducts } from '../../../src/catalog/product-file.ts';
import { fakeProduct } from '../../fakes/fake-pack.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('each product is cut out of its file, whatever its texts and the spaces between', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 });
  const awkward = fc.constantFrom('"', '\\', '\\"', '{"products":[{', '}]}', '],', '漢\u2028');
  fc.assert(
    fc.property(texts, fc.array(awkward), fc.constantFrom(undefined, 2), (some, odd, indent) => {
      const products = [...some, ...odd].map((title, row) => ({
        ...fakeProduct(row, title),
        attributes: { [title || 'empty']: title },
      }));
      const bytes = encode(JSON.stringify({ products }, null, indent));
      expect([...readProducts(bytes, 'file')]).toEqual(products);
      const offsets = productOffsets(bytes, 'file');
      const cut = products.map((_, i) =>
        readProductAt(bytes.slice(offsets[i], offsets[i + 1]), 'file'),
      );
      expect(cut).toEqual(products);
    }),
  );
});

test.each(['{"others":[]}', '[]', '', '{"products":[{"id":"a"}', '{"products":[{"id":"a"}]}'])(
  'what is no list of products is a broken pack: %s',
  (text) => {
    expect(() => [...readProducts(encode(text), 'file')]).toThrow(
      expect.objectContaining({ code: 'bad-pack' }),
    );
  },
);

test('an empty list has no products', () => {
  expect([...readProducts(encode('{ "products": [] }'), 'file')]).toEqual([]);
});
