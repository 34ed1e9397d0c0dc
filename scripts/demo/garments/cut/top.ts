import { type ClothName, cut, type Fabric, fold, wallShadow } from '../../paint/cloth.ts';
import { darker } from '../../paint/colour.ts';
import { light, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, type Point } from '../../paint/path.ts';
import { scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { onSketch, type Stuff } from '../fabrics.ts';
import { mirror, symmetric } from './mirror.ts';
import { neckBack, neckCurve, type NeckName, neckEdge, neckTrim } from './neck.ts';
import { buttons, patchPocket, seam, zip } from './notions.ts';
import { rib } from './rib.ts';
import { sleeves, sleevePath, type SleeveLook } from './sleeve.ts';

const SHELL = '#e9e3d6';
const STEEL = '#b6b4ad';

/** Everything worn above the waist. */
export interface TopLook {
  readonly cloth: ClothName;
  readonly seed: number;
  readonly neck: NeckName;
  readonly sleeve: 'short' | 'half' | 'long';
  readonly hem: 'stitched' | 'rib' | 'shirt-tail';
  readonly front?: 'buttons' | 'half-buttons' | 'zip' | 'one-button' | 'double';
  readonly pocket?: 'chest' | 'two-chest' | 'kangaroo' | 'side' | 'flap';
  /** Lowest edge, 380 for a cropped jacket to 470 for a coat. */
  readonly length?: number;
  readonly ease?: number;
  readonly button?: string;
  readonly quilted?: boolean;
}

export function top(look: TopLook, stuff: Stuff): string {
  const s = new Sketch();
  const fabric = onSketch(s, stuff, look.cloth, look.seed);
  const trim = stuff.trim ?? stuff.base;
  const sleeve: SleeveLook = {
    length: look.sleeve,
    cuff:
      look.hem === 'rib'
        ? 'rib'
        : look.front === 'buttons' && look.sleeve === 'long'
          ? 'buttoned'
          : 'hem',
    trim,
    ease: look.ease ?? 0,
  };
  const d = bodyPath(look);
  const whole = d + sleevePath(sleeve, 'left') + sleevePath(sleeve, 'right');
  return scene(
    s,
    wallShadow(s, whole) +
      neckBack(s, look.neck, fabric) +
      sleeves(s, fabric, sleeve) +
      cut(s, d, fabric, { details: details(s, look, fabric), cast: 0.36 }) +
      waistRib(s, look, fabric, trim) +
      neckTrim(s, look.neck, fabric, trim) +
      fastening(look, fabric),
  );
}

function bodyPath(look: TopLook): string {
  const { length = 436, ease = 0, neck, hem } = look;
  const edge = neckEdge(neck);
  const [shoulder = [158, 72]] = edge;
  const side: Point[] = [
    [100, 92],
    [106, 150],
    [104 - ease, 206],
  ];
  const foot: Point = [hem === 'rib' ? 110 - ease * 0.6 : 102 - ease, length];
  const bottom: Point[] =
    hem === 'shirt-tail'
      ? [foot, [126, length + 10], [160, length + 26], [200, length + 30]]
      : [foot, [150, length + 5], [200, length + 7]];
  const half = [
    [shoulder, [128, 80] as Point, [100, 92] as Point],
    side,
    [side[2] ?? foot, [106 - ease, (206 + length) / 2] as Point, foot],
    bottom,
  ];
  const right = [...half].reverse().map((run) => [...mirror(run)].reverse());
  const runs = [...half, ...right].map((run, i) => curve(run, i === 0 ? 'M' : 'L')).join('');
  return `${runs}${neckBackwards(neck)}Z`;
}

/** The neck runs from left to right; the outline arrives on the right. */
function neckBackwards(neck: NeckName): string {
  const reversed = mirror(neckEdge(neck));
  return neckCurve(neck).includes('C')
    ? curve(reversed, 'L')
    : `L${reversed.map(([x, y]) => `${x},${y}`).join('L')}`;
}

function details(s: Sketch, look: TopLook, fabric: Fabric): string {
  const { length = 436 } = look;
  const thread = threadFor(fabric.base);
  const { base } = fabric;
  const hem =
    look.hem === 'stitched'
      ? stitch(
          `M90,${length - 6}C160,${length + 2} 240,${length + 2} 310,${length - 6}`,
          thread,
          0.6,
        ) +
        stitch(
          `M90,${length - 9}C160,${length - 1} 240,${length - 1} 310,${length - 9}`,
          thread,
          0.6,
        )
      : '';
  return (
    fold(s, 'M112,214C136,236 156,262 160,310', base, 11) +
    fold(s, 'M290,208C266,238 246,266 244,330', base, 12) +
    fold(s, `M136,320C144,360 146,400 142,${length}`, base, 9) +
    fold(s, `M222,330C214,372 220,410 218,${length}`, base, 9) +
    light(s, 'M132,104C150,150 150,190 140,230', { opacity: 0.1, blur: 12, width: 24 }) +
    shade(s, `M102,200L104,${length}`, { opacity: 0.26, blur: 8, width: 14 }) +
    shade(s, `M300,180L297,${length}`, { opacity: 0.36, blur: 9, width: 20 }) +
    hem +
    quilting(s, look) +
    pockets(look, fabric)
  );
}

/** Chambers of down: soft valleys with a sheen below each. */
function quilting(s: Sketch, { quilted = false, length = 436 }: TopLook): string {
  if (!quilted) return '';
  const rows: string[] = [];
  for (let y = 112; y < length - 10; y += 34) {
    const seamLine = `M90,${y}Q200,${y + 10} 310,${y}`;
    const crest = `M90,${y + 12}Q200,${y + 22} 310,${y + 12}`;
    rows.push(
      light(s, crest, { opacity: 0.2, blur: 5, width: 9 }) +
        shade(s, seamLine, { opacity: 0.5, blur: 2.6, width: 5 }) +
        stitch(seamLine, '#1a1613', 0.5),
    );
  }
  return rows.join('');
}

function pockets({ pocket, length = 436 }: TopLook, { base }: Fabric): string {
  return pocket === undefined ? '' : POCKETS[pocket](length - 96, threadFor(base));
}

/** Drawings by the height of the hip and the colour of the thread. */
const POCKETS: Record<NonNullable<TopLook['pocket']>, (low: number, thread: string) => string> = {
  chest: (_low, thread) => patchPocket(226, 146, { width: 42, height: 50 }, thread),
  'two-chest': (_low, thread) =>
    patchPocket(132, 150, { width: 42, height: 48 }, thread) +
    patchPocket(226, 150, { width: 42, height: 48 }, thread) +
    seam('M130,150h46v10h-46zM224,150h46v10h-46z'),
  kangaroo: (low, thread) =>
    `<path d="M148,${low}H252L276,${low + 58}V${low + 84}H124V${low + 58}Z" fill="#000" fill-opacity=".07" stroke="#000" stroke-opacity=".34" stroke-width="1.2"/>` +
    stitch(
      `M150,${low + 4}H250M149,${low + 3}L127,${low + 58}M251,${low + 3}L273,${low + 58}`,
      thread,
      0.6,
    ),
  side: (low, thread) =>
    seam(`M130,${low - 10}L146,${low + 40}M270,${low - 10}L254,${low + 40}`) +
    stitch(`M134,${low - 11}L150,${low + 39}M266,${low - 11}L250,${low + 39}`, thread, 0.6),
  flap: (low) =>
    `<path d="M122,${low}h52v16h-52zM226,${low}h52v16h-52z" fill="#000" fill-opacity=".1" stroke="#000" stroke-opacity=".36" stroke-width="1"/>`,
};

function waistRib(s: Sketch, look: TopLook, fabric: Fabric, trim: string): string {
  if (look.hem !== 'rib') return '';
  const { length = 436, ease = 0 } = look;
  const left = 110 - ease * 0.6;
  const d = symmetric([
    [200, length - 18],
    [150, length - 20],
    [left, length - 24],
    [left + 2, length],
    [150, length + 6],
    [200, length + 8],
  ]);
  return rib(s, d, fabric, trim);
}

/** Where a closure begins and ends, in picture units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function fastening(look: TopLook, fabric: Fabric): string {
  if (look.front === undefined) return '';
  const { length = 436, neck } = look;
  const start = neck === 'lapel' ? 210 : neck === 'v' ? 140 : 94;
  const end = length + (look.hem === 'shirt-tail' ? 26 : 4);
  return CLOSURES[look.front](look, fabric, { start, end });
}

type Closure = (look: TopLook, fabric: Fabric, span: Span) => string;

const CLOSURES: Record<NonNullable<TopLook['front']>, Closure> = {
  buttons: ({ length = 436, button = SHELL }, { base }, { start, end }) => {
    const thread = threadFor(base);
    return (
      `<path d="M210,${start}V${end}" stroke="#000" stroke-opacity=".34" stroke-width="1.3"/>` +
      stitch(`M192,${start}V${end}`, thread, 0.5) +
      stitch(`M207,${start}V${end}`, thread, 0.5) +
      buttons({ x: 200, from: start + 8, to: length - 24, count: 7 }, button)
    );
  },
  'half-buttons': ({ button = SHELL }, _fabric, { start }) =>
    `<path d="M191,${start}V172H209V${start}" fill="none" stroke="#000" stroke-opacity=".34" stroke-width="1.2"/>` +
    buttons({ x: 200, from: start + 12, to: 160, count: 3 }, button, 2.8),
  zip: ({ neck }, _fabric, { start, end }) =>
    zip(200, neck === 'hood' ? 112 : start - 6, end, STEEL),
  'one-button': ({ button = SHELL }, { base }, { end }) =>
    `<path d="M200,204Q206,300 214,${end}" fill="none" stroke="${darker(base, 0.6)}" stroke-opacity=".7" stroke-width="1.4"/>` +
    buttons({ x: 203, from: 222, to: 268, count: 2 }, button, 4.4),
  double: ({ button = SHELL }, _fabric, { end }) =>
    `<path d="M214,216V${end}" stroke="#000" stroke-opacity=".45" stroke-width="1.4"/>` +
    buttons({ x: 178, from: 226, to: 330, count: 3 }, button, 5) +
    buttons({ x: 226, from: 226, to: 330, count: 3 }, button, 5),
};
