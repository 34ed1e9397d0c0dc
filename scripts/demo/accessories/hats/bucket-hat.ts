import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point } from '../../paint/path.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';

export interface BucketHatLook {
  readonly colour: string;
  readonly finish: FinishName;
  readonly print?: (sketch: Sketch) => string;
}

const CROWN = outline(
  knots('114,292 120,230 128,176 146,158 200,150 254,158 272,176 280,230 286,292'),
  knots('286,292 200,312 114,292'),
);
const BRIM = outline(
  knots('114,276 200,296 286,276'),
  knots('286,276 316,320 344,356'),
  knots('344,356 336,372 280,390 200,396 120,390 64,372 56,356'),
  knots('56,356 84,320 114,276'),
);

/** A bucket hat with rows of stitching on its sloping brim. */
export function bucketHat(look: BucketHatLook): string {
  const s = new Sketch();
  const { colour, finish } = look;
  const skin = { fill: look.print?.(s) ?? colour, finish };
  const thread = threadFor(colour);
  const rows = [0.12, 0.26, 0.4, 0.54, 0.68, 0.82, 0.94].map((t) => {
    const row: Point[] = [
      [112 - 56 * t, 282 + 76 * t],
      [140 - 38 * t, 289 + 94 * t],
      [200, 296 + 95 * t],
      [260 + 38 * t, 289 + 94 * t],
      [288 + 56 * t, 282 + 76 * t],
    ];
    return stitch(curve(row), thread, 0.8);
  });
  const inside = 'M70,366C130,392 270,392 330,366L330,380C270,404 130,404 70,380Z';
  return scene(
    s,
    contactShadow(s, { x: 200, y: 388, width: 270 }) +
      panel(s, inside, { fill: darker(colour, 0.5), finish: 'cotton' }, 0) +
      body(
        s,
        CROWN,
        panel(s, 'M106,140L294,140L294,318L106,318Z', skin, 0) + crownDetails(s, thread),
        { radius: 15, depth: 38 },
      ) +
      shade(s, curve(knots('116,284 200,304 284,284')), { opacity: 0.5, blur: 5, width: 9 }) +
      body(
        s,
        BRIM,
        panel(s, 'M48,268L352,268L352,404L48,404Z', skin, 0) + rows.join('') + brimFolds(s),
        { radius: 9, depth: 24 },
      ),
  );
}

function crownDetails(s: Sketch, thread: string): string {
  const top: Point[] = knots('124,182 150,192 200,197 250,192 276,182');
  return (
    `<path d="${curve(top)}" fill="none" stroke="#000" stroke-opacity=".35" stroke-width="1.4"/>` +
    stitch(curve(top.map(([x, y]): Point => [x, y + 4])), thread, 0.8) +
    light(s, curve(knots('140,174 190,166 236,170')), { opacity: 0.34, blur: 6, width: 12 }) +
    light(s, curve(knots('142,206 136,250 134,286')), { opacity: 0.3, blur: 8, width: 14 }) +
    shade(s, curve(knots('268,196 276,240 276,296')), { opacity: 0.3, blur: 10, width: 20 }) +
    [160, 172]
      .map((y) => `<circle cx="277" cy="${y + 70}" r="2.6" fill="#15100b" opacity=".6"/>`)
      .join('')
  );
}

function brimFolds(s: Sketch): string {
  return (
    light(s, curve(knots('108,306 88,340 80,366')), { opacity: 0.34, blur: 8, width: 16 }) +
    shade(s, curve(knots('168,306 160,350 164,388')), { opacity: 0.12, blur: 8, width: 14 }) +
    light(s, curve(knots('214,310 222,350 220,384')), { opacity: 0.16, blur: 9, width: 18 }) +
    shade(s, curve(knots('296,300 320,344 318,376')), { opacity: 0.26, blur: 9, width: 20 })
  );
}
