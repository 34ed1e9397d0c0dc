import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point } from '../../paint/path.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { buckle, ring } from './hardware.ts';
import { strap } from './strap.ts';

export interface SatchelLook {
  readonly colour: string;
  readonly trim: string;
  readonly finish: FinishName;
  readonly metal: string;
  /** Long flap as on a school satchel, or a short one over a briefcase body. */
  readonly flap: 'long' | 'short';
  readonly print?: (sketch: Sketch) => string;
}

/** A structured bag with flap, two buckled belts and a top handle. */
export function satchel(look: SatchelLook): string {
  const s = new Sketch();
  const skin = { fill: look.print?.(s) ?? look.colour, finish: look.finish };
  const d = outline(
    knots('64,200 200,196 336,200'),
    knots('336,200 342,220 344,300 340,404'),
    knots('340,404 330,415 200,418 70,415 60,404'),
    knots('60,404 56,300 58,220 64,200'),
  );
  const handle: Point[] = knots('146,200 148,172 164,156 200,152 236,156 252,172 254,200');
  const far: Point[] = knots('70,222 62,150 110,84 200,62 290,84 338,150 330,222');
  return scene(
    s,
    contactShadow(s, { x: 200, y: 416, width: 276 }) +
      strap(s, far, {
        skin: { fill: darker(look.trim, 0.25), finish: 'leather' },
        width: 11,
        thread: threadFor(darker(look.trim, 0.25)),
      }) +
      strap(s, handle, {
        skin: { fill: look.trim, finish: 'leather' },
        width: 13,
        thread: threadFor(look.trim),
      }) +
      [70, 330]
        .map((x) => ring(s, [x, 214], { width: 17, height: 20, metal: look.metal, round: 7 }))
        .join('') +
      body(
        s,
        d,
        panel(s, 'M50,190L350,190L350,424L50,424Z', skin, 0) + front(s, look) + modelling(s),
        { radius: 10, depth: 26, gloss: look.finish === 'leather' ? 0.18 : 0.04 },
      ) +
      belts(s, look),
  );
}

function front(s: Sketch, look: SatchelLook): string {
  const end = look.flap === 'long' ? 336 : 282;
  const flap = outline(
    knots('48,184 352,184'),
    [
      [352, 184],
      [350, end - 30],
      [336, end - 6],
    ],
    [
      [336, end - 6],
      [326, end],
      [200, end + 5],
      [74, end],
      [64, end - 6],
    ],
    [
      [64, end - 6],
      [50, end - 30],
      [48, 184],
    ],
  );
  const thread = threadFor(look.colour);
  const hem = curve([
    [58, 220],
    [57, end - 32],
    [71, end - 9],
    [200, end - 2],
    [329, end - 9],
    [343, end - 32],
    [342, 220],
  ]);
  return (
    stitch('M70,400C140,406 260,406 330,400', thread) +
    panel(s, 'M96,300L304,300L306,392L94,392Z', { fill: look.colour, finish: look.finish }, 0.4) +
    stitch('M99,304L97,388L303,388L301,304', thread) +
    shade(s, flap, { opacity: 0.45, blur: 6 }) +
    panel(s, flap, { fill: look.print?.(s) ?? look.colour, finish: look.finish }, 0.5) +
    stitch(hem, thread)
  );
}

function belts(s: Sketch, { trim, metal, flap }: SatchelLook): string {
  const start = flap === 'long' ? 268 : 226;
  const seat = flap === 'long' ? 356 : 312;
  const skin = { fill: trim, finish: 'leather' as const };
  return [128, 272]
    .map((x) => {
      const holes = [0, 1, 2]
        .map(
          (i) =>
            `<circle cx="${x}" cy="${start + 20 + i * 14}" r="1.5" fill="#120c08" opacity=".75"/>`,
        )
        .join('');
      return (
        strap(
          s,
          [
            [x, start],
            [x, seat - 30],
            [x, seat + 26],
          ],
          { skin, width: 17, thread: threadFor(trim) },
        ) +
        holes +
        buckle(s, [x, seat], 27, metal)
      );
    })
    .join('');
}

function modelling(s: Sketch): string {
  return (
    light(s, 'M80,212C150,206 250,206 310,212', { opacity: 0.3, blur: 5, width: 10 }) +
    light(s, curve(knots('78,230 84,290 80,320')), { opacity: 0.22, blur: 8, width: 14 }) +
    shade(s, curve(knots('322,220 326,300 320,400')), { opacity: 0.18, blur: 9, width: 18 }) +
    shade(s, 'M70,420C150,426 250,426 330,420', { opacity: 0.45, blur: 6, width: 14 })
  );
}
