import { convertRgbToLab65 } from 'culori/fn';
import type { Pixels } from '../embed/pixels.ts';
import type { Lab } from './colour-name.ts';

/** Pixels that are looked at along the longer side: colours need no detail. */
const SIDE = 72;
/** Width of the border in which the ground is looked for, as a share of the shorter side. */
const BORDER = 0.04;
/** Distances in CIELAB within which a colour is surely, and from which it is surely not, of the ground. */
const [SAME, OTHER] = [5, 16];
/** A colour is of the ground when at least this share of the border has it. */
const GROUND_SHARE = 0.22;
/** Where less than this of the picture stands out from the ground, all of it is the subject. */
const LEAST_SUBJECT = 0.04;

/** Some pixels of a picture, and how much each belongs to its subject, 0 to 1. */
export interface ColourSample {
  readonly colours: readonly Lab[];
  readonly weights: Float32Array;
}

/**
 * The colours of a picture's subject: what its border shows is the ground and counts little, the middle counts more than the edges, transparency not at all.
 */
export function sampleColours(picture: Pixels): ColourSample {
  const grid = gridOf(picture);
  const grounds = groundsOf(grid);
  const central = grid.map(({ x, y }) => 1.15 - Math.min(1, 1.6 * Math.hypot(x - 0.5, y - 0.5)));
  const standing = grid.map(({ colour, alpha }, i) => {
    const apart = grounds.map((ground) => ramp(distance(ground, colour)));
    return alpha * (central[i] ?? 0) * Math.min(1, ...apart);
  });
  const share = standing.reduce((sum, weight) => sum + weight, 0) / (grid.length || 1);
  const weights =
    share < LEAST_SUBJECT ? grid.map(({ alpha }, i) => alpha * (central[i] ?? 0)) : standing;
  return { colours: grid.map(({ colour }) => colour), weights: Float32Array.from(weights) };
}

interface Sampled {
  readonly colour: Lab;
  /** Place in the picture, each in [0, 1]. */
  readonly x: number;
  readonly y: number;
  readonly alpha: number;
}

function gridOf({ width, height, data }: Pixels): readonly Sampled[] {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const [columns, rows] = [
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  ];
  return Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [((i % columns) + 0.5) / columns, (Math.floor(i / columns) + 0.5) / rows];
    const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4);
    return { colour: labOf(r, g, b), x, y, alpha: alpha / 255 };
  });
}

/** CIELAB under D65 of sRGB values, 0 to 255 each. */
export function labOf(red: number, green: number, blue: number): Lab {
  const { l, a, b } = convertRgbToLab65({ r: red / 255, g: green / 255, b: blue / 255 });
  return { l, a, b };
}

/** The colours that much of the border has, at most three; none where the subject fills the picture. */
function groundsOf(grid: readonly Sampled[]): readonly Lab[] {
  let border = grid.filter(({ x, y }) => Math.min(x, y, 1 - x, 1 - y) < BORDER);
  const enough = border.length * GROUND_SHARE;
  const grounds: Lab[] = [];
  while (grounds.length < 3 && border.length > 0) {
    const densest = fullest(border);
    const near = border.filter(({ colour }) => distance(colour, densest) < OTHER * 0.75);
    if (near.length < enough) break;
    const ground = mean(near.map(({ colour }) => colour));
    grounds.push(ground);
    border = border.filter(({ colour }) => distance(colour, ground) >= OTHER * 0.75);
  }
  return grounds;
}

/** The colour of the pixel with the most others near it, of a handful spread over the list. */
function fullest(sampled: readonly Sampled[]): Lab {
  const step = Math.max(1, Math.floor(sampled.length / 24));
  let found: { readonly colour: Lab; readonly near: number } | undefined;
  for (let i = 0; i < sampled.length; i += step) {
    const colour = sampled[i]?.colour;
    if (colour === undefined) continue;
    const near = sampled.filter((other) => distance(other.colour, colour) < OTHER * 0.6).length;
    if (found === undefined || near > found.near) found = { colour, near };
  }
  return found?.colour ?? { l: 100, a: 0, b: 0 };
}

function mean(colours: readonly Lab[]): Lab {
  const sum = { l: 0, a: 0, b: 0 };
  for (const { l, a, b } of colours) {
    sum.l += l / colours.length;
    sum.a += a / colours.length;
    sum.b += b / colours.length;
  }
  return sum;
}

/** Euclidean distance in CIELAB (CIE 1976), with differences of lightness shrunk: folds and shadows are no other colour. */
export function distance(one: Lab, other: Lab): number {
  return Math.sqrt(squaredDistance(one, other));
}

/** Orders colours as the distance does, at a fraction of its cost: clustering asks for it thousands of times a search. */
export function squaredDistance(one: Lab, other: Lab): number {
  const lightness = (one.l - other.l) * 0.6;
  return lightness ** 2 + (one.a - other.a) ** 2 + (one.b - other.b) ** 2;
}

function ramp(apart: number): number {
  return Math.min(1, Math.max(0, (apart - SAME) / (OTHER - SAME)));
}
