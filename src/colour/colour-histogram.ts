import { type UnitVector, toUnitVector } from '../core/unit-vector.ts';
import { hueOf, type Lab } from './colour-name.ts';
import type { ColourSample } from './sample-colours.ts';

/** Greys from black to white, then hues, each at three lightnesses and two chromas. */
const GREYS = 6;
const HUES = 12;
const LIGHTNESSES = 3;
const CHROMAS = 2;
/** Length of a histogram. */
export const COLOUR_DIMS = GREYS + HUES * LIGHTNESSES * CHROMAS;

/** Chroma at which a colour is half grey, and from which it is vivid. */
const GREY_CHROMA = 9;
const VIVID_CHROMA = 42;

/**
 * Which colours a picture's subject has: the square roots of the shares of `COLOUR_DIMS` colours, so that a dot product is the Bhattacharyya coefficient of two
 * histograms (1 for equal ones, 0 without a common colour). Each pixel is split between its nearest colours.
 */
export function colourHistogram({ colours, weights }: ColourSample): UnitVector {
  const bins = new Float32Array(COLOUR_DIMS);
  for (const [i, colour] of colours.entries()) add(bins, colour, weights[i] ?? 0);
  return toUnitVector(bins.map(Math.sqrt));
}

function add(bins: Float32Array, colour: Lab, weight: number): void {
  const chroma = Math.hypot(colour.a, colour.b);
  const hued = ramp(chroma, GREY_CHROMA - 4, GREY_CHROMA + 4);
  const light = colour.l / 100;
  for (const [grey, part] of split(light * GREYS - 0.5, GREYS)) {
    bins[grey] = (bins[grey] ?? 0) + weight * (1 - hued) * part;
  }
  const vivid = ramp(chroma, VIVID_CHROMA - 14, VIVID_CHROMA + 14);
  const levels = split(light * LIGHTNESSES - 0.5, LIGHTNESSES);
  for (const [hue, part] of splitCircle((hueOf(colour) / 360) * HUES, HUES)) {
    for (const [level, share] of levels) {
      const first = GREYS + (hue * LIGHTNESSES + level) * CHROMAS;
      const own = weight * hued * part * share;
      bins[first] = (bins[first] ?? 0) + own * (1 - vivid);
      bins[first + 1] = (bins[first + 1] ?? 0) + own * vivid;
    }
  }
}

function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The two places beside a position, with their shares. */
function split(position: number, count: number): readonly (readonly [number, number])[] {
  const place = Math.min(count - 1, Math.max(0, position));
  const low = Math.floor(place);
  const high = Math.min(count - 1, low + 1);
  return [
    [low, 1 - (place - low)],
    [high, place - low],
  ];
}

function splitCircle(position: number, count: number): readonly (readonly [number, number])[] {
  const low = Math.floor(position) % count;
  const part = position - Math.floor(position);
  return [
    [low, 1 - part],
    [(low + 1) % count, part],
  ];
}
