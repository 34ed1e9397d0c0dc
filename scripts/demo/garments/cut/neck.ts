import { cut, type Fabric, fold } from '../../paint/cloth.ts';
import { darker } from '../../paint/colour.ts';
import { cord, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, outline, type Point } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';
import { plainIn } from '../fabrics.ts';
import { mirror, symmetric } from './mirror.ts';
import { rib } from './rib.ts';

export type NeckName =
  'crew' | 'v' | 'scoop' | 'roll' | 'collar' | 'stand' | 'hood' | 'lapel' | 'straps';

interface Opening {
  /** Half the width at the shoulder and the depth below it. */
  readonly half: number;
  readonly depth: number;
  readonly pointed?: boolean;
}

const OPENINGS: Record<NeckName, Opening> = {
  crew: { half: 46, depth: 26 },
  v: { half: 42, depth: 62, pointed: true },
  scoop: { half: 56, depth: 50 },
  roll: { half: 36, depth: 10 },
  collar: { half: 36, depth: 24, pointed: true },
  stand: { half: 38, depth: 16 },
  hood: { half: 44, depth: 30 },
  lapel: { half: 40, depth: 128, pointed: true },
  straps: { half: 54, depth: 46 },
};

const TOP = 72;

/** The edge of the front from the left shoulder to the right one. */
export function neckEdge(name: NeckName): Point[] {
  const { half, depth, pointed = false } = OPENINGS[name];
  const left: Point[] = pointed
    ? [[200 - half, TOP]]
    : [
        [200 - half, TOP],
        [200 - half * 0.72, TOP + depth * 0.7],
      ];
  return [...left, [200, TOP + depth], ...mirror([...left].reverse())];
}

/** The run of the front edge, as path commands: straight for a V, round otherwise. */
export function neckCurve(name: NeckName): string {
  const edge = neckEdge(name);
  return OPENINGS[name].pointed === true
    ? `M${edge.map(([x, y]) => `${x},${y}`).join('L')}`
    : curve(edge);
}

/** What shows of the back through the opening; drawn before the front. */
export function neckBack(s: Sketch, name: NeckName, fabric: Fabric): string {
  if (name === 'straps') return '';
  const { half, depth } = OPENINGS[name];
  const d = symmetric([
    [200, TOP - 9],
    [200 - half * 0.6, TOP - 7],
    [200 - half - 2, TOP],
    [200 - half * 0.8, TOP + depth * 0.7 + 4],
    [200, TOP + depth + 8],
  ]);
  const label = `<rect x="191" y="${TOP + 1}" width="18" height="9" rx="1" fill="#efe9dc" opacity=".85"/>`;
  return cut(s, d, plainIn(fabric, darker(fabric.base, 0.34)), {
    details:
      shade(s, `M${200 - half},${TOP}Q200,${TOP + 26} ${200 + half},${TOP}`, {
        opacity: 0.3,
        blur: 6,
        width: 10,
      }) + label,
    cast: 0,
  });
}

/** Band, collar or hood; drawn after the front. */
export function neckTrim(s: Sketch, name: NeckName, fabric: Fabric, trim: string): string {
  switch (name) {
    case 'crew':
    case 'scoop':
      return band(s, name, fabric, trim);
    case 'v':
      return vBand(s, fabric, trim);
    case 'roll':
      return roll(s, fabric, trim);
    case 'stand':
      return rib(
        s,
        symmetric([
          [200, 60],
          [168, 57],
          [160, 74],
          [170, 84],
          [200, 92],
        ]),
        fabric,
        trim,
      );
    case 'collar':
      return collar(s, fabric, trim);
    case 'hood':
      return hood(s, fabric);
    case 'lapel':
      return lapels(s, fabric);
    case 'straps':
      return '';
  }
}

function band(s: Sketch, name: NeckName, fabric: Fabric, trim: string): string {
  const edge = neckEdge(name);
  const inner = edge.map(([x, y]): Point => [200 + (x - 200) * 0.88, y - (y > TOP ? 8 : 4)]);
  return rib(s, outline(edge, [...inner].reverse()), fabric, trim);
}

