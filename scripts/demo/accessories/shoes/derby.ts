import { darker, lighter } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, panel, stitch, threadFor } from '../../paint/parts.ts';
import { along, curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { heel } from './heel.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { sole, type SoleShape, wallLine } from './sole.ts';
import { opening, rimStitch, upper } from './upper.ts';

export interface DerbyLook {
  readonly upper: string;
  readonly sole: string;
  readonly laces: string;
  readonly finish: FinishName;
  readonly brogue?: boolean;
}

const SILHOUETTE: Silhouette = {
  front: knots('4,-16 2,-31 12,-46 42,-58 82,-67 116,-82 146,-106 174,-132'),
  collar: knots('174,-132 188,-131 204,-112 230,-97 262,-93 290,-102 304,-114'),
  heel: knots('304,-114 312,-114 313,-92 309,-56 314,-26'),
};

const SOLE: SoleShape = {
  top: knots('-1,-23 50,-19 110,-17 170,-21 220,-26 318,-30'),
  bottom: knots('13,-6 50,-1 110,0 160,-4 220,-14 314,-15'),
};

/** An open-laced leather shoe, plain or with broguing. */
export function derby(look: DerbyLook): string {
  const s = new Sketch();
  const skin = { fill: look.upper, finish: look.finish };
  const tongue = loop(
    knots('110,-80 146,-116 160,-138 172,-150 186,-149 190,-136 176,-112 150,-90'),
  );
  const eyelets: Point[] = knots('138,-88 156,-102 176,-118');
  const block = heel(s, {
    skin: { fill: look.sole, finish: 'leather' },
    seat: [224, 315],
    foot: [228, 313],
    top: -17,
    tip: '#1e1a17',
    layers: 3,
  });
  const welt = `<path d="${wallLine(SOLE, 0.06)}" fill="none" stroke="${lighter(look.sole, 0.16)}" stroke-width="4"/>`;
  return pair(
    s,
    opening(s, SILHOUETTE, '#b48d60', 12) +
      body(s, tongue, panel(s, tongue, skin), { radius: 4, depth: 10 }) +
      upper(
        s,
        SILHOUETTE,
        { skin, colour: look.upper, gloss: look.finish === 'suede' ? 0 : 0.28, radius: 10 },
        panels(s, look),
      ) +
      block +
      sole(
        s,
        SOLE,
        { fill: look.sole, radius: 2.6 },
        welt + stitch(wallLine(SOLE, 0.08), lighter(look.sole, 0.4), 0.9),
      ) +
      lacing(s, { eyelets, count: 5, reach: [-12, -16], colour: look.laces, width: 3.4 }),
    { length: 318, scale: 1.03 },
  );
}

function panels(s: Sketch, { upper: colour, finish, brogue = false }: DerbyLook): string {
  const skin = { fill: colour, finish };
  const thread = threadFor(colour);
  const quarter: Point[] = knots('204,-10 198,-48 174,-74 140,-80 120,-96');
  const cap: Point[] = knots('66,-90 80,-66 84,-42 78,-8');
  const counter: Point[] = knots('246,-8 254,-46 274,-72 330,-84');
  const strip: Point[] = knots('284,-74 282,-94 286,-116');
  const holes = (line: readonly Point[], dx: number, dy: number): string =>
    brogue ? brogueing(shift(line, dx, dy)) : '';
  return (
    panel(s, outline(cap, knots('78,-8 -10,-8 -10,-90 66,-90')), skin, brogue ? 0.5 : 0.3) +
    stitch(curve(shift(cap, -3, 0)), thread) +
    holes(cap, -7, 0) +
    panel(s, outline(quarter, knots('120,-96 160,-160 340,-160 340,-8 204,-10')), skin, 0.5) +
    stitch(curve(shift(quarter, 3, -1.6)), thread) +
    holes(quarter, 7, -3.6) +
    panel(s, outline(counter, knots('330,-84 340,-8 246,-8')), skin, 0.3) +
    stitch(curve(shift(counter, 3, 2)), thread) +
    holes(counter, 6, 4.6) +
    stitch(curve(strip), thread) +
    `<path d="${curve(shift(SILHOUETTE.collar, 0, 1))}" fill="none" stroke="${darker(colour, 0.3)}" stroke-width="3"/>` +
    rimStitch(SILHOUETTE, colour)
  );
}

function brogueing(line: readonly Point[]): string {
  const count = 15;
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = along(line, (i + 0.5) / count);
    return `<circle cx="${x}" cy="${y}" r="${i % 2 === 0 ? 1.5 : 0.8}" fill="#120b06" opacity=".7"/>`;
  }).join('');
}
