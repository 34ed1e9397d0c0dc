import { expect, test } from 'vitest';
import { COLOURS, bitOf, colourName, type ColourName } from '../../../src/colour/colour-name.ts';
import { coloursOf } from '../../../src/colour/colours-of.ts';
import { labOf, sampleColours } from '../../../src/colour/sample-colours.ts';
import { swatchesOf } from '../../../src/colour/swatches.ts';
import { cosine } from '../../../src/core/unit-vector.ts';
import type { Pixels } from '../../../src/embed/pixels.ts';

type Rgb = readonly [number, number, number];

/** A rectangle on a ground, its lower part in another colour. */
function picture(ground: Rgb, upper: Rgb, lower: Rgb = upper, share = 0.5): Pixels {
  const side = 100;
  const data = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const inside = x > 25 && x < 75 && y > 15 && y < 85;
      const colour = inside ? (y < 15 + 70 * (1 - share) ? upper : lower) : ground;
      data.set([...colour, 255], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}

function names(pixels: Pixels): readonly ColourName[] {
  const { bits } = coloursOf(pixels);
  return COLOURS.filter((name) => (bits & bitOf(name)) !== 0);
}

const WHITE: Rgb = [250, 250, 248];
const RED: Rgb = [190, 30, 35];
const NAVY: Rgb = [30, 45, 90];

test.each<readonly [Rgb, ColourName]>([
  [[20, 20, 20], 'black'],
  [[128, 128, 128], 'grey'],
  [[252, 252, 250], 'white'],
  [[220, 205, 175], 'beige'],
  [[110, 70, 40], 'brown'],
  [RED, 'red'],
  [[100, 25, 40], 'red'],
  [[240, 160, 185], 'pink'],
  [[235, 125, 30], 'orange'],
  [[245, 210, 50], 'yellow'],
  [[60, 130, 60], 'green'],
  [[40, 170, 165], 'turquoise'],
  [NAVY, 'blue'],
  [[120, 60, 150], 'purple'],
])('rgb(%s) is %s', (rgb, name) => {
  expect(colourName(labOf(...rgb))).toBe(name);
});

test('the ground is no colour of the product, on a light, dark or coloured one', () => {
  expect(names(picture(WHITE, RED))).toEqual(['red']);
  expect(names(picture([25, 25, 25], RED))).toEqual(['red']);
  expect(names(picture([60, 130, 60], RED))).toEqual(['red']);
});

test('a product of the colour of its ground has that colour', () => {
  expect(names(picture(WHITE, WHITE))).toEqual(['white']);
});

test('a good share is a second colour, a little one is not', () => {
  expect(names(picture(WHITE, RED, NAVY, 0.4))).toEqual(['red', 'blue']);
  expect(names(picture(WHITE, RED, NAVY, 0.1))).toEqual(['red']);
});

test('equal colours on other grounds are alike, other colours are not', () => {
  const of = (...colours: Parameters<typeof picture>) => coloursOf(picture(...colours)).histogram;
  expect(cosine(of(WHITE, RED), of([25, 25, 25], [180, 35, 40]))).toBeGreaterThan(0.9);
  expect(cosine(of(WHITE, RED), of(WHITE, NAVY))).toBeLessThan(0.3);
});

test('swatches are the dominant colours with their shares', () => {
  const swatches = swatchesOf(sampleColours(picture(WHITE, RED, NAVY, 0.3)));
  expect(swatches.map(({ name }) => name)).toEqual(['red', 'blue']);
  expect(swatches[0]?.hex).toBe('#be1e23');
  expect(swatches[0]?.share).toBeGreaterThan(0.6);
});