function vBand(s: Sketch, fabric: Fabric, trim: string): string {
  const half = (side: readonly Point[]): string => rib(s, outline(...pairs(side)), fabric, trim);
  const left: Point[] = [
    [158, 72],
    [200, 134],
    [200, 121],
    [166, 68],
  ];
  return half(left) + half(mirror(left));
}

function pairs(points: readonly Point[]): Point[][] {
  return points.map((point, i) => [point, points[(i + 1) % points.length] ?? point]);
}

function roll(s: Sketch, fabric: Fabric, trim: string): string {
  const d = symmetric([
    [200, 36],
    [166, 38],
    [160, 52],
    [160, 78],
    [176, 88],
    [200, 92],
  ]);
  return (
    rib(s, d, fabric, trim) +
    shade(s, 'M162,60Q200,72 238,60', { opacity: 0.28, blur: 3, width: 5 })
  );
}

function collar(s: Sketch, fabric: Fabric, trim: string): string {
  const stand = symmetric([
    [200, 62],
    [172, 60],
    [162, 72],
    [168, 80],
    [200, 90],
  ]);
  const flap: Point[] = [
    [168, 60],
    [158, 70],
    [150, 98],
    [186, 106],
    [200, 84],
    [182, 74],
    [168, 60],
  ];
  const cloth = plainIn(fabric, trim);
  const piece = trim === fabric.base ? fabric : cloth;
  const thread = threadFor(trim);
  const leaf = (points: readonly Point[]): string =>
    cut(s, outline(...pairs(points.slice(0, -1))), piece, {
      details: stitch(
        `M${points
          .slice(1, 5)
          .map(([x, y]) => `${200 + (x - 200) * 0.95},${y - 3}`)
          .join('L')}`,
        thread,
        0.5,
      ),
      cast: 0.5,
    });
  return (
    cut(s, stand, plainIn(piece, darker(trim, 0.1)), { cast: 0.2 }) +
    leaf(flap) +
    leaf(mirror(flap))
  );
}

function hood(s: Sketch, fabric: Fabric): string {
  const shell = symmetric([
    [200, 22],
    [158, 26],
    [130, 52],
    [136, 84],
    [160, 98],
    [200, 116],
  ]);
  const opening = symmetric([
    [200, 44],
    [172, 48],
    [160, 66],
    [170, 86],
    [200, 106],
  ]);
  const ends = 'M190,104C186,130 188,152 185,172M210,104C214,128 211,150 215,166';
  return (
    cut(s, shell, fabric, {
      details:
        fold(s, 'M146,40C150,62 158,82 172,100', fabric.base, 10) +
        fold(s, 'M254,40C250,62 242,82 228,100', fabric.base, 10),
      cast: 0.5,
    }) +
    cut(s, opening, plainIn(fabric, darker(fabric.base, 0.42)), {
      details: shade(s, 'M166,56Q200,34 234,56', { opacity: 0.6, blur: 8, width: 18 }),
      cast: 0,
    }) +
    stitch('M164,92C176,102 188,108 200,112C212,108 224,102 236,92', threadFor(fabric.base), 0.6) +
    cord(s, ends, { fill: '#e9e3d6', finish: 'wool' }, 3.4)
  );
}

function lapels(s: Sketch, fabric: Fabric): string {
  const left: Point[] = [
    [164, 62],
    [150, 84],
    [136, 128],
    [156, 132],
    [146, 142],
    [200, 206],
    [196, 190],
    [172, 84],
  ];
  const back = symmetric([
    [200, 56],
    [170, 58],
    [162, 70],
    [172, 84],
    [200, 76],
  ]);
  const leaf = (points: readonly Point[]): string =>
    cut(s, outline(...pairs(points)), fabric, { cast: 0.55 });
  return cut(s, back, fabric, { cast: 0.2 }) + leaf(left) + leaf(mirror(left));
}
