import { darker, lighter } from '../paint/colour.ts';
import { body, light, panel, shade, type Skin } from '../paint/parts.ts';
import { curve, knots, outline, type Point } from '../paint/path.ts';
import { weave } from '../paint/prints.ts';
import { contactShadow, scene } from '../paint/scene.ts';
import { Sketch } from '../paint/sketch.ts';

export interface BrimmedHatLook {
  readonly colour: string;
  readonly band: string;
  readonly material: 'felt' | 'straw';
  readonly crown: 'pinched' | 'round' | 'flat';
  /** Half width of the brim. */
  readonly reach: number;
  /** How far its sides sweep up (negative: hang down). */
  readonly sweep: number;
}

const FLOOR = 332;

const CROWNS: Record<BrimmedHatLook['crown'], readonly Point[]> = {
  pinched: [
    [118, FLOOR],
    [122, 270],
    [134, 208],
    [150, 180],
    [174, 172],
    [198, 186],
    [224, 170],
    [248, 178],
    [266, 208],
    [278, 270],
    [282, FLOOR],
  ],
  round: [
    [116, FLOOR],
    [118, 270],
    [132, 216],
    [162, 186],
    [200, 178],
    [238, 186],
    [268, 216],
    [282, 270],
    [284, FLOOR],
  ],
  flat: [
    [122, FLOOR],
    [124, 280],
    [128, 240],
    [138, 232],
    [200, 227],
    [262, 232],
    [272, 240],
    [276, 280],
    [278, FLOOR],
  ],
};

/** Fedora, boater or sun hat: a crown with ribbon on a wide brim. */
export function brimmedHat(look: BrimmedHatLook): string {
  const s = new Sketch();
  const skin: Skin =
    look.material === 'straw'
      ? { fill: weave(s, look.colour, 6), finish: 'wool' }
      : { fill: look.colour, finish: 'felt' };
  const crown = outline(CROWNS[look.crown], [
    [282, FLOOR],
    [244, 348],
    [200, 352],
    [156, 348],
    [118, FLOOR],
  ]);
  return scene(
    s,
    contactShadow(s, { x: 200, y: 384, width: look.reach * 1.5 }) +
      brim(s, look, skin) +
      shade(s, curve(knots('112,344 160,362 200,366 250,362 300,340')), {
        opacity: 0.5,
        blur: 8,
        width: 16,
      }) +
      body(
        s,
        crown,
        panel(s, 'M106,160L294,160L294,360L106,360Z', skin, 0) + shape(s, look) + ribbon(s, look),
        { radius: 17, depth: 44 },
      ) +
      bow(s, look),
  );
}

function brim(s: Sketch, { reach, sweep, colour }: BrimmedHatLook, skin: Skin): string {
  const [left, right] = [200 - reach, 200 + reach];
  const side = 346 - sweep;
  const front: Point[] = [
    [right, side],
    [right - 16, side + 16 + sweep * 0.3],
    [200 + reach * 0.55, 382],
    [200, 392],
    [200 - reach * 0.55, 382],
    [left + 16, side + 16 + sweep * 0.3],
    [left, side],
  ];
  const back: Point[] = [
    [left, side],
    [left + 26, side - 13],
    [200 - reach * 0.5, 316],
    [200, 306],
    [200 + reach * 0.5, 316],
    [right - 26, side - 13],
    [right, side],
  ];
  const d = outline(back, front);
  const under = outline(
    front,
    front.map(([x, y], i): Point => [x, y + (i === 0 || i === front.length - 1 ? 1 : 7)]).reverse(),
  );
  const edge = `<path d="${curve(front)}" fill="none" stroke="${lighter(colour, 0.25)}" stroke-opacity=".8" stroke-width="1.6"/>`;
  return (
    panel(s, under, { fill: darker(colour, 0.55), finish: 'felt' }, 0) +
    body(
      s,
      d,
      panel(s, `M${left - 6},290L${right + 6},290L${right + 6},410L${left - 6},410Z`, skin, 0) +
        rings({ reach, colour }) +
        light(
          s,
          curve([
            [left + 20, side + 6],
            [200 - reach * 0.6, 362],
            [150, 376],
          ]),
          { opacity: 0.4, blur: 7, width: 12 },
        ) +
        shade(
          s,
          curve([
            [right - 20, side + 4],
            [200 + reach * 0.6, 364],
            [270, 374],
          ]),
          { opacity: 0.26, blur: 8, width: 16 },
        ),
      { radius: 7, depth: 18 },
    ) +
    edge
  );
}

/** Concentric sewing rows of the plaited brim; on felt they are too faint to see. */
function rings({ reach, colour }: { reach: number; colour: string }): string {
  const rows = [0.66, 0.76, 0.86, 0.95];
  return rows
    .map(
      (t) =>
        `<ellipse cx="200" cy="348" rx="${reach * t}" ry="${43 * t}" fill="none" stroke="${darker(colour, 0.4)}" stroke-opacity=".22" stroke-width="1"/>`,
    )
    .join('');
}

function shape(s: Sketch, { crown }: BrimmedHatLook): string {
  const glow = light(s, curve(knots('146,300 144,250 160,212')), {
    opacity: 0.3,
    blur: 11,
    width: 22,
  });
  const dusk = shade(s, curve(knots('268,230 278,280 274,340')), {
    opacity: 0.3,
    blur: 12,
    width: 26,
  });
  if (crown === 'flat')
    return (
      glow +
      dusk +
      shade(s, curve(knots('130,244 200,250 270,244')), { opacity: 0.22, blur: 3, width: 4 })
    );
  if (crown === 'round') return glow + dusk;
  const pinch = shade(s, curve(knots('198,184 204,214 196,250')), {
    opacity: 0.4,
    blur: 8,
    width: 18,
  });
  const dent = shade(s, curve(knots('246,204 258,232 250,262')), {
    opacity: 0.32,
    blur: 8,
    width: 15,
  });
  return (
    glow +
    dusk +
    pinch +
    dent +
    light(s, curve(knots('172,184 178,216 174,250')), { opacity: 0.3, blur: 7, width: 12 })
  );
}

function ribbon(s: Sketch, { band }: BrimmedHatLook): string {
  const d = outline(
    knots('100,296 150,310 200,314 250,310 300,296'),
    knots('300,296 300,340'),
    knots('300,340 250,352 200,356 150,352 100,340'),
    knots('100,340 100,296'),
  );
  const grosgrain = s.tile(
    2.4,
    4,
    `<rect width="2.4" height="4" fill="${band}"/><rect width=".9" height="4" fill="${darker(band, 0.25)}"/>`,
  );
  return panel(s, d, { fill: grosgrain, finish: 'cotton' }, 0.45);
}

function bow(s: Sketch, { band }: BrimmedHatLook): string {
  const fold = outline(
    knots('240,312 262,305 280,300'),
    knots('280,300 284,340'),
    knots('284,340 262,346 242,350'),
    knots('242,350 252,331 240,312'),
  );
  return (
    `<g clip-path="${s.clip('M230,290L283,290L283,356L230,356Z')}">` +
    panel(s, fold, { fill: lighter(band, 0.05), finish: 'cotton' }, 0.5) +
    '</g>' +
    panel(s, 'M234,312L244,310L246,350L236,352Z', { fill: band, finish: 'cotton' }, 0.4)
  );
}
