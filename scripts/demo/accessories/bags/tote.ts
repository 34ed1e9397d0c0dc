import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade, stitch, threadFor } from '../../paint/parts.ts';
import { curve, outline, type Point, shift } from '../../paint/path.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { rivet } from './hardware.ts';
import { strap } from './strap.ts';

export interface ToteLook {
  readonly colour: string;
  readonly handle: string;
  readonly finish: FinishName;
  /** Handle height above the rim. */
  readonly drop: number;
  readonly metal: string;
  readonly base?: string;
  readonly pocket?: boolean;
  readonly slim?: boolean;
  readonly print?: (sketch: Sketch) => string;
}

/** An open shopper with two handles. */
export function tote(look: ToteLook): string {
  const s = new Sketch();
  const { colour, finish, slim = false } = look;
  const [top, half] = slim ? [196, 104] : [214, 134];
  const low = half - (slim ? 2 : 20);
  const rim: Point[] = [
    [200 - half, top],
    [200 - half * 0.4, top + 5],
    [200 + half * 0.4, top + 5],
    [200 + half, top],
  ];
  const d = outline(
    rim,
    [
      [200 + half, top],
      [200 + half - 6, 300],
      [200 + low, 420],
    ],
    [
      [200 + low, 420],
      [200 + low - 8, 427],
      [200, 430],
      [200 - low + 8, 427],
      [200 - low, 420],
    ],
    [
      [200 - low, 420],
      [200 - half + 6, 300],
      [200 - half, top],
    ],
  );
  const skin = { fill: look.print?.(s) ?? colour, finish };
  const far = outline(
    [
      [200 - half + 2, top],
      [200 - half * 0.4, top - 7],
      [200 + half * 0.4, top - 7],
      [200 + half - 2, top],
    ],
    [...shift(rim, 0, 12)].reverse(),
  );
  const ground = `M${192 - half},${top - 4}L${208 + half},${top - 4}L${208 + half},434L${192 - half},434Z`;
  return scene(
    s,
    contactShadow(s, { x: 200, y: 428, width: low * 2 }) +
      handle(s, look, { half, top: top - 2, back: true }) +
      panel(s, far, { fill: darker(colour, 0.5), finish: 'cotton' }, 0) +
      body(s, d, panel(s, ground, skin, 0) + details(s, look, rim) + folds(s, half, top), {
        radius: 9,
        depth: 22,
        gloss: finish === 'canvas' ? 0 : 0.1,
      }) +
      handle(s, look, { half, top, back: false }),
  );
}

function details(
  s: Sketch,
  { colour, handle: trim, base, pocket = false, finish }: ToteLook,
  rim: readonly Point[],
): string {
  const thread = threadFor(colour);
  const bottom =
    base === undefined
      ? stitch('M70,408C150,416 250,416 330,408', thread)
      : panel(s, 'M40,362L360,362L360,440L40,440Z', { fill: base, finish: 'leather' }, 0.4) +
        stitch('M60,367L340,367', threadFor(base));
  const patch = pocket
    ? panel(
        s,
        'M150,286L250,286L248,366C220,370 180,370 152,366Z',
        { fill: finish === 'canvas' ? colour : trim, finish },
        0.5,
      ) +
      stitch('M153,292L247,292', thread) +
      stitch('M154,288L156,362C182,366 218,366 244,362L246,288', thread)
    : '';
  return (
    stitch(curve(shift(rim, 0, 7)), thread) +
    stitch(curve(shift(rim, 0, 16)), thread) +
    bottom +
    patch
  );
}

function folds(s: Sketch, half: number, top: number): string {
  const left = 200 - half;
  const right = 200 + half;
  return (
    shade(
      s,
      curve([
        [right - 22, top + 20],
        [right - 34, 310],
        [right - 26, 410],
      ]),
      { opacity: 0.16, blur: 8, width: 16 },
    ) +
    light(
      s,
      curve([
        [left + 24, top + 24],
        [left + 34, 310],
        [left + 36, 400],
      ]),
      { opacity: 0.28, blur: 8, width: 14 },
    ) +
    shade(
      s,
      curve([
        [left + 66, top + 30],
        [left + 58, 290],
        [left + 72, 340],
      ]),
      { opacity: 0.1, blur: 7, width: 9 },
    ) +
    light(
      s,
      curve([
        [right - 70, top + 40],
        [right - 62, 300],
        [right - 74, 360],
      ]),
      { opacity: 0.16, blur: 7, width: 10 },
    ) +
    shade(s, 'M60,432C150,438 250,438 340,432', { opacity: 0.4, blur: 6, width: 14 })
  );
}

function handle(
  s: Sketch,
  look: ToteLook,
  at: { half: number; top: number; back: boolean },
): string {
  const { half, top, back } = at;
  const reach = half * 0.46 - (back ? 6 : 0);
  const peak = top - look.drop - (back ? 10 : 0);
  const foot = top + (back ? 4 : 46);
  const colour = back ? darker(look.handle, 0.28) : look.handle;
  const line: Point[] = [
    [200 - reach, foot],
    [200 - reach + 1, top - 6],
    [200 - reach * 0.86, peak + look.drop * 0.3],
    [200 - reach * 0.4, peak + 3],
    [200, peak],
    [200 + reach * 0.4, peak + 3],
    [200 + reach * 0.86, peak + look.drop * 0.3],
    [200 + reach - 1, top - 6],
    [200 + reach, foot],
  ];
  const finish = look.finish === 'canvas' ? ('canvas' as const) : ('leather' as const);
  const rivets = back
    ? ''
    : [-1, 1]
        .map(
          (side) =>
            rivet(s, [200 + side * reach, top + 24], look.metal) +
            rivet(s, [200 + side * reach, top + 40], look.metal),
        )
        .join('');
  return (
    strap(s, line, { skin: { fill: colour, finish }, width: 11, thread: threadFor(colour) }) +
    rivets
  );
}
