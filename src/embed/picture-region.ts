import { SearchError } from '../core/errors.ts';
import type { Pixels } from './pixels.ts';

/** A rectangle of an upright picture, in shares of its sides: everything lies in [0, 1]. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The pixels of a part, at least one. What lies outside the picture is left out.
 * @throws SearchError `bad-image` when the region is empty, outside, or not made of numbers
 */
export function cropPixels(picture: Pixels, { x, y, width, height }: Region): Pixels {
  const left = pixel(x, picture.width);
  const top = pixel(y, picture.height);
  const columns = pixel(x + width, picture.width) - left;
  const rows = pixel(y + height, picture.height) - top;
  const isInside = x < 1 && y < 1 && x + width > 0 && y + height > 0;
  if (!(isInside && width > 0 && height > 0)) {
    throw new SearchError('bad-image', 'The region has no pixels');
  }
  return copied(picture, {
    left: Math.min(left, picture.width - 1),
    top: Math.min(top, picture.height - 1),
    columns: Math.max(1, columns),
    rows: Math.max(1, rows),
  });
}

/** Where a part of a part lies in the whole picture. */
export function withinRegion(outer: Region, inner: Region): Region {
  return {
    x: outer.x + inner.x * outer.width,
    y: outer.y + inner.y * outer.height,
    width: inner.width * outer.width,
    height: inner.height * outer.height,
  };
}

/** How much of two regions is common to both, in [0, 1]: their intersection over their union. */
export function overlapOf(a: Region, b: Region): number {
  const common = commonArea(a, b);
  return common / (a.width * a.height + b.width * b.height - common);
}

/** How much of the smaller of two regions lies in the other, in [0, 1]. */
export function nestingOf(a: Region, b: Region): number {
  return commonArea(a, b) / Math.min(a.width * a.height, b.width * b.height);
}

function commonArea(a: Region, b: Region): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}

function pixel(share: number, side: number): number {
  return Math.min(side, Math.max(0, Math.round(share * side)));
}

function copied(
  { width, data }: Pixels,
  part: Record<'left' | 'top' | 'columns' | 'rows', number>,
): Pixels {
  const { left, top, columns, rows } = part;
  const copy = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    const from = ((top + row) * width + left) * 4;
    copy.set(data.subarray(from, from + columns * 4), row * columns * 4);
  }
  return { width: columns, height: rows, data: copy };
}
