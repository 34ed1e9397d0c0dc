import { darker } from '../../paint/colour.ts';
import { body, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, tread, wallLine } from './sole.ts';
import { opening, rimStitch, upper } from './upper.ts';

export interface TerraceLook {
  readonly upper: string;
  readonly accent: string;
  readonly sole: string;
  readonly laces: string;
}

const SILHOUETTE: Silhouette = {
  front: knots('6,-18 3,-32 12,-44 36,-54 70,-62 104,-74 134,-92 164,-114 186,-130'),
  collar: knots('186,-130 200,-130 212,-110 236,-92 266,-86 294,-94 312,-108'),
  heel: knots('312,-108 319,-110 323,-98 321,-70 323,-44 328,-18'),
};

const SOLE: SoleShape = {
  top: knots('1,-27 60,-20 130,-18 200,-19 260,-22 330,-27'),
  bottom: knots('18,-7 60,-1 130,0 200,0 260,0 326,-3'),
};

/** A slim suede trainer with a T-shaped toe and a crossing side band. */
export function terrace(look: TerraceLook): string {
  const s = new Sketch();
  const skin = { fill: look.upper, finish: 'suede' as const };
  const tongue = loop(
    knots('96,-70 142,-114 164,-140 176,-153 192,-152 199,-138 192,-118 146,-80'),
  );
  const eyelets: Point[] = knots('112,-70 138,-82 164,-101 188,-119');
  const wall =
    groove(wallLine(SOLE, 0.3), look.sole) + tread(SOLE, look.sole, { step: 7, height: 4 });
  return pair(
    s,
    opening(s, SILHOUETTE, '#e6dfd2', 12) +
      body(s, tongue, panel(s, tongue, { fill: look.accent, finish: 'cotton' }), {
        radius: 4,
        depth: 10,
      }) +
      upper(s, SILHOUETTE, { skin, colour: look.upper, gloss: 0 }, panels(s, look)) +
      sole(s, SOLE, { fill: look.sole }, wall) +
      lacing(s, { eyelets, count: 7, reach: [-9, -18], colour: look.laces, width: 4.8 }),
  );
}

function panels(s: Sketch, { upper: colour, accent }: TerraceLook): string {
  const skin = { fill: colour, finish: 'suede' as const };
  const thread = threadFor(colour);
  const nubuck = { fill: darker(colour, 0.1), finish: 'suede' as const };
  const guard: Point[] = knots('-8,-50 30,-46 70,-42 104,-32 128,-10');
  const stem: Point[] = knots('30,-80 56,-56 88,-58 120,-74');
  const stay = outline(
    knots('92,-90 100,-64 126,-68 158,-84 188,-106 212,-112 230,-120 196,-156', '92,-90'),
  );
  const band = outline(
    knots('168,-10 190,-50 216,-92'),
    knots('216,-92 236,-96 214,-52 196,-10'),
    knots('196,-10 168,-10'),
  );
  const second = outline(
    knots('214,-10 232,-48 246,-86'),
    knots('246,-86 262,-86 250,-46 240,-10'),
    knots('240,-10 214,-10'),
  );
  const counter: Point[] = knots('272,-8 278,-44 296,-66 340,-76');
  return (
    panel(s, outline(stem, knots('120,-74 90,-110 20,-90 30,-80')), nubuck, 0.3) +
    panel(s, outline(guard, knots('128,-10 -8,-10 -8,-50')), nubuck, 0.4) +
    stitch(curve(shift(guard, 0, 3)), thread) +
    panel(s, band, { fill: accent, finish: 'leather' }, 0.4) +
    panel(s, second, { fill: accent, finish: 'leather' }, 0.4) +
    panel(s, stay, skin, 0.4) +
    stitch(curve(knots('103,-67 127,-72 159,-88 189,-110')), thread) +
    panel(s, outline(counter, knots('340,-76 340,-8 272,-8')), nubuck, 0.4) +
    stitch(curve(shift(counter, 3, 2)), thread) +
    panel(
      s,
      outline(knots('300,-124 300,-92 318,-84 340,-84 340,-124 300,-124')),
      { fill: accent, finish: 'leather' },
      0.3,
    ) +
    rimStitch(SILHOUETTE, colour)
  );
}
