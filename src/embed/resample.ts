import { SearchError } from '../core/errors.ts';
import type { CropRule } from './model-manifest.ts';
import type { Pixels } from './pixels.ts';

/** A rectangle of a picture, in its pixels; edges may fall between pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the picture that a crop rule shows to the network. */
export function cropRegion({ width, height }: Pixels, rule: CropRule): Region {
  if (rule === 'stretch') return { x: 0, y: 0, width, height };
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
}

export interface Target {
  /** Width and height of the network's input, in pixels. */
  readonly size: number;
  /** Values that 0 and 255 become. */
  readonly range: readonly [number, number];
}

/**
 * Area-average resample of a region to `size * size * 3` values (rows, columns, RGB). Transparency is laid on white.
 *
 * The one resizer of the product: browsers' own differ from each other and from Node's. Shrinking averages every source pixel by
 * its share; enlarging interpolates linearly between pixel centres.
 * @throws SearchError `bad-image` when the picture or the region is empty.
 */
export function resample(picture: Pixels, region: Region, { size, range }: Target): Float32Array {
  if (!(region.width > 0 && region.height > 0) || picture.width < 1 || picture.height < 1) {
    throw new SearchError('bad-image', 'The picture has no pixels');
  }
  const columns = taps(region.x, region.width, size, picture.width);
  const rows = taps(region.y, region.height, size, picture.height);
  const narrow = shrinkRows(picture, columns, size);
  const out = new Float32Array(size * size * 3);
  const scale = (range[1] - range[0]) / 255;
  for (let y = 0; y < size; y++) {
    const { first, weights } = rows[y]!;
    for (let i = 0; i < size * 3; i++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) {
        sum += weights[k]! * narrow[(first + k) * size * 3 + i]!;
      }
      out[y * size * 3 + i] = sum * scale + range[0];
    }
  }
  return out;
}

/** Which source pixels one target pixel averages: consecutive ones from `first`, their weights adding up to 1. */
interface Taps {
  readonly first: number;
  readonly weights: Float32Array;
}

function taps(start: number, length: number, size: number, limit: number): readonly Taps[] {
  const step = length / size;
  return Array.from({ length: size }, (_, i) => {
    // A target pixel narrower than a source pixel is widened to one, which makes this linear interpolation.
    const middle = start + (i + 0.5) * step;
    const half = Math.max(step, 1) / 2;
    return coverage(middle - half, middle + half, limit);
  });
}

/** Shares of the interval [from, to) that fall on each source pixel; what lies outside counts for the nearest edge. */
function coverage(from: number, to: number, limit: number): Taps {
  const clamp = (pixel: number): number => Math.min(limit - 1, Math.max(0, pixel));
  const lowest = Math.floor(from);
  const highest = Math.ceil(to) - 1;
  const first = clamp(lowest);
  const weights = new Float32Array(clamp(highest) - first + 1);
  for (let pixel = lowest; pixel <= highest; pixel++) {
    const share = Math.min(to, pixel + 1) - Math.max(from, pixel);
    const tap = clamp(pixel) - first;
    weights[tap] = weights[tap]! + share / (to - from);
  }
  return { first, weights };
}

/** The first pass: every source row at its target width, `height * size * 3` values in [0, 255]. */
function shrinkRows(
  { width, height, data }: Pixels,
  columns: readonly Taps[],
  size: number,
): Float32Array {
  const out = new Float32Array(height * size * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < size; x++) {
      const { first, weights } = columns[x]!;
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let k = 0; k < weights.length; k++) {
        const at = (y * width + first + k) * 4;
        const weight = weights[k]!;
        const alpha = (weight * data[at + 3]!) / 255;
        const white = (weight - alpha) * 255;
        red += alpha * data[at]! + white;
        green += alpha * data[at + 1]! + white;
        blue += alpha * data[at + 2]! + white;
      }
      out.set([red, green, blue], (y * size + x) * 3);
    }
  }
  return out;
}
