import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, cord, light, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point } from '../../paint/path.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { ring, rivet } from './hardware.ts';
import { strap } from './strap.ts';

export interface BucketBagLook {
  readonly colour: string;
  readonly trim: string;
  readonly finish: FinishName;
  readonly metal: string;
  readonly print?: (sketch: Sketch) => string;
}

const RIM: readonly Point[] = knots(
  '118,222 134,214 150,219 168,212 184,218 202,211 220,218 236,212 252,219',
  '268,214 282,222',
);

/** A drawstring bucket with gathered rim and shoulder strap. */
export function bucketBag(look: BucketBagLook): string {
  const s = new Sketch();
  const skin = { fill: look.print?.(s) ?? look.colour, finish: look.finish };
  const leather = { fill: look.trim, finish: 'leather' as const };
  const d = outline(
    RIM,
    knots('282,222 294,300 302,404'),
    knots('302,404 286,420 200,427 114,420 98,404'),
    knots('98,404 106,300 118,222'),
  );
  const far = outline(
    knots('120,222 150,204 200,199 250,204 280,222'),
    knots('280,222 200,240 120,222'),
  );
  const carry: Point[] = knots('116,250 110,180 132,112 200,80 268,112 290,180 284,250');
  return scene(
    s,
    contactShadow(s, { x: 200, y: 424, width: 206 }) +
      panel(s, far, { fill: darker(look.colour, 0.5), finish: 'suede' }, 0) +
      strap(s, carry, { skin: leather, width: 12, thread: threadFor(look.trim) }) +
      body(
        s,
        d,
        panel(s, 'M90,196L310,196L310,434L90,434Z', skin, 0) + gathers(s) + base(s, look),
        { radius: 14, depth: 36, gloss: look.finish === 'suede' ? 0 : 0.12 },
      ) +
      closure(s, look) +
      [117, 283]
        .map((x) => ring(s, [x, 250], { width: 15, height: 18, metal: look.metal, round: 7 }))
        .join(''),
  );
}

function gathers(s: Sketch): string {
  const folds = [134, 168, 202, 236, 268].map((x, i) => {
    const drift = (x - 200) * 0.1;
    const fold: Point[] = [
      [x, 214],
      [x + drift, 262],
      [x + drift * 2.2 + (i % 2) * 6, 330],
    ];
    const ridge = fold.map(([px, py]): Point => [px - 11, py]);
    return (
      shade(s, curve(fold), { opacity: 0.26, blur: 4.5, width: 8 }) +
      light(s, curve(ridge), { opacity: 0.26, blur: 4, width: 7 })
    );
  });
  return (
    folds.join('') +
    shade(s, curve(knots('288,250 292,320 290,400')), { opacity: 0.2, blur: 9, width: 16 })
  );
}

function base(s: Sketch, { trim }: BucketBagLook): string {
  const d = outline(knots('84,378 200,388 316,378'), knots('316,378 316,440 84,440 84,378'));
  return (
    panel(s, d, { fill: trim, finish: 'leather' }, 0.5) +
    stitch(curve(knots('90,383 200,393 310,383')), threadFor(trim)) +
    shade(s, 'M100,430C160,437 240,437 300,430', { opacity: 0.45, blur: 6, width: 14 })
  );
}

function closure(s: Sketch, { trim, metal }: BucketBagLook): string {
  const skin = { fill: trim, finish: 'leather' as const };
  const eyes: Point[] = knots('136,246 164,250 188,252 212,252 236,250 264,246');
  const runs = [0, 2, 4].map((i) => {
    const [a = [0, 0], b = [0, 0]] = [eyes[i], eyes[i + 1]];
    return cord(s, curve([a, [(a[0] + b[0]) / 2, a[1] + 5], b]), skin, 4);
  });
  const ends =
    cord(s, curve(knots('188,252 190,276 182,306 186,330')), skin, 3.6) +
    cord(s, curve(knots('212,252 206,280 214,312 208,338')), skin, 3.6) +
    cord(s, 'M186,330L187,346', skin, 7) +
    cord(s, 'M208,338L207,354', skin, 7);
  return (
    eyes.map((eye) => rivet(s, eye, metal, 4)).join('') +
    runs.join('') +
    ends +
    cord(s, 'M190,272L208,274', skin, 8)
  );
}
