import { darker, lighter } from './colour.ts';
import type { Sketch } from './sketch.ts';

export function checks(sketch: Sketch, ground: string, ink: string, size = 16): string {
  const half = size / 2;
  return sketch.tile(
    size,
    size,
    `<rect width="${size}" height="${size}" fill="${ground}"/><rect width="${half}" height="${half}" fill="${ink}"/>` +
      `<rect x="${half}" y="${half}" width="${half}" height="${half}" fill="${ink}"/>`,
  );
}

export function gingham(sketch: Sketch, ground: string, ink: string, size = 14): string {
  const half = size / 2;
  return sketch.tile(
    size,
    size,
    `<rect width="${size}" height="${size}" fill="${ground}"/><rect width="${half}" height="${size}" fill="${ink}" opacity=".5"/>` +
      `<rect width="${size}" height="${half}" fill="${ink}" opacity=".5"/>`,
  );
}

export function plaid(sketch: Sketch, ground: string, ink: string, thin: string): string {
  return sketch.tile(
    36,
    36,
    `<rect width="36" height="36" fill="${ground}"/>` +
      `<path d="M8,0V36M0,8H36" stroke="${ink}" stroke-width="8" opacity=".55"/>` +
      `<path d="M19,0V36M0,19H36" stroke="${ink}" stroke-width="2" opacity=".6"/>` +
      `<path d="M28,0V36M0,28H36" stroke="${thin}" stroke-width="1.4"/>`,
  );
}

export interface StripeLook {
  readonly step: number;
  readonly share: number;
  /** Degrees clockwise from horizontal bands. */
  readonly turn?: number;
}

export function stripes(sketch: Sketch, ground: string, ink: string, look: StripeLook): string {
  const { step, share, turn = 0 } = look;
  return sketch.tile(
    step,
    step,
    `<rect width="${step}" height="${step}" fill="${ground}"/><rect width="${step}" height="${step * share}" fill="${ink}"/>`,
    `rotate(${turn})`,
  );
}

export function dots(sketch: Sketch, ground: string, ink: string, size = 14): string {
  const q = size / 4;
  return sketch.tile(
    size,
    size,
    `<rect width="${size}" height="${size}" fill="${ground}"/><circle cx="${q}" cy="${q}" r="${size / 7}" fill="${ink}"/>` +
      `<circle cx="${q * 3}" cy="${q * 3}" r="${size / 7}" fill="${ink}"/>`,
  );
}

/** x, y, size and turn of each blossom in the tile; uneven, so that the repeat does not read as a grid. */
const BOUQUET = [
  [14, 16, 0.95, 10],
  [47, 9, 0.55, 120],
  [68, 31, 0.85, 64],
  [37, 38, 0.62, 200],
  [11, 56, 0.58, 300],
  [48, 66, 1, 40],
  [73, 71, 0.5, 150],
] as const;

/** Scattered five-petalled blossoms with leaves. */
export function floral(sketch: Sketch, ground: string, petal: string, leaf: string): string {
  const flower =
    `<path d="M6,6Q13,7 14,14Q7,13 6,6ZM-6,5Q-12,8 -13,13Q-6,12 -6,5Z" fill="${leaf}"/>` +
    [0, 72, 144, 216, 288]
      .map(
        (angle) =>
          `<ellipse cy="-5.2" rx="3.7" ry="5" fill="${petal}" transform="rotate(${angle})"/>`,
      )
      .join('') +
    `<circle r="2.3" fill="${darker(petal, 0.45)}"/>`;
  const blossoms = BOUQUET.map(
    ([x, y, size, turn]) =>
      `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${flower}</g>`,
  );
  return sketch.tile(
    84,
    84,
    `<rect width="84" height="84" fill="${ground}"/>${blossoms.join('')}`,
    'rotate(9)',
  );
}

/** Columns of V-shaped stitches. */
export function knit(sketch: Sketch, colour: string, width = 5, height = 4): string {
  const [w, h] = [width, height];
  const leg = (x1: number, x2: number, tone: string): string =>
    [-h, 0, h]
      .map(
        (y) =>
          `<path d="M${x1},${y}L${x2},${y + h * 0.95}" stroke="${tone}" stroke-width="${w * 0.38}" stroke-linecap="round"/>`,
      )
      .join('');
  return sketch.tile(
    w,
    h,
    `<rect width="${w}" height="${h}" fill="${darker(colour, 0.42)}"/>` +
      leg(w * 0.2, w * 0.46, lighter(colour, 0.06)) +
      leg(w * 0.82, w * 0.56, darker(colour, 0.06)),
  );
}

/** Over-and-under basket weave for straw. */
export function weave(sketch: Sketch, colour: string, size = 8): string {
  const h = size / 2;
  const cell = (x: number, y: number, across: boolean): string => {
    const lines = [0.2, 0.5, 0.8].map((t) => h * t);
    const tones = [lighter(colour, 0.22), colour, darker(colour, 0.16)];
    return lines
      .map((at, i) =>
        across
          ? `<path d="M${x},${y + at}h${h}" stroke="${tones[i] ?? colour}" stroke-width="${h * 0.3}"/>`
          : `<path d="M${x + at},${y}v${h}" stroke="${darker(tones[i] ?? colour, 0.1)}" stroke-width="${h * 0.3}"/>`,
      )
      .join('');
  };
  return sketch.tile(
    size,
    size,
    `<rect width="${size}" height="${size}" fill="${darker(colour, 0.4)}"/>` +
      cell(0, 0, true) +
      cell(h, 0, false) +
      cell(0, h, false) +
      cell(h, h, true),
  );
}

/** Indigo twill: fine pale diagonals. */
export function denim(sketch: Sketch, colour: string): string {
  return sketch.tile(
    2.6,
    2.6,
    `<rect width="2.6" height="2.6" fill="${colour}"/><rect width="2.6" height=".9" fill="${lighter(colour, 0.26)}"/>`,
    'rotate(-52)',
  );
}
