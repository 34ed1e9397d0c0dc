import { darker, lightness } from '../../paint/colour.ts';
import { body, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, wallLine } from './sole.ts';
import { opening, rimStitch, upper } from './upper.ts';

export interface CanvasLook {
  readonly upper: string;
  readonly foxing: string;
  readonly line: string;
  readonly laces: string;
  readonly high?: boolean;
  /** Paints the canvas instead of the plain colour. */
  readonly print?: (sketch: Sketch) => string;
}

const FRONT: readonly Point[] = knots('5,-22 3,-36 10,-48 30,-57 62,-64 96,-74 124,-90 152,-110');

const LOW: Silhouette = {
  front: [...FRONT, [178, -130]],
  collar: knots('178,-130 192,-131 204,-114 228,-97 258,-90 288,-95 309,-106'),
  heel: knots('309,-106 316,-108 319,-98 319,-70 321,-45 325,-22'),
};

const HIGH: Silhouette = {
  front: [...FRONT, [176, -136], [194, -166], [206, -192]],
  collar: knots('206,-192 222,-195 252,-188 286,-186 308,-192'),
  heel: knots('308,-192 316,-190 316,-160 313,-120 318,-80 321,-50 325,-22'),
};

const SOLE: SoleShape = {
  top: knots('1,-31 60,-27 130,-25 200,-25 260,-26 327,-29'),
  bottom: knots('12,-5 60,-1 130,0 200,0 260,0 324,-1'),
};

/** A vulcanised canvas shoe with a rubber toe cap, low or over the ankle. */
export function canvasShoe(look: CanvasLook): string {
  const s = new Sketch();
  const { upper: colour, high = false } = look;
  const shape = high ? HIGH : LOW;
  const skin = { fill: look.print?.(s) ?? colour, finish: 'canvas' as const };
  const lining = lightness(colour) > 0.6 ? darker(colour, 0.1) : '#e9e3d6';
  const tongue = high
    ? loop(
        knots('100,-76 150,-122 176,-156 190,-194 204,-210 218,-208 222,-192 200,-140', '150,-90'),
      )
    : loop(knots('90,-70 136,-118 156,-138 168,-149 183,-148 190,-136 184,-118 140,-82'));
  return pair(
    s,
    opening(s, shape, lining, high ? 9 : 11) +
      body(s, tongue, panel(s, tongue, skin), { radius: 4, depth: 9 }) +
      upper(s, shape, { skin, colour, gloss: 0 }, panels(s, look, shape)) +
      wall(s, look) +
      ties(s, look),
    high ? { floor: 380, step: [30, -72] } : {},
  );
}

function panels(s: Sketch, look: CanvasLook, shape: Silhouette): string {
  const { upper: colour, high = false } = look;
  const skin = { fill: look.print?.(s) ?? colour, finish: 'canvas' as const };
  const thread = lightness(colour) > 0.6 ? threadFor(colour) : '#e8e1d2';
  const seam: Point[] = knots('140,-10 126,-44 106,-64 92,-84');
  const top: Point[] = high ? knots('92,-84 190,-220 340,-220') : knots('92,-84 180,-150 340,-150');
  const cap: Point[] = knots('50,-72 66,-56 70,-38 66,-10');
  const heelStrip: Point[] = knots('300,-10 297,-60 298,-110 300,-220');
  const stay: Point[] = high
    ? knots('104,-62 130,-72 160,-94 190,-130 208,-164 222,-200')
    : knots('104,-62 128,-70 158,-88 186,-108 208,-116');
  return (
    panel(s, outline(seam, top, knots('340,-220 340,-10 140,-10')), skin, 0.25) +
    stitch(curve(shift(seam, 3, 0)), thread) +
    stitch(curve(shift(seam, 6, 1)), thread) +
    stitch(curve(stay), thread) +
    stitch(curve(shift(stay, 2.4, 3)), thread) +
    panel(s, outline(heelStrip, knots('300,-220 340,-220 340,-10 300,-10')), skin, 0.3) +
    stitch(curve(shift(heelStrip, 3, 0)), thread) +
    rimStitch(shape, colour) +
    panel(
      s,
      outline(cap, knots('66,-10 -10,-10 -10,-80 50,-72')),
      { fill: look.foxing, finish: 'rubber' },
      0.4,
    )
  );
}

function wall(s: Sketch, { foxing, line }: CanvasLook): string {
  const stripe = `<path d="${wallLine(SOLE, 0.24)}" fill="none" stroke="${line}" stroke-width="2.6"/>`;
  const bumper = `<path d="${wallLine(SOLE, 0.66)}" fill="none" stroke="${darker(foxing, 0.3)}" stroke-opacity=".4" stroke-width="9" stroke-dasharray="1 2.2"/>`;
  return sole(s, SOLE, { fill: foxing }, stripe + groove(wallLine(SOLE, 0.42), foxing) + bumper);
}

function ties(s: Sketch, { laces, high = false }: CanvasLook): string {
  const eyelets: Point[] = high
    ? knots('110,-74 136,-86 162,-108 186,-140 204,-172 210,-184')
    : knots('110,-74 134,-84 158,-101 180,-117');
  return lacing(s, {
    eyelets,
    count: high ? 8 : 6,
    reach: high ? [-11, -17] : [-9, -18],
    colour: laces,
    metal: '#b9b5ac',
    bow: !high,
  });
}
