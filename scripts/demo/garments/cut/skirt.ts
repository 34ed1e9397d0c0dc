import { type ClothName, cut, type Fabric, fold, wallShadow } from '../../paint/cloth.ts';
import { light, shade, stitch, threadFor } from '../../paint/parts.ts';
import { outline, type Point } from '../../paint/path.ts';
import { scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { onSketch, type Stuff } from '../fabrics.ts';
import { mirror, symmetric } from './mirror.ts';
import { buttons, patchPocket, seam } from './notions.ts';

export interface Fall {
  /** Where the cloth begins to fall, and half the width there. */
  readonly top: number;
  readonly waist: number;
  readonly length: number;
  /** Half the width of the hem. */
  readonly hem: number;
  readonly kind: 'smooth' | 'flared' | 'pleated' | 'gathered';
}

export interface SkirtLook extends Fall {
  readonly cloth: ClothName;
  readonly seed: number;
  readonly front?: 'buttons' | 'pockets' | 'slit';
  readonly topstitch?: string;
  readonly button?: string;
}

export function skirt(look: SkirtLook, stuff: Stuff): string {
  const s = new Sketch();
  const fabric = onSketch(s, stuff, look.cloth, look.seed);
  const d = fallPath(look);
  const { top, waist } = look;
  const band = symmetric(
    [
      [200, top - 16],
      [200 - waist * 0.6, top - 17],
      [200 - waist, top - 21],
    ],
    [
      [200 - waist, top - 21],
      [198.5 - waist, top + 1],
    ],
    [
      [198.5 - waist, top + 1],
      [200 - waist * 0.6, top + 6],
      [200, top + 8],
    ],
  );
  const thread = look.topstitch ?? threadFor(fabric.base);
  return scene(
    s,
    wallShadow(s, d) +
      cut(s, d, fabric, { details: drape(s, look, fabric) + front(look, thread), cast: 0.3 }) +
      cut(s, band, fabric, {
        details: stitch(
          `M${202 - waist},${top - 3}Q200,${top + 8} ${198 + waist},${top - 3}`,
          thread,
          0.6,
        ),
        cast: 0.45,
      }) +
      fastening(look),
  );
}

/** The outline of cloth that falls from a waist: its hem waves where it is wide. */
export function fallPath({ top, waist, length, hem, kind }: Fall): string {
  const side: Point[] = [
    [200 - waist, top],
    [
      200 - (waist + (hem - waist) * (kind === 'smooth' ? 0.75 : 0.34)),
      top + (length - top) * 0.36,
    ],
    [200 - hem, length],
  ];
  return outline(side, hemRun({ top, waist, length, hem, kind }), [...mirror(side)].reverse(), [
    [200 + waist, top],
    [200, top + 6],
    [200 - waist, top],
  ]);
}

const WAVES = { smooth: 0, flared: 2.6, pleated: 1.8, gathered: 3 } as const;

function hemRun({ length, hem, kind }: Fall): Point[] {
  const wave = WAVES[kind];
  return Array.from({ length: 17 }, (_, i): Point => {
    const t = i / 16;
    const sag = Math.sin(Math.PI * t) * 9;
    return [200 - hem + 2 * hem * t, length + sag + Math.sin(i * 2.4) * wave];
  });
}

/** Pleats run from the waist to the hem; flares open towards it. */
export function drape(s: Sketch, fall: Fall, { base }: Fabric): string {
  const { top, waist, length, hem, kind } = fall;
  const line = (t: number, start: number): string => {
    const x1 = 200 - waist + 2 * waist * t;
    const x2 = 200 - hem + 2 * hem * t;
    const y1 = top + (length - top) * start;
    return `M${x1 + (x2 - x1) * start},${y1}L${x2},${length + 10}`;
  };
  const edges =
    shade(s, line(0, 0), { opacity: 0.3, blur: 8, width: 16 }) +
    shade(s, line(1, 0), { opacity: 0.42, blur: 9, width: 22 });
  if (kind === 'pleated') {
    const pleats = Array.from({ length: 15 }, (_, i) => line((i + 0.5) / 15, 0));
    return (
      pleats
        .map(
          (d) =>
            `<g transform="translate(3 0)">${light(s, d, { opacity: 0.16, blur: 2, width: 4 })}</g>` +
            shade(s, d, { opacity: 0.42, blur: 1.6, width: 3.4 }),
        )
        .join('') + edges
    );
  }
  const shares = {
    smooth: [0.3, 0.68],
    flared: [0.14, 0.32, 0.5, 0.7, 0.86],
    gathered: [0.1, 0.22, 0.34, 0.47, 0.6, 0.74, 0.88],
  };
  const long = shares[kind].map((t, i) =>
    fold(s, line(t, i % 2 === 0 ? 0.14 : 0.36), base, kind === 'smooth' ? 10 : 13),
  );
  const gathers =
    kind === 'gathered'
      ? Array.from({ length: 14 }, (_, i) => {
          const x = 200 - waist + (2 * waist * (i + 0.5)) / 14;
          return shade(s, `M${x},${top + 4}L${x + (x - 200) * 0.14},${top + 34}`, {
            opacity: 0.32,
            blur: 1.4,
            width: 2.6,
          });
        }).join('')
      : '';
  return long.join('') + gathers + edges;
}

function front({ front: kind, top, length }: SkirtLook, thread: string): string {
  if (kind === 'pockets') {
    return (
      patchPocket(138, top + 42, { width: 44, height: 52 }, thread) +
      patchPocket(218, top + 42, { width: 44, height: 52 }, thread) +
      seam(`M200,${top}V${length + 10}`)
    );
  }
  if (kind === 'slit') return seam(`M168,${top + (length - top) * 0.5}L164,${length + 12}`);
  return '';
}

function fastening({ front: kind, top, length, button = '#e9e3d6' }: SkirtLook): string {
  if (kind !== 'buttons') return '';
  return (
    seam(`M189,${top - 14}V${length + 8}M211,${top - 14}V${length + 8}`) +
    buttons({ x: 200, from: top - 6, to: length - 18, count: 8 }, button, 3.8)
  );
}
