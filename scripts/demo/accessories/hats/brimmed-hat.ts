import { darker, lighter } from '../../paint/colour.ts';
import { body, light, panel, shade, type Skin } from '../../paint/parts.ts';
import { curve, knots, outline, type Point } from '../../paint/path.ts';
import { weave } from '../../paint/prints.ts';
import { brim } from './brim.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';

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

const CROWNS: Record<BrimmedHatLook['crown'], readonly Point[]> = {
  pinched: knots(
    '118,332 122,280 133,226 149,202 173,195 198,208 224,193 248,200 267,226 278,280 282,332',
  ),
  round: knots('116,332 118,286 130,246 160,222 200,215 240,222 270,246 282,286 284,332'),
  flat: knots('122,332 124,280 128,240 138,232 200,227 262,232 272,240 276,280 278,332'),
};

/** Fedora, boater or sun hat: a crown with ribbon on a wide brim. */
export function brimmedHat(look: BrimmedHatLook): string {
  const s = new Sketch();
  const skin: Skin =
    look.material === 'straw'
      ? { fill: weave(s, look.colour, 6), finish: 'wool' }
      : { fill: look.colour, finish: 'felt' };
  const crown = outline(CROWNS[look.crown], [
    [282, 332],
    [244, 348],
    [200, 352],
    [156, 348],
    [118, 332],
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

function shape(s: Sketch, { crown }: BrimmedHatLook): string {
  const glow = light(s, curve(knots('146,306 144,266 160,236')), {
    opacity: 0.3,
    blur: 11,
    width: 22,
  });
  const dusk = shade(s, curve(knots('266,240 277,284 274,340')), {
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
  const pinch = shade(s, curve(knots('198,206 204,232 196,262')), {
    opacity: 0.4,
    blur: 8,
    width: 18,
  });
  const dent = shade(s, curve(knots('246,222 258,246 250,270')), {
    opacity: 0.32,
    blur: 8,
    width: 15,
  });
  return (
    glow +
    dusk +
    pinch +
    dent +
    light(s, curve(knots('172,206 178,234 174,262')), { opacity: 0.3, blur: 7, width: 12 })
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
