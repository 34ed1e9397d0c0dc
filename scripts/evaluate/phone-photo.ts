import sharp from 'sharp';
import type { Pixels } from '../../src/embed/pixels.ts';
import { decodeFile } from '../node/decode-file.ts';

/** Side of a phone photo in pixels. */
const SIDE = 320;

export type Random = () => number;

/**
 * The picture as somebody photographs it again: in perspective (corners off by up to 12 % of a side), 60 to 100 % of its area, before a background,
 * half the time partly covered, in other light and colour, blurred, noisy, and as JPEG of quality 40 to 80.
 */
export async function phonePhoto(picture: Pixels, random: Random): Promise<Pixels> {
  const between = (low: number, high: number): number => low + random() * (high - low);
  const source = sourceGrid(between);
  const background = [between(0, 255), between(0, 255), between(0, 255)] as const;
  const cover = random() < 0.5 ? coverOf(between) : undefined;
  const light = lightOf(between);
  const noise = between(0, 10);
  const rgb = Buffer.alloc(SIDE * SIDE * 3);
  const colour: [number, number, number] = [0, 0, 0];
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const across = (x + 0.5) / SIDE;
      const down = (y + 0.5) / SIDE;
      if (cover !== undefined && isInside(across, down, cover)) setColour(colour, cover.colour);
      else sample(picture, source(across, down), { background, into: colour });
      light(colour);
      for (let c = 0; c < 3; c++) {
        const grain = (random() + random() + random() - 1.5) * noise;
        rgb[(y * SIDE + x) * 3 + c] = Math.min(
          255,
          Math.max(0, Math.round((colour[c] ?? 0) + grain)),
        );
      }
    }
  }
  const sigma = random() < 0.5 ? between(0.4, 1.6) : 0;
  const raw = sharp(rgb, { raw: { width: SIDE, height: SIDE, channels: 3 } });
  const blurred = sigma > 0 ? raw.blur(sigma) : raw;
  return decodeFile(await blurred.jpeg({ quality: Math.round(between(40, 80)) }).toBuffer());
}

type Between = (low: number, high: number) => number;
type Point = readonly [number, number];
type Colour = readonly [number, number, number];

/** From a place in the photo to the place in the picture that is seen there, both in [0, 1] of a side. */
function sourceGrid(between: Between): (x: number, y: number) => Point {
  const side = Math.sqrt(between(0.6, 1));
  const left = between(0, 1 - side);
  const top = between(0, 1 - side);
  const off = (): number => between(-0.12, 0.12) * side;
  // Corners of the visible part, clockwise from the top left.
  const corners: readonly [Point, Point, Point, Point] = [
    [left + off(), top + off()],
    [left + side + off(), top + off()],
    [left + side + off(), top + side + off()],
    [left + off(), top + side + off()],
  ];
  return projective(corners);
}

/** The projective map of the unit square onto a quadrilateral (Heckbert, 1989, section 2.2.3). */
function projective([a, b, c, d]: readonly [Point, Point, Point, Point]): (
  x: number,
  y: number,
) => Point {
  const [dx1, dy1] = [b[0] - c[0], b[1] - c[1]];
  const [dx2, dy2] = [d[0] - c[0], d[1] - c[1]];
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return (x, y) => {
    const depth = g * x + h * y + 1;
    return [
      ((b[0] - a[0] + g * b[0]) * x + (d[0] - a[0] + h * d[0]) * y + a[0]) / depth,
      ((b[1] - a[1] + g * b[1]) * x + (d[1] - a[1] + h * d[1]) * y + a[1]) / depth,
    ];
  };
}

interface Cover {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** Something in front of up to a quarter of the photo. */
function coverOf(between: Between): Cover {
  const area = between(0.05, 0.25);
  const aspect = between(0.6, 1.6);
  const width = Math.sqrt(area * aspect);
  const height = Math.sqrt(area / aspect);
  return {
    width,
    height,
    left: between(0, 1 - width),
    top: between(0, 1 - height),
    colour: [between(0, 255), between(0, 255), between(0, 255)],
  };
}

function isInside(x: number, y: number, { left, top, width, height }: Cover): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}

/** Brightness, contrast, saturation and a colour cast, in this order. */
function lightOf(between: Between): (colour: [number, number, number]) => void {
  const brightness = between(0.6, 1.4);
  const contrast = between(0.7, 1.3);
  const saturation = between(0.7, 1.3);
  const cast = [between(0.92, 1.08), between(0.92, 1.08), between(0.92, 1.08)] as const;
  return (colour) => {
    const grey = (colour[0] + colour[1] + colour[2]) / 3;
    for (const c of [0, 1, 2] as const) {
      const vivid = grey + (colour[c] - grey) * saturation;
      colour[c] = ((vivid * brightness - 128) * contrast + 128) * cast[c];
    }
  };
}

function setColour(target: [number, number, number], colour: Colour): void {
  [target[0], target[1], target[2]] = colour;
}

/** Outside the picture lies the background. */
function sample(
  picture: Pixels,
  [across, down]: Point,
  { background, into }: { readonly background: Colour; readonly into: [number, number, number] },
): void {
  const isOutside = across < 0 || across >= 1 || down < 0 || down >= 1;
  if (isOutside) setColour(into, background);
  else bilinear(picture, [across, down], into);
}

function bilinear({ width, height, data }: Pixels, [across, down]: Point, into: number[]): void {
  const x = Math.min(width - 1, Math.max(0, across * width - 0.5));
  const y = Math.min(height - 1, Math.max(0, down * height - 0.5));
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const right = column + 1 < width ? 4 : 0;
  const below = row + 1 < height ? width * 4 : 0;
  const first = (row * width + column) * 4;
  const weights = [
    [first, (1 - x + column) * (1 - y + row)],
    [first + right, (x - column) * (1 - y + row)],
    [first + below, (1 - x + column) * (y - row)],
    [first + below + right, (x - column) * (y - row)],
  ] as const;
  for (let c = 0; c < 3; c++) {
    into[c] = weights.reduce((sum, [at, weight]) => sum + (data[at + c] ?? 0) * weight, 0);
  }
}
