import { type ClothName, cut, type Fabric, fold, wallShadow } from '../../paint/cloth.ts';
import { cord, light, shade } from '../../paint/parts.ts';
import { curve, outline, type Point } from '../../paint/path.ts';
import { scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { onSketch, type Stuff } from '../fabrics.ts';
import { mirror } from './mirror.ts';
import { neckBack, type NeckName, neckTrim } from './neck.ts';
import { buttons, seam } from './notions.ts';
import { drape, type Fall, fallPath } from './skirt.ts';
import { HALF, WAIST, waistline, type WaistLook } from './waistline.ts';

export interface DressLook extends WaistLook {
  readonly cloth: ClothName;
  readonly seed: number;
  readonly neck: Extract<NeckName, 'crew' | 'v' | 'scoop' | 'collar' | 'straps' | 'roll'>;
  readonly sleeve: 'none' | 'short' | 'puff' | 'long';
  readonly skirt: Pick<Fall, 'length' | 'hem' | 'kind'>;
  readonly front?: 'buttons';
}

/** Dresses are drawn a little smaller than tops, so that long ones fit. */
const SHRINK = 'translate(14 10) scale(.93)';

export function dress(look: DressLook, stuff: Stuff): string {
  const s = new Sketch();
  const fabric = onSketch(s, stuff, look.cloth, look.seed);
  const trim = stuff.trim ?? stuff.base;
  const fall: Fall = { ...look.skirt, top: WAIST, waist: HALF };
  const skirt = fallPath(fall);
  const bodice = bodicePath(look.neck);
  const arms = armPaths(look);
  return scene(
    s,
    `<g transform="${SHRINK}">` +
      wallShadow(s, skirt + bodice + arms.join('')) +
      straps(s, look, fabric) +
      neckBack(s, look.neck, fabric) +
      arms.map((d) => cut(s, d, fabric, { details: armFolds(s, look, fabric) })).join('') +
      cut(s, skirt, fabric, { details: drape(s, fall, fabric), cast: 0.2 }) +
      cut(s, bodice, fabric, { details: bodiceFolds(s, fabric), cast: 0.28 }) +
      neckTrim(s, look.neck, fabric, trim) +
      waistline(s, look, fabric) +
      closing(look) +
      '</g>',
  );
}

/** Shoulders end at the armhole when there is no sleeve; straps begin at the bust. */
function bodicePath(neck: DressLook['neck']): string {
  const waist: Point[] = [
    [200 - HALF, WAIST + 3],
    [200, WAIST + 9],
    [200 + HALF, WAIST + 3],
  ];
  const side: Point[] =
    neck === 'straps'
      ? [
          [140, 108],
          [136, 140],
          [200 - HALF, WAIST + 3],
        ]
      : [
          [124, 82],
          [134, 112],
          [131, 142],
          [200 - HALF, WAIST + 3],
        ];
  const first = side[0] ?? [0, 0];
  return outline(side, waist, [...mirror(side)].reverse(), [...neckRun(neck, first)].reverse());
}

const NECKS: Record<DressLook['neck'], readonly Point[]> = {
  crew: [
    [154, 72],
    [167, 90],
    [200, 98],
  ],
  v: [
    [158, 72],
    [200, 134],
  ],
  scoop: [
    [144, 72],
    [160, 107],
    [200, 122],
  ],
  collar: [
    [164, 72],
    [200, 96],
  ],
  roll: [
    [164, 72],
    [176, 80],
    [200, 82],
  ],
  straps: [
    [168, 100],
    [200, 120],
  ],
};

function neckRun(neck: DressLook['neck'], shoulder: Point): Point[] {
  const left = NECKS[neck];
  return [shoulder, ...left, ...[...mirror(left)].reverse().slice(1), ...mirror([shoulder])];
}

function armPaths({ sleeve }: DressLook): string[] {
  const shapes: Record<DressLook['sleeve'], readonly Point[]> = {
    none: [],
    short: [
      [134, 80],
      [118, 86],
      [94, 138],
      [90, 150],
      [122, 162],
      [136, 138],
    ],
    puff: [
      [136, 78],
      [112, 82],
      [84, 112],
      [80, 142],
      [96, 158],
      [126, 160],
      [138, 138],
    ],
    long: [
      [134, 80],
      [116, 88],
      [92, 170],
      [76, 268],
      [74, 292],
      [100, 296],
      [118, 210],
      [136, 142],
    ],
  };
  const points = shapes[sleeve];
  if (points.length === 0) return [];
  const path = (side: readonly Point[]): string => `${curve(side)}Z`;
  return [path(points), path(mirror(points))];
}

function armFolds(s: Sketch, { sleeve }: DressLook, { base }: Fabric): string {
  const side = (d: readonly Point[]): string =>
    [d, mirror(d)].map((line) => fold(s, curve(line), base, 7)).join('');
  const shoulder = shade(s, 'M132,84L134,150M268,84L266,150', {
    opacity: 0.36,
    blur: 6,
    width: 10,
  });
  if (sleeve === 'long') {
    return (
      shoulder +
      side([
        [126, 130],
        [104, 200],
        [92, 260],
      ]) +
      side([
        [84, 210],
        [98, 222],
        [114, 214],
      ])
    );
  }
  return (
    shoulder +
    side([
      [122, 96],
      [104, 124],
      [98, 150],
    ])
  );
}

function bodiceFolds(s: Sketch, { base }: Fabric): string {
  return (
    fold(s, 'M140,146C154,164 166,184 170,214', base, 9) +
    fold(s, 'M260,146C248,166 236,186 232,214', base, 9) +
    light(s, 'M158,110C162,136 158,158 152,180', { opacity: 0.14, blur: 9, width: 18 }) +
    shade(s, 'M134,120C136,160 146,190 146,214', { opacity: 0.24, blur: 6, width: 10 }) +
    shade(s, 'M266,110C264,160 254,190 254,214', { opacity: 0.36, blur: 7, width: 15 })
  );
}

function straps(s: Sketch, { neck }: DressLook, { base }: Fabric): string {
  if (neck !== 'straps') return '';
  const line = 'M154,106C158,80 164,58 178,46C190,39 210,39 222,46C236,58 242,80 246,106';
  return cord(s, line, { fill: base, finish: 'cotton' }, 4.6);
}

function closing({ front, skirt, neck }: DressLook): string {
  if (front === undefined) return '';
  const start = neck === 'v' ? 140 : 100;
  return (
    seam(`M210,${start}V${WAIST - 8}M210,${WAIST + 16}V${skirt.length + 6}`) +
    buttons({ x: 201, from: start + 8, to: WAIST - 20, count: 4 }, '#e9e3d6', 3.2) +
    buttons({ x: 201, from: WAIST + 34, to: skirt.length - 24, count: 6 }, '#e9e3d6', 3.2)
  );
}
