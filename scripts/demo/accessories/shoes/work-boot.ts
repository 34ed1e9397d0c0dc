import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, tread, wallLine } from './sole.ts';
import { opening, rimBinding, upper } from './upper.ts';

export interface WorkBootLook {
  readonly upper: string;
  readonly collar: string;
  readonly sole: string;
  readonly welt: string;
  readonly laces: string;
  readonly finish: FinishName;
  readonly metal: string;
  readonly cap?: boolean;
}

const SILHOUETTE: Silhouette = {
  front: knots('5,-30 2,-48 12,-66 40,-76 78,-82 108,-94 134,-116 152,-148 162,-186', '168,-222'),
  collar: knots('168,-222 196,-222 228,-218 258,-222 282,-230'),
  heel: knots('282,-230 290,-228 288,-196 282,-150 282,-110 290,-70 294,-34'),
};

const SOLE: SoleShape = {
  top: knots('-3,-38 50,-32 110,-30 170,-32 220,-34 301,-37'),
  bottom: knots('16,-7 50,0 110,1 160,1 210,1 296,-1'),
};

/** A laced boot on a lugged sole with a stitched welt. */
export function workBoot(look: WorkBootLook): string {
  const s = new Sketch();
  const skin = { fill: look.upper, finish: look.finish };
  const tongue = loop(
    knots('106,-88 146,-134 154,-180 156,-226 162,-244 180,-246 188,-230 184,-180', '156,-112'),
  );
  const eyelets: Point[] = knots('122,-92 144,-112 160,-142 170,-178 176,-208');
  const wall =
    groove(wallLine(SOLE, 0.3), look.sole, 1.4) + tread(SOLE, look.sole, { step: 20, height: 11 });
  const welt =
    `<path d="${wallLine(SOLE, 0.06)}" fill="none" stroke="${look.welt}" stroke-width="6"/>` +
    stitch(wallLine(SOLE, 0.07), darker(look.welt, 0.45), 1.1);
  return pair(
    s,
    opening(s, SILHOUETTE, darker(look.collar, 0.15), 10) +
      body(s, tongue, panel(s, tongue, skin), { radius: 5, depth: 12 }) +
      upper(
        s,
        SILHOUETTE,
        { skin, colour: look.upper, gloss: look.finish === 'leather' ? 0.22 : 0.04 },
        panels(s, look),
      ) +
      sole(s, SOLE, { fill: look.sole, radius: 4 }, wall + welt) +
      lacing(s, {
        eyelets,
        count: 8,
        reach: [-13, -15],
        colour: look.laces,
        width: 4.8,
        metal: look.metal,
      }),
    { length: 300, scale: 1.04, floor: 398, step: [44, -72] },
  );
}

function panels(s: Sketch, { upper: colour, collar, finish, cap = false }: WorkBootLook): string {
  const skin = { fill: colour, finish };
  const thread = threadFor(colour);
  const seam: Point[] = knots('158,-16 150,-56 126,-82 104,-100');
  const counter: Point[] = knots('222,-16 230,-62 254,-92 310,-100');
  const front: Point[] = knots('112,-84 140,-92 168,-122 182,-170 192,-240');
  const toe: Point[] = knots('70,-96 86,-72 92,-46 90,-16');
  const capPart =
    panel(s, outline(toe, knots('90,-16 -10,-16 -10,-100 70,-96')), skin, 0.45) +
    stitch(curve(shift(toe, -3.4, 0)), thread) +
    stitch(curve(shift(toe, -6.4, 0)), thread);
  return (
    panel(s, outline(seam, knots('104,-100 150,-260 320,-260 320,-16 158,-16')), skin) +
    stitch(curve(shift(seam, 3.4, 0)), thread) +
    stitch(curve(shift(seam, 6.6, 1)), thread) +
    stitch(curve(front), thread) +
    stitch(curve(shift(front, 3, 1)), thread) +
    panel(
      s,
      outline(knots('250,-60 262,-150 264,-240'), knots('264,-240 310,-240 310,-60 250,-60')),
      skin,
      0.3,
    ) +
    panel(s, outline(counter, knots('310,-100 310,-16 222,-16')), skin) +
    stitch(curve(shift(counter, 3, 3)), thread) +
    (cap ? capPart : '') +
    rimBinding(s, SILHOUETTE, collar, 8)
  );
}
