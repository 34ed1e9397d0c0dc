import { darker, lightness } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, wallLine } from './sole.ts';
import { opening, rimBinding, upper } from './upper.ts';

export interface SlipOnLook {
  readonly upper: string;
  readonly foxing: string;
  readonly binding: string;
  readonly finish?: FinishName;
  readonly print?: (sketch: Sketch) => string;
}

const SILHOUETTE: Silhouette = {
  front: knots('5,-22 3,-38 12,-52 36,-63 72,-74 108,-88 140,-106 164,-120'),
  collar: knots('164,-120 180,-118 198,-101 226,-88 258,-83 290,-88 310,-100'),
  heel: knots('310,-100 317,-102 320,-90 319,-64 322,-42 326,-22'),
};

const SOLE: SoleShape = {
  top: knots('1,-33 60,-29 130,-27 200,-27 260,-28 328,-31'),
  bottom: knots('12,-5 60,-1 130,0 200,0 260,0 324,-1'),
};

/** A laceless skate shoe with elastic gussets at the sides. */
export function slipOn(look: SlipOnLook): string {
  const s = new Sketch();
  const { upper: colour, finish = 'canvas', foxing } = look;
  const skin = { fill: look.print?.(s) ?? colour, finish };
  const wall = groove(wallLine(SOLE, 0.3), foxing) + groove(wallLine(SOLE, 0.52), foxing, 0.8);
  return pair(
    s,
    opening(s, SILHOUETTE, lightness(colour) > 0.6 ? darker(colour, 0.12) : '#e9e3d6', 12) +
      upper(
        s,
        SILHOUETTE,
        { skin, colour, gloss: finish === 'leather' ? 0.1 : 0 },
        panels(s, look),
      ) +
      sole(s, SOLE, { fill: foxing }, wall),
  );
}

function panels(s: Sketch, look: SlipOnLook): string {
  const { upper: colour, binding, finish = 'canvas' } = look;
  const skin = { fill: look.print?.(s) ?? colour, finish };
  const thread = threadFor(colour);
  const seam: Point[] = knots('126,-10 134,-44 156,-74 190,-104');
  const gusset = outline(
    knots('150,-112 164,-80 182,-62'),
    knots('182,-62 204,-80 214,-98'),
    knots('214,-98 190,-120 150,-112'),
  );
  const ribs = [0, 1, 2, 3, 4, 5].map(
    (i) =>
      `<path d="M${157 + i * 9},${-118 + i * 2}L${171 + i * 4},${-66}" stroke="#000" stroke-opacity=".28" stroke-width="1.6"/>`,
  );
  const counter: Point[] = knots('282,-10 284,-44 296,-70 302,-104');
  return (
    panel(s, outline(seam, knots('190,-104 240,-130 340,-130 340,-10 126,-10')), skin, 0.3) +
    stitch(curve(shift(seam, 3, 1)), thread) +
    panel(s, gusset, { fill: binding, finish: 'canvas' }, 0.3) +
    `<g clip-path="${s.clip(gusset)}">${ribs.join('')}</g>` +
    panel(
      s,
      outline(counter, knots('302,-104 340,-110 340,-10 282,-10')),
      { ...skin, fill: colour },
      0.3,
    ) +
    stitch(curve(shift(counter, 3, 0)), thread) +
    rimBinding(s, SILHOUETTE, binding, 3.4)
  );
}
