import { distance, labOf } from '../../src/colour/sample-colours.ts';
import type { Lab } from '../../src/colour/colour-name.ts';
import type { Pixels } from '../../src/embed/pixels.ts';

/** A border is plain when this share of it is near its mean colour. */
const PLAIN = 0.85;
/** Distance in CIELAB within which a pixel belongs to the plain ground. */
const NEAR = 11;

/**
 * The subject of a picture with a plain ground, before another ground: studio pictures as they look at home. A picture without a plain ground stays as it is. The ground is what is
 * connected to the border and near its colour.
 */
export function beforeGround(picture: Pixels, ground: Pixels): Pixels {
  const { width, height } = picture;
  const colours = Array.from({ length: width * height }, (_, at) => colourAt(picture, at));
  const border = colours.filter((_, at) => isBorder(picture, at));
  const mean = meanOf(border);
  const near = border.filter((colour) => distance(colour, mean) < NEAR).length;
  if (near < border.length * PLAIN) return picture;
  const isGround = connected(picture, (at) => distance(colours[at] ?? mean, mean) < NEAR);
  const data = Uint8ClampedArray.from(picture.data);
  for (let at = 0; at < width * height; at++) {
    if (isGround[at] !== 1) continue;
    const x = Math.floor(((at % width) / width) * ground.width);
    const y = Math.floor((Math.floor(at / width) / height) * ground.height);
    const from = (y * ground.width + x) * 4;
    data.set(ground.data.subarray(from, from + 4), at * 4);
  }
  return { width, height, data };
}

function colourAt({ data }: Pixels, at: number): Lab {
  return labOf(data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0);
}

function isBorder({ width, height }: Pixels, at: number): boolean {
  const [x, y] = [at % width, Math.floor(at / width)];
  return x === 0 || y === 0 || x === width - 1 || y === height - 1;
}

function meanOf(colours: readonly Lab[]): Lab {
  const mean = (value: (colour: Lab) => number): number =>
    colours.reduce((sum, colour) => sum + value(colour), 0) / colours.length;
  return { l: mean(({ l }) => l), a: mean(({ a }) => a), b: mean(({ b }) => b) };
}

/** 1 for the pixels that are reached from the border over pixels that pass. */
function connected(picture: Pixels, passes: (at: number) => boolean): Uint8Array {
  const { width, height } = picture;
  const reached = new Uint8Array(width * height);
  const open: number[] = [];
  const visit = (at: number): void => {
    if (reached[at] !== 0 || !passes(at)) return;
    reached[at] = 1;
    open.push(at);
  };
  for (let at = 0; at < reached.length; at++) if (isBorder(picture, at)) visit(at);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at < width * (height - 1)) visit(at + width);
  }
  return reached;
}
