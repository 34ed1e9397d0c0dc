import { convertLab65ToRgb } from 'culori/fn';
import { seeded } from '../core/seeded.ts';
import { colourName, type ColourName, type Lab } from './colour-name.ts';
import { type ColourSample, distance, squaredDistance } from './sample-colours.ts';

/** A colour that much of a picture's subject has. */
export interface Swatch {
  readonly name: ColourName;
  /** For a page, such as "#a03c28". */
  readonly hex: string;
  /** Share of the subject, 0 to 1. */
  readonly share: number;
}

const CLUSTERS = 6;
const ROUNDS = 12;
/** Clusters nearer than this are one colour. */
const NEAR = 14;
/** Rarer colours are left out. */
const LEAST_SHARE = 0.07;

/** The dominant colours of a picture's subject, at most `most`, the most frequent first: k-means in CIELAB (Lloyd, 1982), then one swatch a name. */
export function swatchesOf(sample: ColourSample, most = 4): readonly Swatch[] {
  const clusters = merged(kMeans(sample));
  const total = clusters.reduce((sum, { weight }) => sum + weight, 0);
  const swatches: Swatch[] = [];
  for (const { centre, weight } of clusters) {
    const [name, share] = [colourName(centre), weight / (total || 1)];
    const known = swatches.findIndex((swatch) => swatch.name === name);
    const earlier = swatches[known];
    if (earlier === undefined) swatches.push({ name, hex: hexOf(centre), share });
    else swatches[known] = { ...earlier, share: earlier.share + share };
  }
  return swatches
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
}

interface Cluster {
  readonly centre: Lab;
  readonly weight: number;
}

function kMeans({ colours, weights }: ColourSample): readonly Cluster[] {
  let centres = spread(colours, weights);
  let clusters: readonly Cluster[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map(() => ({ l: 0, a: 0, b: 0, weight: 0 }));
    for (const [i, colour] of colours.entries()) {
      const weight = weights[i] ?? 0;
      const sum = weight === 0 ? undefined : sums[nearest(centres, colour)];
      if (sum === undefined) continue;
      sum.l += colour.l * weight;
      sum.a += colour.a * weight;
      sum.b += colour.b * weight;
      sum.weight += weight;
    }
    clusters = sums
      .filter(({ weight }) => weight > 0)
      .map(({ l, a, b, weight }) => ({
        centre: { l: l / weight, a: a / weight, b: b / weight },
        weight,
      }));
    centres = clusters.map(({ centre }) => centre);
  }
  return clusters;
}

/** First centres far from each other (Arthur and Vassilvitskii, 2007, k-means++), the same for the same picture. */
function spread(colours: readonly Lab[], weights: Float32Array): readonly Lab[] {
  const random = seeded(1);
  const centres: Lab[] = [];
  const apart = Array.from(weights);
  const nearestSquares = new Float64Array(colours.length).fill(Infinity);
  while (centres.length < CLUSTERS) {
    const total = apart.reduce((sum, value) => sum + value, 0);
    if (total <= 0) break;
    let left = random() * total;
    const at = apart.findIndex((value) => (left -= value) <= 0);
    const centre = colours[Math.max(0, at)];
    if (centre === undefined) break;
    centres.push(centre);
    for (const [i, colour] of colours.entries()) {
      const square = Math.min(nearestSquares[i] ?? Infinity, squaredDistance(centre, colour));
      nearestSquares[i] = square;
      apart[i] = (weights[i] ?? 0) * square;
    }
  }
  return centres;
}

function nearest(centres: readonly Lab[], colour: Lab): number {
  let [found, least] = [0, Infinity];
  for (const [i, centre] of centres.entries()) {
    const apart = squaredDistance(centre, colour);
    if (apart < least) [found, least] = [i, apart];
  }
  return found;
}

/** The heaviest first; lighter ones that are near a heavier one go into it. */
function merged(clusters: readonly Cluster[]): readonly Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of [...clusters].sort((a, b) => b.weight - a.weight)) {
    const at = kept.findIndex(({ centre }) => distance(centre, cluster.centre) < NEAR);
    const near = kept[at];
    if (near === undefined) kept.push(cluster);
    else kept[at] = { ...near, weight: near.weight + cluster.weight };
  }
  return kept;
}

function hexOf(colour: Lab): string {
  const { r, g, b } = convertLab65ToRgb(colour);
  const byte = (value: number): string => {
    const whole = Math.round(Math.min(1, Math.max(0, value)) * 255);
    return whole.toString(16).padStart(2, '0');
  };
  return `#${byte(r)}${byte(g)}${byte(b)}`;
}
