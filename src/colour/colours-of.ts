import type { UnitVector } from '../core/unit-vector.ts';
import type { Pixels } from '../embed/pixels.ts';
import { colourHistogram } from './colour-histogram.ts';
import { bitOf, colourName, type ColourName } from './colour-name.ts';
import { type ColourSample, sampleColours } from './sample-colours.ts';

/** A name counts for a product from this share of its subject on. */
const LEAST_SHARE = 0.2;

/** The colours of a picture's subject, as a pack keeps them of each product. */
export interface PictureColours {
  /** `COLOUR_DIMS` numbers. */
  readonly histogram: UnitVector;
  /** One bit a name, in the order of `COLOURS`; at least one. */
  readonly bits: number;
}

export function coloursOf(picture: Pixels): PictureColours {
  const sample = sampleColours(picture);
  return { histogram: colourHistogram(sample), bits: namesOf(sample) };
}

/** The names with a good share of the subject, or the most frequent one. */
function namesOf({ colours, weights }: ColourSample): number {
  const shares = new Map<ColourName, number>();
  let total = 0;
  for (const [i, colour] of colours.entries()) {
    const weight = weights[i] ?? 0;
    const name = colourName(colour);
    shares.set(name, (shares.get(name) ?? 0) + weight);
    total += weight;
  }
  const most = Math.max(...shares.values());
  return [...shares].reduce((bits, [name, share]) => {
    return share === most || share >= total * LEAST_SHARE ? bits | bitOf(name) : bits;
  }, 0);
}
