import { cut, type Fabric } from '../../paint/cloth.ts';
import { shade } from '../../paint/parts.ts';
import { outline } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';
import { plainIn } from '../fabrics.ts';
import { symmetric } from './mirror.ts';

/** Height of a dress's waist and half its width, in picture units. */
export const WAIST = 208;
export const HALF = 54;

export interface WaistLook {
  readonly waist: 'seam' | 'belt' | 'tie';
  /** Colour of leather, in place of the dress's own cloth. */
  readonly belt?: string;
}

export function waistline(s: Sketch, { waist, belt }: WaistLook, fabric: Fabric): string {
  const band = symmetric([
    [200, WAIST - 5],
    [200 - HALF * 0.6, WAIST - 6],
    [199 - HALF, WAIST - 9],
    [199 - HALF, WAIST + 8],
    [200 - HALF * 0.6, WAIST + 13],
    [200, WAIST + 14],
  ]);
  if (waist === 'seam')
    return shade(s, `M146,${WAIST + 5}Q200,${WAIST + 14} 254,${WAIST + 5}`, {
      opacity: 0.5,
      blur: 2,
      width: 3,
    });
  const colour = belt ?? fabric.base;
  const cloth = belt === undefined ? fabric : plainIn({ ...fabric, cloth: 'leather' }, colour);
  const strip = cut(s, band, cloth, { cast: 0.5 });
  if (waist === 'belt') {
    return `${strip}<rect x="188" y="${WAIST - 7}" width="24" height="22" rx="3" fill="none" stroke="#c9a25a" stroke-width="3"/><path d="M200,${WAIST + 4}h12" stroke="#c9a25a" stroke-width="2.2"/>`;
  }
  const tails = outline(
    [
      [204, WAIST + 4],
      [196, WAIST + 50],
      [186, WAIST + 88],
    ],
    [
      [186, WAIST + 88],
      [198, WAIST + 92],
    ],
    [
      [198, WAIST + 92],
      [206, WAIST + 54],
      [212, WAIST + 4],
    ],
  );
  const tail = outline(
    [
      [206, WAIST + 4],
      [216, WAIST + 44],
      [218, WAIST + 72],
    ],
    [
      [218, WAIST + 72],
      [230, WAIST + 70],
    ],
    [
      [230, WAIST + 70],
      [226, WAIST + 40],
      [214, WAIST + 2],
    ],
  );
  const knot = `M198,${WAIST - 5}Q208,${WAIST - 9} 217,${WAIST - 4}Q220,${WAIST + 6} 214,${WAIST + 14}Q204,${WAIST + 17} 199,${WAIST + 12}Q195,${WAIST + 3} 198,${WAIST - 5}Z`;
  return strip + cut(s, tails, cloth) + cut(s, tail, cloth) + cut(s, knot, cloth, { cast: 0.5 });
}
