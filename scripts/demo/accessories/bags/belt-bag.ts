import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop } from '../../paint/path.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { ring, zip } from './hardware.ts';
import { strap } from './strap.ts';

export interface BeltBagLook {
  readonly colour: string;
  readonly strap: string;
  readonly finish: FinishName;
  readonly metal: string;
  readonly print?: (sketch: Sketch) => string;
}

/** A half-moon bag on a webbing belt. */
export function beltBag(look: BeltBagLook): string {
  const s = new Sketch();
  const { colour, metal } = look;
  const skin = { fill: look.print?.(s) ?? colour, finish: look.finish };
  const d = loop(
    knots(
      '62,262 58,292 74,334 112,366 200,380 288,366 326,334 342,292 338,262',
      '310,250 200,244 90,250',
    ),
  );
  const web = { fill: look.strap, finish: 'canvas' as const };
  const dark = { fill: darker(look.strap, 0.35), finish: 'canvas' as const };
  const thread = threadFor(colour);
  const pocket = loop(
    knots('92,318 130,309 200,306 270,309 308,318 292,344 260,360 200,367 140,360', '108,344'),
  );
  const wings = 'M50,254L104,246L112,330L74,318Z';
  const content =
    panel(s, 'M50,236L350,236L350,388L50,388Z', skin, 0) +
    panel(s, wings, { fill: darker(colour, 0.14), finish: look.finish }, 0.3) +
    shade(s, pocket, { opacity: 0.3, blur: 5 }) +
    panel(s, pocket, skin, 0.3) +
    stitch(curve(knots('98,322 134,314 200,311 266,314 302,322')), thread) +
    zip(s, knots('96,280 150,273 200,271 250,273 304,280'), colour, metal) +
    light(s, curve(knots('90,264 150,257 220,256')), { opacity: 0.34, blur: 5, width: 8 }) +
    shade(s, curve(knots('326,290 300,346 240,372')), { opacity: 0.28, blur: 9, width: 16 });
  return scene(
    s,
    contactShadow(s, { x: 200, y: 380, width: 230 }) +
      strap(s, knots('70,276 52,214 92,168 200,152 308,168 348,214 330,276'), {
        skin: dark,
        width: 19,
      }) +
      strap(s, knots('70,280 46,226 76,186 150,170'), {
        skin: web,
        width: 19,
        thread: threadFor(look.strap),
      }) +
      strap(s, knots('330,280 354,226 324,186 250,170'), {
        skin: web,
        width: 19,
        thread: threadFor(look.strap),
      }) +
      ring(s, [150, 170], { width: 34, height: 26, metal, bar: 3.6 }) +
      ring(s, [250, 170], { width: 24, height: 26, metal, bar: 3 }) +
      body(s, d, content, {
        radius: 15,
        depth: 40,
        gloss: look.finish === 'leather' ? 0.16 : 0.04,
      }),
  );
}
