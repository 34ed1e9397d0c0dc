import { expect, test } from 'vitest';
import { TextIndex } from '../../../../src/engine/words/text-index.ts';
import { RowMask } from '../../../../src/search/row-mask.ts';
import { fakeProduct } from '../../../fakes/fake-pack.ts';

const TITLES = [
  'Wrap dress, long sleeve',
  'Linen shirt',
  'Halter dress',
  'Rubber boots',
  'Straw hat',
];

function index(): TextIndex {
  const made = new TextIndex();
  for (const [row, title] of TITLES.entries()) made.add(row, fakeProduct(row, title));
  return made;
}

test('rows with all words come, and with any where none has all', () => {
  expect(index().search('long sleeve dress')).toEqual([0]);
  expect([...index().search('linen dress')].sort()).toEqual([0, 1, 2]);
});

test('German words find a catalogue in English, beginnings and slips find too', () => {
  expect(index().search('Gummi Stiefel')).toEqual([3]);
  expect(index().search('langarm')).toEqual([0]);
  expect(index().search('halt')).toEqual([2]);
  expect(index().search('lienn shirt')).toEqual([1]);
});

test('a word is not found in its opposite, nor a phrase by one of its words', () => {
  const made = new TextIndex();
  made.add(0, fakeProduct(0, 'Sleeveless dress, long'));
  made.add(1, fakeProduct(1, 'Dress with long sleeves'));
  expect(made.search('long sleeves')).toEqual([1]);
  expect(made.search('langarm')).toEqual([1]);
});

test('rows that a mask leaves out are not found, and words that nothing has find nothing', () => {
  const mask = RowMask.where(TITLES.length, (row) => row !== 0);
  expect(index().search('dress', mask)).toEqual([2]);
  expect(index().search('submarine')).toEqual([]);
  expect(index().search('…')).toEqual([]);
});
