import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, wallLine } from './sole.ts';
import { opening, rimStitch, upper } from './upper.ts';

export interface CourtLook {
  readonly upper: string;
  readonly accent: string;
  readonly sole: string;
  readonly laces: string;
  readonly finish?: FinishName;
}

const SILHOUETTE: Silhouette = {
  front: knots('6,-24 4,-42 12,-57 32,-66 66,-73 104,-84 134,-100 162,-119 188,-138'),
  collar: knots('188,-138 203,-138 214,-120 236,-100 264,-93 290,-99 309,-115'),
  heel: knots('309,-115 317,-118 322,-106 321,-80 323,-50 327,-24'),
};

const SOLE: SoleShape = {
  top: knots('2,-33 60,-27 130,-25 200,-26 260,-28 328,-32'),
  bottom: knots('16,-6 60,-1 130,0 200,0 260,0 324,-2'),
};

/** A minimal leather tennis shoe on a stitched cup sole. */
export function courtLow(look: CourtLook): string {
  const s = new Sketch();
  const { upper: colour, finish = 'leather' } = look;
  const skin = { fill: colour, finish };
  const tongue = loop(
    knots('98,-78 116,-98 146,-124 166,-146 178,-158 193,-157 201,-144 196,-126', '150,-88'),
  );
  const eyelets: Point[] = knots('115,-81 140,-92 166,-108 190,-124');
  const wall =
    groove(wallLine(SOLE, 0.34), look.sole) +
    stitch(wallLine(SOLE, 0.2), darker(look.sole, 0.16), 1.1);
  return pair(
    s,
    opening(s, SILHOUETTE, darker(colour, 0.12), 12) +
      body(s, tongue, panel(s, tongue, skin), { radius: 4, depth: 10 }) +
      upper(s, SILHOUETTE, { skin, colour }, panels(s, look)) +
      sole(s, SOLE, { fill: look.sole }, wall) +
      lacing(s, { eyelets, count: 6, reach: [-9, -19], colour: look.laces }),
  );
}

function panels(s: Sketch, { upper: colour, accent, finish = 'leather' }: CourtLook): string {
  const skin = { fill: colour, finish };
  const thread = threadFor(colour);
  const seam: Point[] = knots('132,-14 122,-48 106,-70 98,-92');
  const stay = outline(
    knots('94,-98 103,-70 128,-76 160,-92 190,-110 212,-115 232,-122 200,-166', '94,-98'),
  );
  const counter: Point[] = knots('268,-10 273,-48 291,-72 316,-80 344,-82');
  return (
    perforations() +
    panel(s, outline(seam, knots('98,-92 220,-160 350,-150 350,-10 132,-14')), skin) +
    stitch(curve(shift(seam, 3, 0)), thread) +
    stitch(curve(shift(seam, 6, 0.5)), thread) +
    panel(s, stay, skin) +
    stitch(curve(knots('106,-73 129,-80 161,-96 191,-114 211,-119')), thread) +
    panel(s, outline(counter, knots('344,-82 344,-10 268,-10')), { fill: accent, finish }) +
    stitch(curve(shift(counter, 3, 2)), threadFor(accent)) +
    rimStitch(SILHOUETTE, colour)
  );
}

function perforations(): string {
  const rows = [0, 1, 2].flatMap((row) =>
    Array.from(
      { length: 7 - row },
      (_, i) => [52 + i * 7 + row * 3, -59 + row * 7 - i * 0.9] as const,
    ),
  );
  return rows
    .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="1.1" fill="#1d1610" opacity=".42"/>`)
    .join('');
}
