import { expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { COLOUR_DIMS, colourHistogram } from '../../../src/colour/colour-histogram.ts';
import { labOf } from '../../../src/colour/sample-colours.ts';
import { ColourOrder } from '../../../src/engine/colour-order.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { toUnitVector, type UnitVector } from '../../../src/core/unit-vector.ts';

const histogramOf = (red: number, green: number, blue: number): UnitVector =>
  colourHistogram({ colours: [labOf(red, green, blue)], weights: Float32Array.of(1) });
const [red, blue] = [histogramOf(180, 30, 30), histogramOf(30, 60, 180)];

/** The same shape in blue, nearly the same in red, another shape in red. */
const rows = quantise(
  [
    [1, 0.1, 0],
    [1, 0.2, 0],
    [0.2, 1, 0],
  ].map((values) => toUnitVector(Float32Array.from(values))),
  3,
);
const colours = quantise([blue, red, red], COLOUR_DIMS);
const query = toUnitVector(Float32Array.of(1, 0, 0));
const plain = new ReferenceIndex(rows);

async function order(balance: number): Promise<readonly number[]> {
  const hits = await new ColourOrder(plain, colours, { histogram: red, balance }).nearest(query, 3);
  return hits.map(({ row }) => row);
}

test('towards the same colours, the right colour passes the better shape', async () => {
  expect(await order(1)).toEqual([1, 0, 2]);
});

test('towards other colours, the same shape in another colour comes first', async () => {
  expect(await order(-1)).toEqual([0, 1, 2]);
});

test('scores stay the cosines of the looks', async () => {
  const hits = await new ColourOrder(plain, colours, { histogram: red, balance: 1 }).nearest(
    query,
    3,
  );
  const expected = new Map((await plain.nearest(query, 3)).map(({ row, score }) => [row, score]));
  for (const { row, score } of hits) expect(score).toBe(expected.get(row));
});
