import { darker } from '../../paint/colour.ts';
import { body, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { sole, type SoleShape, wallLine } from './sole.ts';
import { opening, rimStitch, upper } from './upper.ts';

export interface ChukkaLook {
  readonly upper: string;
  readonly crepe: string;
  readonly laces: string;
}

const SILHOUETTE: Silhouette = {
  front: knots('6,-22 3,-40 14,-56 44,-67 84,-76 116,-90 142,-112 160,-140 172,-168'),
  collar: knots('172,-168 196,-164 228,-154 262,-156 292,-168'),
  heel: knots('292,-168 299,-168 298,-140 296,-100 302,-60 306,-24'),
};

const SOLE: SoleShape = {
  top: knots('0,-30 60,-25 120,-23 180,-25 240,-28 310,-32'),
  bottom: knots('14,-4 60,0 120,1 180,1 240,1 306,0'),
};

/** A suede desert boot: two pieces, few eyelets, crepe sole. */
export function chukka(look: ChukkaLook): string {
  const s = new Sketch();
  const skin = { fill: look.upper, finish: 'suede' as const };
  const tongue = loop(
    knots('116,-84 146,-124 158,-160 168,-186 184,-188 192,-174 184,-140 160,-106'),
  );
  const eyelets: Point[] = knots('150,-112 166,-136 178,-158');
  return pair(
    s,
    opening(s, SILHOUETTE, darker(look.upper, 0.22), 10) +
      body(s, tongue, panel(s, tongue, skin), { radius: 5, depth: 12 }) +
      upper(s, SILHOUETTE, { skin, colour: look.upper, gloss: 0 }, panels(s, look)) +
      sole(
        s,
        SOLE,
        { fill: look.crepe, finish: 'wool', radius: 4 },
        stitch(wallLine(SOLE, 0.1), darker(look.crepe, 0.3)),
      ) +
      lacing(s, { eyelets, count: 3, reach: [-13, -15], colour: look.laces, width: 4.6 }),
    { length: 310, scale: 1.03, floor: 378, step: [34, -84] },
  );
}

function panels(s: Sketch, { upper: colour }: ChukkaLook): string {
  const thread = threadFor(colour);
  const seam: Point[] = knots('206,-12 196,-50 170,-78 140,-88 122,-110');
  const back: Point[] = knots('282,-14 278,-80 276,-120 280,-170');
  return (
    panel(
      s,
      outline(seam, knots('122,-110 160,-200 330,-200 330,-12 206,-12')),
      { fill: colour, finish: 'suede' },
      0.4,
    ) +
    stitch(curve(shift(seam, 3.4, -1)), thread) +
    stitch(curve(shift(seam, 6.8, -2)), thread) +
    stitch(curve(back), thread) +
    rimStitch(SILHOUETTE, colour)
  );
}
