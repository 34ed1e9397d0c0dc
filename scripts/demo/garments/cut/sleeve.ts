import { cut, type Fabric, fold } from '../../paint/cloth.ts';
import { shade, stitch, threadFor } from '../../paint/parts.ts';
import { outline, type Point } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';
import { mirror } from './mirror.ts';
import { rib } from './rib.ts';

export type SleeveLength = 'none' | 'short' | 'half' | 'long';

export interface SleeveLook {
  readonly length: Exclude<SleeveLength, 'none'>;
  readonly cuff: 'hem' | 'rib' | 'buttoned';
  readonly trim: string;
  /** Added to the width of the arm, in picture units. */
  readonly ease: number;
}

interface Arm {
  readonly edge: Point[];
  readonly end: readonly [outer: Point, inner: Point];
  readonly under: Point[];
}

/** From the shoulder down the outside, across the cuff, and up the inside to the armpit. */
function arm({ length, ease }: SleeveLook): Arm {
  const shoulder: Point[] = [
    [118, 84],
    [95, 96],
  ];
  if (length === 'short') {
    return {
      edge: [...shoulder, [76, 128], [40 - ease / 2, 206]],
      end: [
        [40 - ease / 2, 206],
        [90, 234],
      ],
      under: [
        [90, 234],
        [102, 216],
        [116, 204],
      ],
    };
  }
  if (length === 'half') {
    return {
      edge: [...shoulder, [74 - ease / 2, 150], [42 - ease, 280]],
      end: [
        [42 - ease, 280],
        [92, 294],
      ],
      under: [
        [92, 294],
        [104, 240],
        [116, 206],
      ],
    };
  }
  return {
    edge: [...shoulder, [72 - ease / 2, 170], [52 - ease, 290], [42, 396]],
    end: [
      [42, 396],
      [80, 402],
    ],
    under: [
      [80, 402],
      [94, 310],
      [106, 244],
      [116, 208],
    ],
  };
}

export function sleevePath(look: SleeveLook, side: 'left' | 'right'): string {
  const { edge, end, under } = arm(look);
  const flip = side === 'left' ? (p: readonly Point[]): Point[] => [...p] : mirror;
  return outline(
    flip(edge),
    flip(end),
    flip(under),
    flip([
      [116, 208],
      [118, 84],
    ]),
  );
}

export function sleeves(s: Sketch, fabric: Fabric, look: SleeveLook): string {
  return sleeve(s, fabric, look, 'left') + sleeve(s, fabric, look, 'right');
}

function sleeve(s: Sketch, fabric: Fabric, look: SleeveLook, side: 'left' | 'right'): string {
  const flip = side === 'left' ? (p: readonly Point[]): Point[] => [...p] : mirror;
  const { end } = arm(look);
  const line = (points: readonly Point[]): string =>
    flip(points)
      .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x},${y}`)
      .join('');
  const [outer, inner] = end;
  const long = look.length === 'long';
  const details =
    shade(
      s,
      line([
        [113, 110],
        [108, 170],
        [112, 230],
      ]),
      { opacity: 0.34, blur: 7, width: 13 },
    ) +
    (long
      ? fold(
          s,
          line([
            [62, 246],
            [84, 268],
            [98, 258],
          ]),
          fabric.base,
          9,
        ) +
        fold(
          s,
          line([
            [54, 290],
            [74, 308],
            [92, 300],
          ]),
          fabric.base,
          8,
        ) +
        fold(
          s,
          line([
            [92, 190],
            [78, 240],
            [66, 300],
          ]),
          fabric.base,
          10,
        )
      : fold(
          s,
          line([
            [96, 130],
            [84, 170],
            [70, 214],
          ]),
          fabric.base,
          9,
        ));
  const thread = threadFor(fabric.base);
  const above = (by: number): string =>
    line([
      [outer[0] + (long ? by * 0.1 : by * 0.45), outer[1] - by],
      [inner[0] + (long ? by * 0.16 : by * 0.4), inner[1] - by],
    ]);
  const hem =
    look.cuff === 'hem' ? stitch(above(5), thread, 0.6) + stitch(above(8), thread, 0.6) : '';
  return (
    cut(s, sleevePath(look, side), fabric, { details: details + hem, cast: 0.32 }) +
    cuff(s, fabric, look, side)
  );
}

function cuff(s: Sketch, fabric: Fabric, look: SleeveLook, side: 'left' | 'right'): string {
  if (look.cuff === 'hem') return '';
  const flip = side === 'left' ? (p: readonly Point[]): Point[] => [...p] : mirror;
  const [outer, inner] = arm(look).end;
  const height = look.length === 'long' ? 24 : 11;
  const slope = look.length === 'long' ? 0.12 : 0.5;
  const d = outline(
    flip([[outer[0] + height * slope - 0.5, outer[1] - height + 2], outer]),
    flip([outer, [(outer[0] + inner[0]) / 2, (outer[1] + inner[1]) / 2 + 2], inner]),
    flip([inner, [inner[0] + height * slope, inner[1] - height + 2]]),
  );
  if (look.cuff === 'rib') return rib(s, d, fabric, look.trim);
  return cut(s, d, fabric, { cast: 0.4 });
}
