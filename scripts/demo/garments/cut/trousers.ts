import { type ClothName, cut, type Fabric, fold, wallShadow } from '../../paint/cloth.ts';
import { darker } from '../../paint/colour.ts';
import { cord, light, shade, stitch, threadFor } from '../../paint/parts.ts';
import { outline, type Point } from '../../paint/path.ts';
import { scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { onSketch, plainIn, type Stuff } from '../fabrics.ts';
import { mirror, mirrored, symmetric } from './mirror.ts';
import { button, seam } from './notions.ts';
import { rib } from './rib.ts';

export interface TrousersLook {
  readonly cloth: ClothName;
  readonly seed: number;
  /** Lowest edge: 462 for trousers, about 300 for shorts. */
  readonly length: number;
  /** Outer and inner end of the left leg. */
  readonly leg: readonly [outer: number, inner: number];
  readonly waist: 'belt' | 'elastic' | 'drawstring';
  readonly end?: 'hem' | 'turn-up' | 'rib';
  readonly crease?: boolean;
  readonly cargo?: boolean;
  /** Seams in the warm thread of denim. */
  readonly topstitch?: string;
  /** Draws everything larger, about the waist: for shorts. */
  readonly scale?: number;
}

const WAIST = 44;
const CROTCH: Point = [200, 196];

/** Trousers and shorts, seen from the front. */
export function trousers(look: TrousersLook, stuff: Stuff): string {
  const s = new Sketch();
  const fabric = onSketch(s, stuff, look.cloth, look.seed);
  const left = leg(look);
  const right = outline(...legRuns(look).map(mirror));
  const drawing =
    wallShadow(s, left + right) +
    cut(s, inside(), plainIn(fabric, darker(fabric.base, 0.4)), { cast: 0 }) +
    cut(s, right, fabric, { details: folds(s, look, fabric, mirror), cast: 0.2 }) +
    cut(s, left, fabric, { details: folds(s, look, fabric, (points) => [...points]), cast: 0.2 }) +
    front(look, fabric) +
    ends(s, look, fabric) +
    waistband(s, look, fabric, stuff.trim);
  const { scale = 1 } = look;
  const placed =
    scale === 1
      ? drawing
      : `<g transform="translate(${200 - 200 * scale} ${76 - WAIST * scale}) scale(${scale})">${drawing}</g>`;
  return scene(s, placed);
}

function legRuns({ length, leg: [outer, inner] }: TrousersLook): Point[][] {
  const hip: Point = [112, 150];
  const knee: Point = [(hip[0] + outer) / 2 - 2, (150 + length) / 2];
  const thigh: Point = [(CROTCH[0] + inner) / 2 - 2, (CROTCH[1] + length) / 2];
  return [
    [[136, WAIST], [120, 100], hip, knee, [outer, length]],
    [
      [outer, length],
      [(outer + inner) / 2, length + 4],
      [inner, length],
    ],
    [[inner, length], thigh, CROTCH],
    [CROTCH, [200, WAIST + 6]],
    [
      [200, WAIST + 6],
      [166, WAIST + 4],
      [136, WAIST],
    ],
  ];
}

function leg(look: TrousersLook): string {
  return outline(...legRuns(look));
}

function inside(): string {
  return symmetric([
    [200, WAIST - 6],
    [160, WAIST - 6],
    [138, WAIST],
    [160, WAIST + 10],
    [200, WAIST + 12],
  ]);
}

type Side = (points: readonly Point[]) => Point[];

function folds(s: Sketch, look: TrousersLook, { base }: Fabric, side: Side): string {
  const { length, leg: ends, crease = false } = look;
  const [outer, inner] = ends;
  const line = (...points: readonly Point[]): string =>
    side(points)
      .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x},${y}`)
      .join('');
  const centre = (outer + inner) / 2;
  const knee = (196 + length) / 2;
  const pressed = crease
    ? light(s, line([156, 96], [centre - 1, length]), { opacity: 0.26, blur: 1.2, width: 2.4 }) +
      shade(s, line([158, 96], [centre + 2, length]), { opacity: 0.34, blur: 1.4, width: 2.6 })
    : length < 330
      ? fold(s, line([140, 150], [centre + 6, length]), base, 11)
      : fold(s, line([150, 190], [centre - 4, knee + 20]), base, 11) +
        fold(s, line([outer + 14, knee - 12], [centre, knee + 4], [inner - 6, knee - 4]), base, 9);
  return (
    pressed +
    fold(s, line([196, 192], [166, 212], [134, 218]), base, 9) +
    fold(s, line([194, 206], [168, 236]), base, 8) +
    fold(s, line([outer + 8, length - 26], [inner - 8, length - 20]), base, 7) +
    shade(s, line([200, 60], [200, 200], [inner + 2, length]), {
      opacity: 0.42,
      blur: 8,
      width: 16,
    }) +
    shade(s, line([114, 140], [outer, length]), { opacity: 0.2, blur: 7, width: 12 }) +
    light(s, line([138, 100], [(outer + centre) / 2, length - 40]), {
      opacity: 0.14,
      blur: 9,
      width: 16,
    })
  );
}

function front(
  { topstitch, cargo = false, length, waist }: TrousersLook,
  { base }: Fabric,
): string {
  const thread = topstitch ?? threadFor(base);
  const pocket = 'M134,66C138,90 128,100 117,110';
  const inner = 'M137,66C141,92 131,103 116,114';
  const fly =
    waist === 'belt'
      ? seam('M200,62V150') + stitch('M214,64V120C214,138 208,146 200,150', thread, 0.7)
      : seam('M200,70V196');
  const patch = cargo
    ? `<path d="M104,${length * 0.5}h40v52h-40z" fill="#000" fill-opacity=".1" stroke="#000" stroke-opacity=".4"/>` +
      `<path d="M102,${length * 0.5}h44v16h-44z" fill="#000" fill-opacity=".12" stroke="#000" stroke-opacity=".45"/>` +
      stitch(`M104,${length * 0.5 + 13}h40`, thread, 0.6)
    : '';
  return fly + mirrored(seam(pocket) + stitch(inner, thread, 0.7) + patch);
}

function ends(s: Sketch, look: TrousersLook, fabric: Fabric): string {
  const { length, leg: legs, end = 'hem', topstitch } = look;
  const [outer, inner] = legs;
  if (end === 'hem') {
    const thread = topstitch ?? threadFor(fabric.base);
    return mirrored(
      stitch(
        `M${outer + 1},${length - 7}Q${(outer + inner) / 2},${length - 2} ${inner},${length - 7}`,
        thread,
        0.7,
      ),
    );
  }
  const high = end === 'rib' ? 26 : 20;
  const band: Point[][] = [
    [
      [outer - 2, length - high],
      [outer - 1, length + 2],
    ],
    [
      [outer - 1, length + 2],
      [(outer + inner) / 2, length + 7],
      [inner + 1, length + 2],
    ],
    [
      [inner + 1, length + 2],
      [inner + 2, length - high],
    ],
    [
      [inner + 2, length - high],
      [(outer + inner) / 2, length - high + 5],
      [outer - 2, length - high],
    ],
  ];
  return [band, band.map(mirror)]
    .map((runs) =>
      end === 'rib'
        ? rib(s, outline(...runs), fabric, fabric.base)
        : cut(s, outline(...runs), fabric, { cast: 0.5 }),
    )
    .join('');
}

function waistband(s: Sketch, look: TrousersLook, fabric: Fabric, trim?: string): string {
  const d = symmetric(
    [
      [200, WAIST + 4],
      [164, WAIST + 2],
      [137, WAIST - 2],
    ],
    [
      [137, WAIST - 2],
      [130, WAIST + 20],
    ],
    [
      [130, WAIST + 20],
      [162, WAIST + 25],
      [200, WAIST + 26],
    ],
  );
  const thread = look.topstitch ?? threadFor(fabric.base);
  if (look.waist !== 'belt') {
    const band = rib(s, d, fabric, trim ?? fabric.base);
    return look.waist === 'elastic'
      ? band
      : band +
          cord(
            s,
            'M192,60C186,84 190,104 184,124M208,60C214,82 208,98 214,118',
            { fill: '#e9e3d6', finish: 'wool' },
            3.2,
          );
  }
  const loop = (x: number, y: number): string =>
    `<rect x="${x}" y="${y}" width="6.5" height="25" rx="1" fill="${darker(fabric.base, 0.12)}" stroke="#000" stroke-opacity=".35" stroke-width=".7"/>`;
  return (
    cut(s, d, fabric, {
      details:
        stitch(
          `M133,${WAIST + 16}C160,${WAIST + 23} 240,${WAIST + 23} 267,${WAIST + 16}`,
          thread,
          0.6,
        ) +
        stitch(`M138,${WAIST + 2}C164,${WAIST + 7} 236,${WAIST + 7} 262,${WAIST + 2}`, thread, 0.6),
      cast: 0.4,
    }) +
    loop(150, WAIST - 1) +
    loop(243, WAIST - 1) +
    button(200, WAIST + 15, look.topstitch === undefined ? darker(fabric.base, 0.3) : '#b98a57', 4)
  );
}
