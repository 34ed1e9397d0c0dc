import { darker } from '../../paint/colour.ts';
import { body, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, tread, wallLine } from './sole.ts';
import { opening, rimBinding, upper } from './upper.ts';

export interface RetroRunnerLook {
  readonly mesh: string;
  readonly suede: string;
  readonly accent: string;
  readonly midsole: string;
  readonly outsole: string;
}

const SILHOUETTE: Silhouette = {
  front: knots('8,-30 6,-46 16,-60 40,-70 74,-78 108,-90 138,-108 166,-130 188,-148'),
  collar: knots('188,-148 204,-148 216,-128 238,-108 266,-101 292,-108 312,-126'),
  heel: knots('312,-126 321,-128 325,-114 322,-86 324,-58 332,-32'),
};

const SOLE: SoleShape = {
  top: knots('0,-42 50,-33 110,-29 170,-31 230,-37 290,-42 336,-48'),
  bottom: knots('22,-12 60,-2 120,0 180,0 240,0 290,0 330,-8'),
};

/** A seventies running shoe: nylon mesh under suede overlays, wedge midsole, heel clip. */
export function retroRunner(look: RetroRunnerLook): string {
  const s = new Sketch();
  const tongue = loop(
    knots('100,-86 146,-132 166,-158 178,-171 195,-170 202,-156 194,-134 150,-98'),
  );
  const eyelets: Point[] = knots('116,-87 142,-99 168,-119 191,-138');
  return pair(
    s,
    opening(s, SILHOUETTE, darker(look.mesh, 0.2), 12) +
      body(s, tongue, panel(s, tongue, { fill: look.mesh, finish: 'nylon' }), {
        radius: 5,
        depth: 12,
      }) +
      upper(
        s,
        SILHOUETTE,
        { skin: { fill: mesh(s, look.mesh), finish: 'canvas' }, colour: look.mesh, gloss: 0 },
        panels(s, look),
      ) +
      wall(s, look) +
      lacing(s, { eyelets, count: 6, reach: [-9, -19], colour: look.accent, width: 5.4 }),
  );
}

function mesh(s: Sketch, colour: string): string {
  return s.tile(
    4,
    4,
    `<rect width="4" height="4" fill="${colour}"/><circle cx="1" cy="1" r=".8" fill="${darker(colour, 0.5)}"/><circle cx="3" cy="3" r=".8" fill="${darker(colour, 0.5)}"/>`,
  );
}

function panels(s: Sketch, { mesh: ground, suede, accent }: RetroRunnerLook): string {
  const skin = { fill: suede, finish: 'suede' as const };
  const thread = threadFor(suede);
  const guard: Point[] = knots('-10,-76 20,-66 44,-50 84,-40 120,-38 150,-28 166,-18');
  const stay = outline(
    knots('96,-108 102,-80 122,-74 148,-88 176,-108 200,-122 226,-124 210,-170', '96,-108'),
  );
  const wing: Point[] = knots('196,-18 212,-54 236,-84 262,-112');
  const flash = outline(
    knots('150,-86 176,-62 204,-48 236,-44'),
    knots('236,-44 216,-66 196,-92'),
    knots('196,-92 178,-84 150,-86'),
  );
  const counter: Point[] = knots('270,-20 276,-58 296,-84 345,-96');
  return (
    panel(s, outline(guard, knots('166,-18 -10,-18 -10,-76')), skin, 0.45) +
    stitch(curve(shift(guard, -1, 4)), thread) +
    panel(s, outline(wing, knots('262,-112 345,-130 345,-18 196,-18')), skin, 0.45) +
    stitch(curve(shift(wing, 4, 1)), thread) +
    panel(s, flash, { fill: accent, finish: 'leather' }, 0.4) +
    panel(s, stay, skin, 0.45) +
    stitch(curve(knots('106,-84 123,-78 150,-92 178,-112 201,-126')), thread) +
    panel(
      s,
      outline(counter, knots('345,-96 345,-18 270,-18')),
      { fill: accent, finish: 'leather' },
      0.4,
    ) +
    rimBinding(s, SILHOUETTE, darker(ground, 0.25), 4)
  );
}

function wall(s: Sketch, { midsole, outsole }: RetroRunnerLook): string {
  const rubber: SoleShape = { top: shift(SOLE.bottom, -3, -8), bottom: shift(SOLE.bottom, 0, 1) };
  return (
    sole(
      s,
      SOLE,
      { fill: midsole, radius: 5 },
      groove(wallLine(SOLE, 0.24), midsole) +
        groove(curve(knots('150,-14 220,-22 334,-30')), midsole, 1.4),
    ) +
    sole(s, rubber, { fill: outsole, radius: 2 }, tread(rubber, outsole, { step: 9, height: 6 }))
  );
}
