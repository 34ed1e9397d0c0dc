import { darker, lighter } from '../../paint/colour.ts';
import { light, panel } from '../../paint/parts.ts';
import { curve, knots, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, tread, wallLine } from './sole.ts';
import { opening, upper } from './upper.ts';

export interface RainBootLook {
  readonly upper: string;
  readonly sole: string;
  readonly trim: string;
  readonly tall: boolean;
  readonly print?: (sketch: Sketch) => string;
}

const FOOT: readonly Point[] = knots('4,-24 1,-42 12,-60 42,-70 76,-78 102,-94');

const TALL: Silhouette = {
  front: [...FOOT, [116, -124], [118, -170], [112, -220], [103, -270], [98, -312]],
  collar: knots('98,-312 134,-305 180,-304 214,-309 236,-318'),
  heel: knots('236,-318 238,-270 234,-210 229,-150 231,-100 240,-60 244,-28'),
};

const SHORT: Silhouette = {
  front: [...FOOT, [116, -118], [122, -148], [122, -184]],
  collar: knots('122,-184 150,-176 184,-175 214,-181 236,-190'),
  heel: knots('236,-190 238,-160 232,-130 233,-90 240,-56 244,-28'),
};

const SOLE: SoleShape = {
  top: knots('-1,-30 40,-25 90,-23 140,-25 190,-28 248,-30'),
  bottom: knots('12,-5 40,0 90,1 140,-3 190,1 244,0'),
};

/** A natural rubber boot, knee-high or ankle-high. */
export function rainBoot(look: RainBootLook): string {
  const s = new Sketch();
  const shape = look.tall ? TALL : SHORT;
  const skin = { fill: look.print?.(s) ?? look.upper, finish: 'gloss' as const };
  const wall =
    groove(wallLine(SOLE, 0.3), look.sole) + tread(SOLE, look.sole, { step: 13, height: 8 });
  const layout = look.tall
    ? { length: 250, scale: 1.08, floor: 432, step: [66, -42] as const }
    : { length: 250, scale: 1.26, floor: 390, step: [44, -74] as const };
  return pair(
    s,
    opening(s, shape, '#d9d2c2', 20) +
      upper(
        s,
        shape,
        { skin, colour: look.upper, gloss: 0.34, radius: 13 },
        panels(s, look, shape),
      ) +
      sole(s, SOLE, { fill: look.sole, radius: 3 }, wall),
    layout,
  );
}

function panels(s: Sketch, look: RainBootLook, shape: Silhouette): string {
  const { upper: colour, trim, tall } = look;
  const rim = shape.collar;
  const band = outline(shift(rim, 0, -8), [...shift(rim, 0, tall ? 15 : 10)].reverse());
  const foxing: Point[] = knots('-10,-46 40,-42 90,-38 150,-40 200,-44 260,-50');
  const cap: Point[] = knots('60,-84 76,-66 82,-48 80,-38');
  const strip: Point[] = tall
    ? knots('206,-30 204,-120 206,-220 212,-320')
    : knots('206,-30 202,-90 206,-190');
  const shin: Point[] = tall
    ? knots('132,-130 134,-180 128,-240 120,-296')
    : knots('134,-110 140,-140 140,-172');
  const top = strip.at(-1) ?? [0, 0];
  return (
    panel(
      s,
      outline(strip, [top, [260, top[1]], [260, -30], [206, -30]]),
      { fill: darker(colour, 0.06), finish: 'gloss' },
      0.2,
    ) +
    groove(curve(cap), colour, 1.2) +
    panel(
      s,
      outline(foxing, knots('260,-50 260,-10 -10,-10 -10,-46')),
      { fill: darker(colour, 0.1), finish: 'gloss' },
      0.2,
    ) +
    panel(s, band, { fill: trim, finish: 'gloss' }, 0.25) +
    light(s, curve(shin), { opacity: 0.5, blur: 3, width: 5 }) +
    light(s, curve(knots('22,-62 48,-70 76,-76')), { opacity: 0.5, blur: 2, width: 3 }) +
    `<rect x="150" y="${tall ? -286 : -160}" width="26" height="13" rx="2" fill="${lighter(colour, 0.08)}" stroke="${darker(colour, 0.3)}" stroke-width=".6"/>`
  );
}
