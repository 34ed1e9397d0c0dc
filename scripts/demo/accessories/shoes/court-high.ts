import { darker } from '../../paint/colour.ts';
import { body, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, tread, wallLine } from './sole.ts';
import { opening, rimStitch, upper } from './upper.ts';

export interface CourtHighLook {
  readonly upper: string;
  readonly overlay: string;
  readonly accent: string;
  readonly sole: string;
  readonly laces: string;
}

const SILHOUETTE: Silhouette = {
  front: knots('6,-28 3,-46 12,-62 34,-72 70,-79 106,-92 136,-112 164,-138 186,-166', '202,-192'),
  collar: knots('202,-192 218,-196 232,-180 252,-170 278,-172 300,-184 314,-194'),
  heel: knots('314,-194 325,-194 326,-176 319,-140 319,-100 323,-62 329,-28'),
};

const SOLE: SoleShape = {
  top: knots('1,-38 60,-31 130,-28 200,-29 260,-31 331,-35'),
  bottom: knots('16,-6 60,-1 130,0 200,0 260,0 326,-2'),
};

/** A padded leather basketball shoe with an ankle strap panel. */
export function courtHigh(look: CourtHighLook): string {
  const s = new Sketch();
  const skin = { fill: look.upper, finish: 'leather' as const };
  const tongue = loop(
    knots('102,-88 150,-138 174,-172 186,-206 200,-220 216,-218 220,-200 200,-150', '152,-104'),
  );
  const eyelets: Point[] = knots('118,-88 144,-103 168,-126 190,-156 204,-182');
  const wall =
    groove(wallLine(SOLE, 0.3), look.sole) +
    stitch(wallLine(SOLE, 0.2), darker(look.sole, 0.18), 1.1) +
    tread(SOLE, look.sole, { step: 8, height: 4 });
  return pair(
    s,
    opening(s, SILHOUETTE, darker(look.accent, 0.1), 9) +
      body(s, tongue, panel(s, tongue, skin), { radius: 5, depth: 12 }) +
      upper(s, SILHOUETTE, { skin, colour: look.upper }, panels(s, look)) +
      sole(s, SOLE, { fill: look.sole }, wall) +
      lacing(s, { eyelets, count: 7, reach: [-11, -18], colour: look.laces, bow: false }),
    { floor: 384, step: [28, -72] },
  );
}

function panels(s: Sketch, { upper: colour, overlay, accent }: CourtHighLook): string {
  const skin = { fill: overlay, finish: 'leather' as const };
  const thread = threadFor(overlay);
  const cap: Point[] = knots('-10,-62 28,-54 62,-46 92,-34 112,-12');
  const stay = outline(
    knots('98,-112 104,-80 130,-86 160,-106 186,-136 206,-166 226,-200 196,-220', '98,-112'),
  );
  const wing = outline(
    knots('150,-12 168,-52 204,-80 250,-92 300,-96'),
    knots('300,-96 270,-74 240,-52 226,-12'),
    knots('226,-12 150,-12'),
  );
  const strap = outline(
    knots('196,-150 240,-142 290,-146 340,-158'),
    knots('340,-158 340,-130'),
    knots('340,-130 290,-118 240,-114 188,-124'),
    knots('188,-124 196,-150'),
  );
  const counter: Point[] = knots('262,-12 272,-56 296,-84 340,-94');
  return (
    panel(s, outline(cap, knots('112,-12 -10,-12 -10,-62')), skin) +
    stitch(curve(shift(cap, 0, 4)), thread) +
    panel(
      s,
      outline(knots('232,-200 246,-160 252,-110'), knots('252,-110 340,-110 340,-210 232,-200')),
      { fill: accent, finish: 'leather' },
      0.3,
    ) +
    panel(s, wing, { fill: accent, finish: 'leather' }) +
    panel(s, stay, skin) +
    stitch(curve(knots('108,-84 131,-91 162,-111 188,-140 208,-170')), thread) +
    panel(s, strap, skin) +
    stitch(curve(knots('200,-146 240,-138 290,-142 340,-153')), thread) +
    stitch(curve(knots('194,-127 240,-118 290,-122 340,-135')), thread) +
    panel(s, outline(counter, knots('340,-94 340,-12 262,-12')), skin) +
    stitch(curve(shift(counter, 4, 2)), thread) +
    rimStitch(SILHOUETTE, colour)
  );
}
