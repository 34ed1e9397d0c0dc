import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { cord, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { heel } from './heel.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, tread, wallLine } from './sole.ts';
import { opening, upper } from './upper.ts';

export interface ChelseaLook {
  readonly upper: string;
  readonly elastic: string;
  readonly sole: string;
  readonly finish: FinishName;
  /** A thick lugged sole instead of the slim one. */
  readonly lug?: boolean;
}

const SILHOUETTE: Silhouette = {
  front: knots('5,-16 2,-32 12,-48 40,-60 78,-67 110,-78 136,-98 153,-130 160,-170', '161,-216'),
  collar: knots('161,-216 192,-209 228,-207 262,-213 284,-224'),
  heel: knots('284,-224 287,-202 281,-160 277,-120 283,-80 291,-50 292,-28'),
};

const SLIM: SoleShape = {
  top: knots('0,-22 50,-18 110,-16 170,-22 220,-28 296,-31'),
  bottom: knots('14,-6 50,-1 110,0 160,-5 210,-14 292,-15'),
};

const LUG: SoleShape = {
  top: knots('-3,-26 50,-22 110,-20 170,-23 220,-27 300,-31'),
  bottom: knots('14,6 50,14 110,15 160,15 210,15 296,14'),
};

/** An ankle boot with elastic gores and a pull tab. */
export function chelsea(look: ChelseaLook): string {
  const s = new Sketch();
  const skin = { fill: look.upper, finish: look.finish };
  const gloss = look.finish === 'suede' ? 0 : 0.26;
  const tab = (x: number, y: number): string =>
    cord(
      s,
      curve([
        [x - 5, y + 24],
        [x - 4, y],
        [x + 1, y - 12],
        [x + 6, y],
        [x + 5, y + 24],
      ]),
      { fill: look.elastic, finish: 'canvas' },
      6,
    );
  return pair(
    s,
    tab(278, -222) +
      opening(s, SILHOUETTE, darker(look.upper, 0.3), 17) +
      upper(s, SILHOUETTE, { skin, colour: look.upper, gloss }, panels(s, look)) +
      bottom(s, look),
    { length: 300, scale: 1.04, floor: look.lug === true ? 380 : 392, step: [44, -76] },
  );
}

function panels(s: Sketch, { upper: colour, elastic, finish }: ChelseaLook): string {
  const thread = threadFor(colour);
  const seam: Point[] = knots('168,-8 170,-50 190,-80 204,-96');
  const gore = outline(
    knots('186,-230 194,-170 206,-120 224,-98 242,-120 250,-170 256,-230'),
    knots('256,-230 186,-230'),
  );
  const edge: Point[] = knots('184,-214 192,-170 204,-118 224,-94 244,-118 252,-170 258,-214');
  const ribs = Array.from(
    { length: 20 },
    (_, i) =>
      `<path d="M${184 + i * 3.7},-235L${196 + i * 2.8},-94" stroke="#000" stroke-opacity=".34" stroke-width="1.3"/>`,
  );
  const strip: Point[] = knots('272,-10 268,-70 262,-130 268,-226');
  return (
    panel(
      s,
      outline(seam, knots('204,-96 230,-240 320,-240 320,-8 168,-8')),
      { fill: colour, finish },
      0.3,
    ) +
    stitch(curve(shift(seam, 3.4, 1)), thread) +
    panel(
      s,
      outline(strip, knots('268,-226 320,-230 320,-8 272,-10')),
      { fill: colour, finish },
      0.3,
    ) +
    stitch(curve(shift(strip, 3.4, 0)), thread) +
    panel(s, gore, { fill: elastic, finish: 'canvas' }, 0) +
    `<g clip-path="${s.clip(gore)}">${ribs.join('')}</g>` +
    `<path d="${curve(edge)}" fill="none" stroke="${darker(colour, 0.4)}" stroke-width="1.2"/>` +
    stitch(curve(shift(edge, 0, 3).map(([x, y]): Point => [x + (x < 222 ? -3 : 3), y])), thread)
  );
}

function bottom(s: Sketch, { sole: colour, lug = false }: ChelseaLook): string {
  if (lug) {
    return sole(
      s,
      LUG,
      { fill: colour, radius: 5 },
      groove(wallLine(LUG, 0.25), colour) + tread(LUG, colour, { step: 22, height: 11 }),
    );
  }
  const block = heel(s, {
    skin: { fill: colour, finish: 'rubber' },
    seat: [214, 293],
    foot: [217, 291],
    top: -17,
    tip: '#221d19',
    layers: 3,
  });
  return (
    block +
    sole(
      s,
      SLIM,
      { fill: colour, radius: 2.4 },
      stitch(wallLine(SLIM, 0.3), darker(colour, 0.3), 0.8),
    )
  );
}
