import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point, shift } from '../../paint/path.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';

export interface CapLook {
  readonly crown: string;
  readonly visor: string;
  readonly finish: FinishName;
  readonly badge?: string;
  readonly print?: (sketch: Sketch) => string;
}

const CROWN = outline(
  knots('112,322 106,268 122,208 166,166 226,152 286,166 328,210 344,268 344,336'),
  knots('344,336 300,350 230,352 160,342 112,322'),
);
const BUTTON: Point = [228, 152];
const VISOR = outline(
  knots('112,312 76,320 42,338 22,362 26,372'),
  knots('26,372 70,384 130,384 190,372 236,350'),
  knots('236,350 170,344 112,312'),
);

/** A six-panel cap turned to the left. */
export function cap(look: CapLook): string {
  const s = new Sketch();
  const { crown: colour, visor, finish } = look;
  const skin = { fill: look.print?.(s) ?? colour, finish };
  const under = outline(
    knots('26,368 70,386 130,390 200,378 240,352'),
    knots('240,352 150,360 26,368'),
  );
  return scene(
    s,
    contactShadow(s, { x: 236, y: 352, width: 220, strength: 0.8 }) +
      contactShadow(s, { x: 130, y: 386, width: 190, strength: 0.7 }) +
      panel(s, under, { fill: darker(visor, 0.5), finish: 'canvas' }, 0) +
      body(
        s,
        CROWN,
        panel(s, 'M98,140L352,140L352,360L98,360Z', skin, 0) + seams(s, look) + modelling(s),
        { radius: 20, depth: 52 },
      ) +
      body(
        s,
        VISOR,
        panel(s, 'M10,300L250,300L250,395L10,395Z', { fill: visor, finish }, 0) +
          visorRows(s, visor),
        { radius: 7, depth: 16 },
      ) +
      `<ellipse cx="${BUTTON[0]}" cy="${BUTTON[1]}" rx="9" ry="5" fill="${visor}" filter="${s.blur(0.4, 'M215,146L240,158')}"/>` +
      light(s, 'M223,149L230,149', { opacity: 0.5, blur: 1, width: 2 }),
  );
}

function seams(s: Sketch, { crown: colour, badge }: CapLook): string {
  const thread = threadFor(colour);
  const lines: Point[][] = [
    [BUTTON, [176, 186], [146, 250], [150, 344]],
    [BUTTON, [250, 200], [262, 270], [256, 356]],
    [BUTTON, [300, 190], [330, 250], [336, 340]],
  ];
  const sewn = lines.map((line) => {
    const groove = `<path d="${curve(line)}" fill="none" stroke="#000" stroke-opacity=".3" stroke-width="1.3"/>`;
    return (
      shade(s, curve(line), { opacity: 0.2, blur: 4, width: 7 }) +
      groove +
      stitch(curve(shift(line, -3, 1)), thread, 0.7) +
      stitch(curve(shift(line, 3, 1)), thread, 0.7)
    );
  });
  const eyes: Point[] = knots('192,214 286,212');
  const holes = eyes.map(
    ([x, y]) =>
      `<circle cx="${x}" cy="${y}" r="4" fill="none" stroke="${thread}" stroke-width="1.6"/><circle cx="${x}" cy="${y}" r="2.4" fill="#100c09" opacity=".8"/>`,
  );
  const patch =
    badge === undefined
      ? ''
      : panel(s, 'M164,262L206,266L205,292L163,287Z', { fill: badge, finish: 'leather' }, 0.4) +
        stitch('M167,265L203,269L202,288L166,284L167,265', threadFor(badge), 0.7);
  return (
    sewn.join('') +
    holes.join('') +
    stitch(curve(knots('106,308 160,328 230,338 300,336 344,324')), thread) +
    patch
  );
}

function modelling(s: Sketch): string {
  return (
    light(s, curve(knots('140,260 156,206 196,176')), { opacity: 0.34, blur: 10, width: 22 }) +
    shade(s, curve(knots('328,220 340,280 334,340')), { opacity: 0.28, blur: 12, width: 26 }) +
    shade(s, curve(knots('120,322 170,340 240,346')), { opacity: 0.32, blur: 6, width: 10 })
  );
}

function visorRows(s: Sketch, colour: string): string {
  const rows = [0, 1, 2, 3, 4].map((i) => {
    const t = i * 9;
    return stitch(
      curve([
        [34 + t * 1.1, 362 - t * 0.5],
        [80 + t, 374 - t * 0.8],
        [140 + t * 0.4, 373 - t * 0.9],
        [206 - t * 0.5, 356 - t * 0.5],
      ]),
      threadFor(colour),
      0.8,
    );
  });
  return (
    rows.join('') +
    light(s, curve(knots('50,344 84,334 116,330')), { opacity: 0.4, blur: 5, width: 9 }) +
    shade(s, curve(knots('120,316 176,342 236,350')), { opacity: 0.4, blur: 6, width: 12 })
  );
}
