import { darker, lighter } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, cord, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { solePath, type SoleShape, wallLine } from './sole.ts';
import { opening, rimBinding, upper } from './upper.ts';

export interface EspadrilleLook {
  readonly upper: string;
  readonly rope: string;
  readonly finish: FinishName;
  readonly wedge: boolean;
  readonly ties?: string;
  readonly print?: (sketch: Sketch) => string;
}

const COLLAR: readonly Point[] = knots('122,-82 138,-80 158,-66 188,-58 226,-57 258,-66 280,-80');
const FRONT: readonly Point[] = knots('5,-20 4,-36 14,-50 40,-60 76,-68 104,-76 122,-82');
const HEEL: readonly Point[] = knots('280,-80 289,-81 292,-64 291,-40 295,-20');
const UNDER: readonly Point[] = knots('226,-18 170,-18 110,-18 60,-18');
const BASE: SoleShape = {
  top: knots('1,-26 50,-24 110,-23 170,-24 230,-25 298,-27'),
  bottom: knots('10,-4 50,0 110,0 170,0 230,0 294,-1'),
};

/** A canvas shoe on a plaited rope sole, flat or as a wedge with ankle ties. */
export function espadrille(look: EspadrilleLook): string {
  const s = new Sketch();
  const rise = look.wedge ? 62 : 0;
  const shape: Silhouette = {
    front: tilted(FRONT, rise),
    collar: tilted(COLLAR, rise),
    heel: tilted([...HEEL, ...UNDER], rise),
  };
  const base: SoleShape = { top: tilted(BASE.top, rise), bottom: BASE.bottom };
  const skin = { fill: look.print?.(s) ?? look.upper, finish: look.finish };
  return pair(
    s,
    opening(s, shape, '#e6dcc6', 15) +
      upper(s, shape, { skin, colour: look.upper, gloss: 0 }, panels(s, look, shape)) +
      rope(s, base, look.rope) +
      ties(s, look, rise),
    { length: 300, scale: 1.08, floor: 352 + rise * 0.5, step: [34, -96] },
  );
}

function tilted(points: readonly Point[], rise: number): Point[] {
  return points.map(([x, y]): Point => {
    const t = Math.min(Math.max((x - 40) / 250, 0), 1);
    return [x, y - rise * t ** 1.2];
  });
}

function panels(s: Sketch, { upper: colour }: EspadrilleLook, shape: Silhouette): string {
  const start = shape.collar[0] ?? [0, 0];
  const seam: Point[] = [
    [150, 0],
    [146, -40],
    [134, -66],
    [start[0] + 2, start[1]],
  ];
  return (
    stitch(curve(seam), threadFor(colour)) +
    stitch(curve(shift(seam, 3, 0)), threadFor(colour)) +
    rimBinding(s, shape, darker(colour, 0.08), 2.6)
  );
}

/** Rows of twisted jute: slanted strands in stacked courses. */
function rope(s: Sketch, shape: SoleShape, colour: string): string {
  const strand = s.tile(
    7,
    8,
    `<rect width="7" height="8" fill="${darker(colour, 0.4)}"/><path d="M-2,7.4L9,1.4" stroke="${colour}" stroke-width="4.2"/><path d="M-2,6.2L9,.2" stroke="${lighter(colour, 0.35)}" stroke-width="1.2"/>`,
  );
  const d = solePath(shape);
  const courses = [0.34, 0.67].map(
    (t) =>
      `<path d="${wallLine(shape, t)}" fill="none" stroke="#3d2a16" stroke-opacity=".55" stroke-width="1.6"/>`,
  );
  const edge = stitch(wallLine(shape, 0.02), lighter(colour, 0.3), 2);
  return body(
    s,
    d,
    panel(s, d, { fill: strand, finish: 'wool' }, 0) +
      courses.join('') +
      edge +
      shade(s, curve(shift(shape.bottom, 0, 1)), { opacity: 0.5, blur: 3, width: 7 }),
    { radius: 4, depth: 9 },
  );
}

function ties(s: Sketch, { ties: colour }: EspadrilleLook, rise: number): string {
  if (colour === undefined) return '';
  const skin = { fill: colour, finish: 'cotton' as const };
  const up = (points: readonly Point[]): string => curve(tilted(points, rise));
  return (
    cord(s, up(knots('284,-78 262,-112 226,-128 200,-122')), skin, 5) +
    cord(s, up(knots('286,-80 270,-96 236,-102 204,-118')), skin, 5) +
    cord(s, up(knots('202,-120 182,-134 174,-124 188,-114 202,-119')), skin, 4.4) +
    cord(s, up(knots('202,-120 190,-98 178,-88')), skin, 4.2) +
    cord(s, up(knots('202,-120 206,-96 200,-82')), skin, 4.2)
  );
}
