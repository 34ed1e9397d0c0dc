import { expect, test } from 'vitest';
import { type CategoryHead, decodeHead, encodeHead } from '../../../src/catalog/category-head.ts';

const HEAD: CategoryHead = {
  labels: ['Hats', 'Shoes'],
  layer: {
    dims: 3,
    classes: 2,
    weights: Float32Array.of(1, -1, 0.5, 0.25, -2, 2),
    bias: Float32Array.of(0.1, -0.1),
  },
  temperature: 0.8,
  share: 0.6,
  seed: 1,
  heldOut: {
    count: 4,
    accuracy: 0.75,
    macroF1: 0.7,
    calibrationError: 0.1,
    confusion: [
      [2, 0],
      [1, 1],
    ],
  },
};

test('a head survives the way through its two files', () => {
  const { json, weights } = encodeHead(HEAD);
  expect(decodeHead(json.buffer, weights.buffer, 3)).toEqual(HEAD);
});

test('a head for other vectors, with other weights or an odd matrix is refused', () => {
  const { json, weights } = encodeHead(HEAD);
  const decode =
    (about: ArrayBuffer, numbers: ArrayBuffer, dims = 3) =>
    () =>
      decodeHead(about, numbers, dims);
  expect(decode(json.buffer, weights.buffer, 4)).toThrow(/another model/);
  expect(decode(json.buffer, weights.buffer.slice(4))).toThrow(/wrong length/);
  const odd = encodeHead({ ...HEAD, heldOut: { ...HEAD.heldOut, confusion: [[1, 2]] } });
  expect(decode(odd.json.buffer, weights.buffer)).toThrow(/square/);
  expect(decode(new TextEncoder().encode('{').buffer, weights.buffer)).toThrow(/not valid JSON/);
});
