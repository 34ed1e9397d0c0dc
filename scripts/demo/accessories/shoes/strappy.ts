import { darker } from '../paint/colour.ts';
import type { FinishName } from '../paint/finish.ts';
import { cord } from '../paint/parts.ts';
import { curve, knots, type Point } from '../paint/path.ts';
import { Sketch } from '../paint/sketch.ts';
import { footbed } from './footbed.ts';
import { heel } from './heel.ts';
import { lifted } from './lift.ts';
import { pair } from './pair.ts';
import { sole, type SoleShape } from './sole.ts';

export interface StrappyLook {
  readonly strap: string;
  readonly bed: string;
  readonly sole: string;
  readonly finish: FinishName;
  readonly lift: number;
  readonly style: 'cross' | 'single' | 'fisher';
  readonly metal: string;
}

const FLAT: SoleShape = {
  top: knots('0,-14 40,-11 88,-10 130,-10 176,-10 220,-11 278,-12'),
  bottom: knots('8,-4 40,0 88,0 130,0 176,0 220,0 276,0'),
};

/** Sandals of narrow straps with a buckled ankle, flat or heeled. */
export function strappy(look: StrappyLook): string {
  const s = new Sketch();
  const { lift } = look;
  const shape: SoleShape = { top: lifted(FLAT.top, lift), bottom: lifted(FLAT.bottom, lift) };
  const stand =
    lift < 15
      ? ''
      : heel(s, {
          skin: { fill: look.strap, finish: look.finish },
          seat: [216, 277],
          foot: [224, 268],
          top: -lift - 3,
          tip: '#1e1a17',
        });
  const layers = straps(s, look);
  return pair(
    s,
    layers.far +
      footbed(s, shape.top, { fill: look.bed, finish: 'leather' }, 15) +
      layers.inner +
      stand +
      sole(s, shape, { fill: look.sole, radius: 2 }) +
      layers.near,
    { length: 280, scale: 1.16, floor: 356 + lift * 0.35, step: [36, -98] },
  );
}

interface Layers {
  readonly far: string;
  readonly inner: string;
  readonly near: string;
}

function straps(s: Sketch, look: StrappyLook): Layers {
  const { strap, finish, lift, style } = look;
  const near = { fill: strap, finish };
  const dark = { fill: darker(strap, 0.3), finish };
  const up = (points: readonly Point[]): string => curve(lifted(points, lift));
  const ankleFront = up(knots('196,-98 206,-91 232,-86 258,-92 270,-102'));
  const ankleBack = up(knots('196,-98 204,-106 232,-110 260,-108 270,-102'));
  const quarter =
    cord(s, up(knots('250,-10 262,-44 268,-76 269,-100')), near, 8) +
    cord(s, up(knots('206,-10 226,-36 246,-64 264,-92')), near, 6);
  const bow = (x: number, width: number, height: number): string =>
    cord(
      s,
      up([
        [x, -9],
        [x + 2, -height * 0.6],
        [x + 14, -height * 0.95],
        [x + 30, -height - 4],
      ]),
      near,
      width,
    );
  const behind = (x: number, height: number): string =>
    cord(
      s,
      up([
        [x + 30, -height - 4],
        [x + 46, -height * 0.9],
        [x + 52, -height * 0.5],
        [x + 50, -22],
      ]),
      dark,
      6,
    );
  const sets: Record<StrappyLook['style'], Layers> = {
    single: { far: '', inner: behind(56, 44), near: bow(54, 13, 46) },
    cross: {
      far: '',
      inner: behind(48, 42) + behind(84, 52),
      near:
        cord(s, up(knots('50,-9 62,-34 92,-50 118,-56')), near, 8) +
        cord(s, up(knots('112,-9 108,-32 92,-46 78,-52')), near, 8) +
        cord(s, up(knots('134,-9 138,-40 152,-58 168,-66')), near, 7),
    },
    fisher: {
      far: '',
      inner: behind(40, 38) + behind(76, 50) + behind(112, 60),
      near:
        bow(38, 9, 40) +
        bow(64, 9, 48) +
        bow(90, 9, 56) +
        bow(118, 9, 64) +
        cord(s, up(knots('30,-42 66,-46 104,-56 146,-72 200,-94')), near, 8),
    },
  };
  const set = sets[style];
  const clasp = lifted([[222, -88]], lift)[0] ?? [0, 0];
  return {
    far: cord(s, ankleBack, dark, 6),
    inner: set.inner,
    near: set.near + quarter + cord(s, ankleFront, near, 7) + buckle(clasp, look.metal),
  };
}

function buckle([x, y]: Point, metal: string): string {
  return (
    `<g transform="translate(${x} ${y}) rotate(6)"><rect x="-6" y="-6.5" width="12" height="13" rx="2.4" fill="none" stroke="#1a120a" stroke-opacity=".4" stroke-width="3" transform="translate(.8 1.2)"/>` +
    `<rect x="-6" y="-6.5" width="12" height="13" rx="2.4" fill="none" stroke="${metal}" stroke-width="2.6"/><path d="M-5.6,-6L5,-6.6" stroke="#fff6df" stroke-width=".9"/><path d="M-6,0H6" stroke="${metal}" stroke-width="1.8"/></g>`
  );
}
