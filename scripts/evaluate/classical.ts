import type { Pixels } from '../../src/embed/pixels.ts';
import { cropRegion, resample } from '../../src/embed/resample.ts';
import type { Extractor } from './method.ts';

const BINS = 8;
const HISTOGRAM_SIDE = 64;
/** Two maps of 8 x 8 blocks for brightness, one of 4 x 4 for each colour difference. */
const JPEG_SIDE = 64;
/** Of a block's 64 coefficients, in the order of JPEG's zigzag. */
const LUMA_KEPT = 10;
const CHROMA_KEPT = 3;

/** Share of the pixels in each of 8 x 8 x 8 cells of RGB. */
export const colourHistogram: Extractor = {
  name: 'colour histogram',
  bytes: 0,
  extract(picture) {
    const values = new Float32Array(BINS ** 3);
    const rgb = square(picture, HISTOGRAM_SIDE);
    for (let i = 0; i < rgb.length; i += 3) {
      const cell = [0, 1, 2].map((c) =>
        Math.min(BINS - 1, Math.floor(((rgb[i + c] ?? 0) * BINS) / 256)),
      );
      const [r = 0, g = 0, b = 0] = cell;
      const at = (r * BINS + g) * BINS + b;
      values[at] = (values[at] ?? 0) + 1 / HISTOGRAM_SIDE ** 2;
    }
    return Promise.resolve({ values });
  },
};

/** The first coefficients of 8 x 8 cosine transforms, as in a JPEG file of the picture at 64 x 64 with 4:2:0 colour. */
export const jpegCoefficients: Extractor = {
  name: 'JPEG coefficients',
  bytes: 0,
  extract(picture) {
    const planes = toYcc(square(picture, JPEG_SIDE));
    const [luma, ...chroma] = planes;
    const values = [
      ...blocks(luma ?? new Float32Array(), JPEG_SIDE, LUMA_KEPT),
      ...chroma.flatMap((plane) => blocks(halved(plane, JPEG_SIDE), JPEG_SIDE / 2, CHROMA_KEPT)),
    ];
    return Promise.resolve({ values: Float32Array.from(values) });
  },
};

function square(picture: Pixels, size: number): Float32Array {
  return resample(picture, cropRegion(picture, 'stretch'), { size, range: [0, 255] });
}

/** ITU-T T.871. */
function toYcc(rgb: Float32Array): readonly Float32Array[] {
  const count = rgb.length / 3;
  const planes = [0, 1, 2].map(() => new Float32Array(count));
  for (let i = 0; i < count; i++) {
    const [r = 0, g = 0, b = 0] = rgb.subarray(i * 3, i * 3 + 3);
    const ycc = [
      0.299 * r + 0.587 * g + 0.114 * b - 128,
      -0.168736 * r - 0.331264 * g + 0.5 * b,
      0.5 * r - 0.418688 * g - 0.081312 * b,
    ];
    for (const [c, plane] of planes.entries()) plane[i] = ycc[c] ?? 0;
  }
  return planes;
}

function halved(plane: Float32Array, side: number): Float32Array {
  const half = side / 2;
  return new Float32Array(half * half).map((_, i) => {
    const at = Math.floor(i / half) * 2 * side + (i % half) * 2;
    return (
      ((plane[at] ?? 0) +
        (plane[at + 1] ?? 0) +
        (plane[at + side] ?? 0) +
        (plane[at + side + 1] ?? 0)) /
      4
    );
  });
}

/** Rows and columns of the first coefficients in zigzag order. */
const ZIGZAG = [
  [0, 0],
  [0, 1],
  [1, 0],
  [2, 0],
  [1, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [2, 1],
  [3, 0],
] as const;

const COSINES = Array.from({ length: 4 }, (_, k) =>
  Float32Array.from({ length: 8 }, (__, x) => {
    return Math.cos(((2 * x + 1) * k * Math.PI) / 16) * (k === 0 ? Math.sqrt(1 / 8) : 0.5);
  }),
);

function blocks(plane: Float32Array, side: number, kept: number): readonly number[] {
  const values: number[] = [];
  for (let top = 0; top < side; top += 8) {
    for (let left = 0; left < side; left += 8) {
      const block = { plane, side, corner: top * side + left };
      values.push(...ZIGZAG.slice(0, kept).map(([v, u]) => coefficient(block, v, u)));
    }
  }
  return values;
}

/** One coefficient of the block whose first pixel is `corner`. */
function coefficient(
  {
    plane,
    side,
    corner,
  }: { readonly plane: Float32Array; readonly side: number; readonly corner: number },
  v: number,
  u: number,
): number {
  const [down = new Float32Array(), across = new Float32Array()] = [COSINES[v], COSINES[u]];
  let sum = 0;
  for (const [y, rowFactor] of down.entries()) {
    for (const [x, factor] of across.entries()) {
      sum += (plane[corner + y * side + x] ?? 0) * rowFactor * factor;
    }
  }
  return sum;
}
