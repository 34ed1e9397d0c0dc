import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point } from '../../paint/path.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { buckle, ring, zip } from './hardware.ts';
import { strap } from './strap.ts';

export interface BackpackLook {
  readonly colour: string;
  readonly trim: string;
  readonly finish: FinishName;
  readonly metal: string;
  readonly style: 'zip' | 'flap' | 'roll';
  readonly print?: (sketch: Sketch) => string;
}

const DOME: readonly Point[] = knots(
  '98,408 90,320 94,220 108,152 146,112 200,102 254,112 292,152 306,220',
  '310,320 302,408 280,426 200,431 120,426',
);
const ROLL: readonly Point[] = knots(
  '100,410 94,320 100,220 108,140 112,96 150,88 200,86 250,88 288,96',
  '292,140 300,220 306,320 300,410 280,427 200,431 120,427',
);

/** A day pack with front pocket, seen from the front with its shoulder straps behind. */
export function backpack(look: BackpackLook): string {
  const s = new Sketch();
  const d = loop(look.style === 'roll' ? ROLL : DOME);
  const skin = { fill: look.print?.(s) ?? look.colour, finish: look.finish };
  const top = look.style === 'roll' ? 90 : 106;
  const dark = { fill: darker(look.trim, 0.3), finish: 'canvas' as const };
  const behind =
    strap(
      s,
      [
        [128, top + 40],
        [84, top + 90],
        [70, 260],
        [82, 360],
        [112, 408],
      ],
      { skin: dark, width: 17 },
    ) +
    strap(
      s,
      [
        [272, top + 40],
        [316, top + 90],
        [330, 260],
        [318, 360],
        [288, 408],
      ],
      { skin: dark, width: 17 },
    ) +
    strap(
      s,
      [
        [172, top + 8],
        [176, top - 22],
        [200, top - 32],
        [224, top - 22],
        [228, top + 8],
      ],
      { skin: { fill: look.trim, finish: 'leather' }, width: 10, thread: threadFor(look.trim) },
    );
  return scene(
    s,
    contactShadow(s, { x: 200, y: 428, width: 214 }) +
      behind +
      body(s, d, panel(s, 'M80,70L320,70L320,440L80,440Z', skin, 0) + front(s, look) + folds(s), {
        radius: 15,
        depth: 40,
        gloss: look.finish === 'leather' ? 0.12 : 0,
      }),
  );
}

function front(s: Sketch, look: BackpackLook): string {
  const skin = { fill: look.print?.(s) ?? look.colour, finish: look.finish };
  const thread = threadFor(look.colour);
  const pocketShape = loop(
    knots('122,398 118,340 128,296 160,284 240,284 272,296 282,340 278,398 258,412', '142,412'),
  );
  const pocket = body(
    s,
    pocketShape,
    panel(s, 'M110,270L290,270L290,420L110,420Z', skin, 0) +
      stitch('M132,312C180,306 220,306 268,312', thread),
    { radius: 7, depth: 18 },
  );
  const halo = shade(s, pocketShape, { opacity: 0.35, blur: 5 });
  if (look.style === 'zip')
    return (
      arch(s, look) +
      halo +
      pocket +
      zip(s, knots('140,302 200,297 260,302'), look.colour, look.metal) +
      label(s, look, 212)
    );
  if (look.style === 'roll')
    return roll(s, look) + halo + pocket + clip(s, look, 200) + label(s, look, 372);
  return halo + pocket + flap(s, look);
}

function arch(s: Sketch, { colour, metal }: BackpackLook): string {
  const line: Point[] = knots('112,252 120,186 150,146 200,134 250,146 280,186 288,252');
  return zip(s, line, colour, metal);
}

function flap(s: Sketch, look: BackpackLook): string {
  const d = outline(
    knots('84,90 316,90'),
    knots('316,90 308,190 296,268'),
    knots('296,268 276,290 200,298 124,290 104,268'),
    knots('104,268 92,190 84,90'),
  );
  const skin = { fill: look.colour, finish: look.finish };
  const thread = threadFor(look.colour);
  const leather = { fill: look.trim, finish: 'leather' as const };
  const belts = [150, 250]
    .map(
      (x) =>
        strap(
          s,
          [
            [x, 200],
            [x, 270],
            [x, 352],
          ],
          { skin: leather, width: 15, thread: threadFor(look.trim) },
        ) + buckle(s, [x, 318], 24, look.metal),
    )
    .join('');
  return (
    shade(s, d, { opacity: 0.4, blur: 5 }) +
    panel(s, d, skin, 0.5) +
    stitch(curve(knots('109,262 128,284 200,292 272,284 291,262')), thread) +
    belts
  );
}

function roll(s: Sketch, look: BackpackLook): string {
  const d = 'M90,70L310,70L302,136C240,144 160,144 98,136Z';
  return (
    shade(s, 'M98,140C160,148 240,148 302,140', { opacity: 0.5, blur: 5, width: 10 }) +
    panel(s, d, { fill: look.colour, finish: look.finish }, 0.5) +
    `<path d="M96,112C160,120 240,120 304,112" fill="none" stroke="#000" stroke-opacity=".25" stroke-width="2"/>` +
    light(s, 'M104,102C160,109 240,109 296,102', { opacity: 0.3, blur: 3, width: 6 })
  );
}

function clip(s: Sketch, look: BackpackLook, x: number): string {
  const leather = { fill: look.trim, finish: 'leather' as const };
  return (
    strap(
      s,
      [
        [x, 90],
        [x, 180],
        [x, 262],
      ],
      { skin: leather, width: 16, thread: threadFor(look.trim) },
    ) + ring(s, [x, 206], { width: 26, height: 20, metal: look.metal })
  );
}

function label(s: Sketch, { trim }: BackpackLook, y: number): string {
  return (
    panel(
      s,
      `M178,${y}L222,${y}L222,${y + 22}L178,${y + 22}Z`,
      { fill: trim, finish: 'leather' },
      0.4,
    ) +
    stitch(
      `M181,${y + 3}L219,${y + 3}L219,${y + 19}L181,${y + 19}L181,${y + 3}`,
      threadFor(trim),
      0.7,
    )
  );
}

function folds(s: Sketch): string {
  return (
    light(s, curve(knots('118,190 112,280 118,380')), { opacity: 0.3, blur: 7, width: 12 }) +
    shade(s, curve(knots('290,180 296,290 286,400')), { opacity: 0.2, blur: 9, width: 16 }) +
    shade(s, 'M110,430C160,438 240,438 290,430', { opacity: 0.45, blur: 7, width: 16 })
  );
}
