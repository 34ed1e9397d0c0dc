import { expect, test } from 'vitest';
import {
  decodeVectorShard,
  encodeVectorShard,
  joinRows,
  quantise,
} from '../../../src/catalog/vector-shard.ts';
import { randomVector, seeded } from '../../seeded.ts';

const random = seeded(3);
const vectors = Array.from({ length: 20 }, () => randomVector(random, 128));

test('a row keeps its direction through quantisation', () => {
  for (let i = 0; i < 50; i++) {
    const vector = randomVector(random, 128);
    const { values, scales } = quantise([vector], 128);
    const back = Array.from(values, (value) => value * (scales[0] ?? 0));
    const dot = back.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0);
    expect(dot / Math.hypot(...back)).toBeGreaterThan(0.9999);
  }
});

test('a shard survives being written and read', () => {
  const rows = quantise(vectors, 128);
  expect(decodeVectorShard(encodeVectorShard(rows).buffer, 128)).toEqual(rows);
});

test('shards join in order', () => {
  const whole = quantise(vectors, 128);
  const parts = [quantise(vectors.slice(0, 7), 128), quantise(vectors.slice(7), 128)];
  expect(joinRows(parts, 128)).toEqual(whole);
});

test.each([
  ['foreign bytes', new ArrayBuffer(64), 128],
  ['a cut shard', encodeVectorShard(quantise(vectors, 128)).buffer.slice(0, 500), 128],
  ['other dims', encodeVectorShard(quantise(vectors, 128)).buffer, 256],
])('%s are refused as a bad pack', (_name, bytes, dims) => {
  expect(() => decodeVectorShard(bytes, dims)).toThrow(
    expect.objectContaining({ code: 'bad-pack' }),
  );
});
