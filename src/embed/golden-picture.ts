import type { Pixels } from './pixels.ts';

const WIDTH = 180;
const HEIGHT = 220;
const SHAPES = 14;

/**
 * A picture that every engine draws alike, bit for bit: integer arithmetic only. Soft ground, discs and bars in seeded colours,
 * so that a network answers with a lively vector. Not square and not of any input size, so that crop and resample are tested too.
 */
export function goldenPicture(seed: number): Pixels {
  const random = integers(seed);
  const data = new Uint8Array(WIDTH * HEIGHT * 4);
  const ground = [random(256), random(256), random(256)] as const;
  paint(data, (x, y) => [
    (ground[0] + x) & 255,
    (ground[1] + y) & 255,
    (ground[2] + ((x + y) >> 1)) & 255,
  ]);
  for (let i = 0; i < SHAPES; i++) {
    const colour = [random(256), random(256), random(256)] as const;
    const [cx, cy, radius] = [random(WIDTH), random(HEIGHT), 8 + random(48)];
    const inside =
      i % 2 === 0
        ? (x: number, y: number) => (x - cx) ** 2 + (y - cy) ** 2 < radius ** 2
        : (x: number, y: number) => Math.abs(x - cx) < radius && Math.abs(y - cy) * 3 < radius;
    paint(data, (x, y) => (inside(x, y) ? colour : undefined));
  }
  return { width: WIDTH, height: HEIGHT, data };
}

type Colour = readonly [number, number, number];

function paint(data: Uint8Array, colourAt: (x: number, y: number) => Colour | undefined): void {
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const colour = colourAt(x, y);
      if (colour !== undefined) data.set([...colour, 255], (y * WIDTH + x) * 4);
    }
  }
}

/** Lehmer's generator modulo 2^31 - 1, whose products stay exact in a double. */
function integers(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
