import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point } from '../../paint/path.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { polish, ring, rivet, zip } from './hardware.ts';
import { strap } from './strap.ts';

export interface CrossbodyLook {
  readonly colour: string;
  readonly strap: string;
  readonly finish: FinishName;
  readonly metal: string;
  readonly style: 'saddle' | 'camera' | 'envelope';
  readonly quilted?: boolean;
  readonly print?: (sketch: Sketch) => string;
}

const SHAPES: Record<CrossbodyLook['style'], readonly Point[]> = {
  saddle: knots(
    '92,268 90,320 100,372 132,402 200,412 268,402 300,372 310,320 308,268',
    '290,252 200,248 110,252',
  ),
  camera: knots(
    '84,280 82,330 86,388 100,404 200,409 300,404 314,388 318,330 316,280',
    '302,262 200,257 98,262',
  ),
  envelope: knots(
    '76,278 78,340 82,392 92,404 200,408 308,404 318,392 322,340 324,278',
    '312,264 200,262 88,264',
  ),
};

/** A small bag on a long strap: rounded saddle, zipped camera box or envelope. */
export function crossbody(look: CrossbodyLook): string {
  const s = new Sketch();
  const points = SHAPES[look.style];
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const skin = { fill: look.print?.(s) ?? look.colour, finish: look.finish };
  const carry = { skin: { fill: look.strap, finish: 'leather' as const }, width: 7 };
  const lugs = [left + 8, right - 8]
    .map((x) => ring(s, [x, 262], { width: 13, height: 17, metal: look.metal, round: 6 }))
    .join('');
  return scene(
    s,
    contactShadow(s, { x: 200, y: 408, width: right - left - 14 }) +
      strap(
        s,
        [
          [left + 8, 258],
          [110, 190],
          [140, 112],
          [200, 72],
          [260, 112],
          [290, 190],
          [right - 8, 258],
        ],
        carry,
      ) +
      ring(s, [118, 164], { width: 13, height: 15, metal: look.metal }) +
      lugs +
      body(
        s,
        loop(points),
        panel(s, `M${left - 6},240L${right + 6},240L${right + 6},420L${left - 6},420Z`, skin, 0) +
          face(s, look, skin) +
          modelling(s, left, right),
        { radius: 11, depth: 28, gloss: look.finish === 'suede' ? 0 : 0.16 },
      ) +
      clasp(s, look),
  );
}

function face(s: Sketch, look: CrossbodyLook, skin: { fill: string; finish: FinishName }): string {
  const thread = threadFor(look.colour);
  const quilt = look.quilted === true ? quilting() : '';
  if (look.style === 'camera') {
    const pocket = loop(
      knots('106,330 104,388 116,396 200,399 284,396 296,388 294,330 284,322 200,320', '116,322'),
    );
    return (
      quilt +
      zip(s, knots('104,284 200,279 296,284'), look.colour, look.metal) +
      shade(s, pocket, { opacity: 0.3, blur: 4 }) +
      panel(s, pocket, skin, 0.2) +
      stitch('M112,334L288,334', thread)
    );
  }
  const flap =
    look.style === 'saddle'
      ? outline(
          knots('84,240 316,240'),
          knots('316,240 310,300 278,350 200,366 122,350 90,300 84,240'),
        )
      : outline(
          knots('70,250 330,250'),
          knots('330,250 318,280 210,350'),
          knots('210,350 200,354 190,350'),
          knots('190,350 82,280 70,250'),
        );
  const seam =
    look.style === 'saddle'
      ? curve(knots('96,262 102,300 130,341 200,357 270,341 298,300 304,262'))
      : curve(knots('86,274 192,342 200,345 208,342 314,274'));
  return (
    shade(s, flap, { opacity: 0.4, blur: 5 }) +
    panel(s, flap, skin, 0.5) +
    quilt +
    stitch(seam, thread) +
    stitch('M110,398C150,404 250,404 290,398', thread)
  );
}

function quilting(): string {
  const lines = Array.from(
    { length: 26 },
    (_, i) => `M${-40 + i * 22},240l180,180M${-40 + i * 22},420l180,-180`,
  ).join('');
  return `<path d="${lines}" fill="none" stroke="#000" stroke-opacity=".32" stroke-width="1.6"/><path d="${lines}" fill="none" stroke="#fff" stroke-opacity=".22" stroke-width="1.2" transform="translate(1.2 1.4)"/>`;
}

function modelling(s: Sketch, left: number, right: number): string {
  return (
    light(
      s,
      curve([
        [left + 24, 276],
        [150, 268],
        [230, 270],
      ]),
      { opacity: 0.3, blur: 6, width: 10 },
    ) +
    shade(
      s,
      curve([
        [right - 16, 280],
        [right - 14, 340],
        [right - 30, 390],
      ]),
      { opacity: 0.22, blur: 9, width: 16 },
    ) +
    shade(s, 'M100,414C160,420 240,420 300,414', { opacity: 0.4, blur: 6, width: 14 })
  );
}

function clasp(s: Sketch, { style, metal }: CrossbodyLook): string {
  if (style === 'camera') return '';
  if (style === 'envelope') return rivet(s, [200, 334], metal, 6);
  const box = 'x="186" y="336" width="28" height="20" rx="4"';
  return (
    `<rect ${box} fill="#1a120a" opacity=".35" transform="translate(1 2)"/><rect ${box} fill="${polish(s, metal)}"/>` +
    `<rect x="190" y="340" width="20" height="12" rx="2.4" fill="none" stroke="#000" stroke-opacity=".25"/><rect x="197" y="341" width="6" height="10" rx="2" fill="${polish(s, metal)}" stroke="#000" stroke-opacity=".3" stroke-width=".6"/>`
  );
}
