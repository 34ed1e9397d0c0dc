import { expect, test } from 'vitest';
import { parseWords, type Vocabulary } from '../../../../src/engine/words/parse-words.ts';

const shop: Vocabulary = {
  categories: ['Dresses', 'T-shirts', 'Long sleeves', 'Loafers & heels', 'Trousers', 'Bags'],
  brands: ['Solvig', 'Mire & Moss'],
  attributes: new Map([
    ['colour', ['navy', 'red gingham']],
    ['pattern', ['stripes', 'dots', 'plain']],
    ['material', ['linen', 'merino wool']],
  ]),
  colours: true,
};

test.each([
  ['red', { colours: ['red'] }, ''],
  ['rot', { colours: ['red'] }, ''],
  ['ein rotes Kleid', { colours: ['red'], categories: ['Dresses'] }, ''],
  ['weiße oder schwarze Hose', { colours: ['white', 'black'], categories: ['Trousers'] }, ''],
  ['dunkelblaue Tasche', { colours: ['blue'], categories: ['Bags'] }, ''],
  ['grünes T-Shirt', { colours: ['green'], categories: ['T-shirts'] }, ''],
  ['under 50', { price: { to: 50 } }, ''],
  ['unter 50 €', { price: { to: 50 } }, ''],
  ['bis zu 49,90 Euro', { price: { to: 49.9 } }, ''],
  ['ab 20', { price: { from: 20 } }, ''],
  ['between 20 and 40', { price: { from: 20, to: 40 } }, ''],
  ['zwischen 20 und 40 €', { price: { from: 20, to: 40 } }, ''],
  ['20-40 €', { price: { from: 20, to: 40 } }, ''],
  ['über 50 €', { price: { from: 50 } }, ''],
  ['günstiger als 30 €', { price: { to: 30 } }, ''],
  ['over 20 under 60', { price: { from: 20, to: 60 } }, ''],
  ['Solvig', { brands: ['Solvig'] }, ''],
  [
    'mire & moss bag in stock',
    { brands: ['Mire & Moss'], categories: ['Bags'], inStock: true },
    '',
  ],
  ['Schuhe mit Absatz auf Lager', { categories: ['Loafers & heels'], inStock: true }, 'Schuhe'],
  ['heels', { categories: ['Loafers & heels'] }, ''],
  ['gestreift', { attributes: { pattern: ['stripes'] } }, ''],
  ['polka dot linen', { attributes: { pattern: ['dots'], material: ['linen'] } }, ''],
  ['long sleeve', { categories: ['Long sleeves'] }, ''],
  ['long sleeve dress', { categories: ['Dresses'] }, 'long sleeve'],
  ['Kleid langarm', { categories: ['Dresses'] }, 'langarm'],
  ['dress or trousers', { categories: ['Dresses', 'Trousers'] }, ''],
  ['something for the beach', {}, 'beach'],
])('"%s" names what the catalogue has', (text, filter, rest) => {
  const parsed = parseWords(text, shop);
  expect(parsed.filter).toEqual(filter);
  expect(parsed.rest).toBe(rest);
});

test('without measured colours, a colour is the value of an attribute or text', () => {
  const old = { ...shop, colours: false };
  expect(parseWords('navy', old)).toEqual({
    filter: { attributes: { colour: ['navy'] } },
    rest: '',
  });
  expect(parseWords('turquoise', old)).toEqual({ filter: {}, rest: 'turquoise' });
});

test('numbers that are no prices stay text', () => {
  expect(parseWords('501 jeans', shop)).toEqual({ filter: {}, rest: '501 jeans' });
});
