import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { cord } from '../../paint/parts.ts';
import { curve, knots, type Point } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
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

/** A strap over the foot: from the near edge of the sole over the crest to the far edge. */
interface Arch {
  readonly from: number;
  readonly crest: Point;
  readonly to: number;
  readonly width: number;
}

const ARCHES: Record<StrappyLook['style'], readonly Arch[]> = {
  single: [{ from: 52, crest: [86, -48], to: 104, width: 19 }],
  cross: [
    { from: 40, crest: [92, -50], to: 116, width: 11 },
    { from: 108, crest: [66, -45], to: 58, width: 11 },
    { from: 132, crest: [162, -66], to: 178, width: 11 },
  ],
  fisher: [
    { from: 34, crest: [60, -42], to: 76, width: 10 },
    { from: 62, crest: [90, -50], to: 106, width: 10 },
    { from: 90, crest: [120, -59], to: 136, width: 10 },
    { from: 118, crest: [152, -70], to: 168, width: 10 },
  ],
};

interface Layers {
  readonly far: string;
  readonly inner: string;
  readonly near: string;
}

function straps(s: Sketch, look: StrappyLook): Layers {
  const { strap, finish, lift, style } = look;
  const near = { fill: strap, finish };
  const dark = { fill: darker(strap, 0.34), finish };
  const up = (run: readonly Point[]): string => curve(lifted(run, lift));
  const arches = ARCHES[style];
  const inner = arches.map(({ crest: [x, y], to, width }) =>
    cord(
      s,
      up([
        [x, y],
        [x + 10, y * 0.95],
        [(x + to) / 2 + 10, y * 0.66],
        [to, -20],
      ]),
      dark,
      width * 0.8,
    ),
  );
  const over = arches.map(({ from, crest: [x, y], width }) =>
    cord(
      s,
      up([
        [from, -8],
        [from + (x - from) * 0.2, y * 0.62],
        [x - (x - from) * 0.3, y * 0.96],
        [x + 4, y],
      ]),
      near,
      width,
    ),
  );
  const spine =
    style === 'fisher' ? cord(s, up(knots('26,-40 60,-46 104,-58 146,-74 204,-96')), near, 9) : '';
  const quarter =
    cord(s, up(knots('250,-10 262,-44 268,-76 269,-100')), near, 12) +
    cord(s, up(knots('202,-10 224,-38 246,-66 264,-94')), near, 8);
  const [clasp = [0, 0]] = lifted([[222, -88]], lift);
  return {
    far: cord(s, up(knots('196,-98 204,-106 232,-110 260,-108 270,-102')), dark, 7),
    inner: inner.join(''),
    near:
      over.join('') +
      spine +
      quarter +
      cord(s, up(knots('196,-98 206,-91 232,-86 258,-92 270,-102')), near, 9) +
      buckle(clasp, look.metal),
  };
}

function buckle([x, y]: Point, metal: string): string {
  return (
    `<g transform="translate(${x} ${y}) rotate(6)"><rect x="-6" y="-6.5" width="12" height="13" rx="2.4" fill="none" stroke="#1a120a" stroke-opacity=".4" stroke-width="3" transform="translate(.8 1.2)"/>` +
    `<rect x="-6" y="-6.5" width="12" height="13" rx="2.4" fill="none" stroke="${metal}" stroke-width="2.6"/><path d="M-5.6,-6L5,-6.6" stroke="#fff6df" stroke-width=".9"/><path d="M-6,0H6" stroke="${metal}" stroke-width="1.8"/></g>`
  );
}
