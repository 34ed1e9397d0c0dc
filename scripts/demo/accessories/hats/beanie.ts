import { darker, lighter } from '../../paint/colour.ts';
import { finishFilter } from '../../paint/finish.ts';
import { body, light, panel, shade } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point } from '../../paint/path.ts';
import { knit } from '../../paint/prints.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';

export interface BeanieLook {
  readonly colour: string;
  readonly cuff: string;
  readonly stitchSize: number;
  readonly height: number;
  readonly pompom?: string;
  /** Colours of horizontal bands above the cuff. */
  readonly bands?: readonly string[];
  /** Twisted cables instead of plain columns. */
  readonly cables?: boolean;
}

const CUFF_TOP = 318;

/** A knitted hat with a turned-up cuff, optionally with bands, cables or a pompom. */
export function beanie(look: BeanieLook): string {
  const s = new Sketch();
  const peak = CUFF_TOP - look.height;
  const dome = outline(
    [
      [92, 340],
      [94, 280],
      [108, CUFF_TOP - look.height * 0.56],
      [142, CUFF_TOP - look.height * 0.85],
      [200, peak],
      [258, CUFF_TOP - look.height * 0.85],
      [292, CUFF_TOP - look.height * 0.56],
      [306, 280],
      [308, 340],
    ],
    knots('308,340 200,350 92,340'),
  );
  const cuff = loop(
    knots('82,330 92,318 200,326 308,318 318,330 318,384 306,396 200,404 94,396', '82,384'),
  );
  const size = look.stitchSize;
  return scene(
    s,
    contactShadow(s, { x: 200, y: 396, width: 236 }) +
      body(s, dome, crown(s, look, peak), { radius: 20, depth: 54 }) +
      (look.pompom === undefined ? '' : pompom(s, look.pompom, peak - 18)) +
      shade(s, curve(knots('96,318 200,326 304,318')), { opacity: 0.45, blur: 5, width: 9 }) +
      body(
        s,
        cuff,
        panel(
          s,
          'M74,308L326,308L326,412L74,412Z',
          { fill: knit(s, look.cuff, size, size * 0.8), finish: 'wool' },
          0,
        ) + ribs(s, 312, 410, size * 2),
        { radius: 11, depth: 30 },
      ),
  );
}

function crown(s: Sketch, look: BeanieLook, peak: number): string {
  const size = look.stitchSize;
  const bands = (look.bands ?? []).map((colour, i) => {
    const y = CUFF_TOP - 26 - i * 30;
    return `<path d="M80,${y}C150,${y + 8} 250,${y + 8} 320,${y}" fill="none" stroke="${knit(s, colour, size, size * 0.8)}" stroke-width="20"/>`;
  });
  const columns = Array.from({ length: 13 }, (_, i) => {
    const u = (i - 6) / 6;
    const line: Point[] = [
      [200 + u * 8, peak - 6],
      [200 + u * 66, peak + look.height * 0.24],
      [200 + u * 100, peak + look.height * 0.62],
      [200 + u * 110, CUFF_TOP + 20],
    ];
    return shade(s, curve(line), { opacity: 0.3, blur: 1.6, width: 2.6 });
  });
  const cable =
    look.cables === true
      ? `<g filter=\"${finishFilter(s, 'wool')}\">${[-0.62, 0, 0.62].map((u) => twist(u, look)).join('')}</g>`
      : '';
  return (
    panel(
      s,
      `M84,${peak - 8}L316,${peak - 8}L316,356L84,356Z`,
      { fill: knit(s, look.colour, size, size * 0.8), finish: 'wool' },
      0,
    ) +
    bands.join('') +
    columns.join('') +
    cable +
    light(
      s,
      curve([
        [126, 300],
        [136, CUFF_TOP - look.height * 0.6],
        [172, peak + 24],
      ]),
      { opacity: 0.28, blur: 12, width: 24 },
    ) +
    shade(
      s,
      curve([
        [296, 300],
        [282, CUFF_TOP - look.height * 0.56],
        [248, peak + 24],
      ]),
      { opacity: 0.28, blur: 14, width: 26 },
    )
  );
}

function twist(u: number, { height, colour }: BeanieLook): string {
  const steps = Math.round((height - 24) / 22);
  return Array.from({ length: steps }, (_, i) => {
    const y = CUFF_TOP - 6 - i * 22;
    const narrow = Math.sqrt(Math.max(1 - ((CUFF_TOP - y) / (height + 24)) ** 2, 0.1));
    const x = 200 + u * 108 * narrow;
    const w = 13 * narrow;
    const strand = (from: number, to: number, tone: string): string =>
      `<path d="${curve([
        [x + from, y],
        [x + (from + to) / 2, y - 11],
        [x + to, y - 23],
      ])}" fill="none" stroke="${tone}" stroke-width="${w * 0.86}" stroke-linecap="round"/>`;
    return (
      strand(w, -w, darker(colour, 0.36)) +
      strand(w - 1, -w - 1, darker(colour, 0.06)) +
      strand(-w, w, darker(colour, 0.36)) +
      strand(-w - 1, w - 1, lighter(colour, 0.1))
    );
  }).join('');
}

function ribs(s: Sketch, top: number, bottom: number, step: number): string {
  const lines = Array.from(
    { length: Math.floor(250 / step) + 1 },
    (_, i) => `M${75 + i * step},${top}L${75 + i * step},${bottom}`,
  ).join('');
  return (
    shade(s, lines, { opacity: 0.5, blur: 1.2, width: step * 0.28 }) +
    shade(s, `M86,${bottom - 6}L200,${bottom + 2}L314,${bottom - 6}`, {
      opacity: 0.3,
      blur: 5,
      width: 10,
    })
  );
}

/** Yarn ends radiate from the centre; a fixed golden-angle sequence keeps pictures reproducible. */
function pompom(s: Sketch, colour: string, y: number): string {
  const hairs = Array.from({ length: 620 }, (_, i) => {
    const angle = i * 2.39996;
    const r = 33 * Math.sqrt(((i * 37) % 155) / 155 + 0.01);
    const [x1, y1] = [200 + Math.cos(angle) * r * 0.5, y + Math.sin(angle) * r * 0.5];
    const [x2, y2] = [200 + Math.cos(angle) * (r + 6), y + Math.sin(angle) * (r + 6)];
    const tones = [darker(colour, 0.3), colour, lighter(colour, 0.18), darker(colour, 0.12)];
    return `<path d="M${x1.toFixed(1)},${y1.toFixed(1)}L${x2.toFixed(1)},${y2.toFixed(1)}" stroke="${tones[i % 4] ?? colour}" stroke-width="2.3" stroke-linecap="round"/>`;
  });
  const ball = loop([
    [158, y],
    [170, y - 30],
    [200, y - 42],
    [230, y - 30],
    [242, y],
    [230, y + 30],
    [200, y + 42],
    [170, y + 30],
  ]);
  return (
    shade(s, `M170,${y + 34}L230,${y + 34}`, { opacity: 0.4, blur: 6, width: 16 }) +
    `<circle cx="200" cy="${y}" r="34" fill="${darker(colour, 0.35)}"/>` +
    hairs.join('') +
    `<g clip-path="${s.clip(ball)}">${light(s, `M184,${y - 18}L192,${y - 22}`, { opacity: 0.4, blur: 9, width: 24 })}${shade(s, `M200,${y + 34}L232,${y + 14}`, { opacity: 0.4, blur: 10, width: 24 })}</g>`
  );
}
