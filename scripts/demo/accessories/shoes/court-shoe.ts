import { darker, lighter } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { cord, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { heel } from './heel.ts';
import { lifted } from './lift.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { sole, type SoleShape } from './sole.ts';
import { opening, rimBinding, upper } from './upper.ts';

export interface CourtShoeLook {
  readonly upper: string;
  readonly heel: string;
  readonly finish: FinishName;
  readonly toe: 'point' | 'round';
  /** Height of the heel seat above the ball of the foot. */
  readonly lift: number;
  readonly kind: 'stiletto' | 'block' | 'flat';
  readonly trim?: 'bow' | 'strap';
  /** A differently coloured toe, as on a two-tone ballerina. */
  readonly cap?: string;
  readonly print?: (sketch: Sketch) => string;
}

const ROUND: readonly Point[] = knots('3,-8 1,-20 12,-32 38,-41 70,-47 92,-52');
const POINTED: readonly Point[] = knots('-12,-6 -6,-12 24,-27 56,-38 92,-50');
const COLLAR: readonly Point[] = knots('92,-51 106,-43 136,-41 174,-45 214,-52 248,-64 266,-76');
const HEEL: readonly Point[] = knots('266,-76 273,-78 277,-58 275,-32 277,-8');
const SOLE: SoleShape = {
  top: knots('-3,-9 40,-7 86,-6 130,-6 176,-6 220,-6 276,-7'),
  bottom: knots('6,-3 40,0 86,0 130,0 176,0 220,0 278,0'),
};

/** Pumps, ballerinas and Mary Janes: one low-cut upper on heels of any height. */
export function courtShoe(look: CourtShoeLook): string {
  const s = new Sketch();
  const { lift } = look;
  const shape: Silhouette = {
    front: look.toe === 'round' ? ROUND : POINTED,
    collar: lifted(COLLAR, lift),
    heel: [...lifted(HEEL, lift), ...lifted(knots('220,-4 176,-4 130,-4'), lift)],
  };
  const tip = look.toe === 'round' ? 0 : -14;
  const bottom: SoleShape = {
    top: lifted(
      SOLE.top.map(([x, y], i): Point => [i === 0 ? x + tip : x, y]),
      lift,
    ),
    bottom: lifted(
      SOLE.bottom.map(([x, y], i): Point => [i === 0 ? x + tip : x, y]),
      lift,
    ),
  };
  const skin = { fill: look.print?.(s) ?? look.upper, finish: look.finish };
  const keep = outline(
    [...shift(bottom.top, 0, 2)],
    [
      [320, -lift - 10],
      [320, -320],
      [-30, -320],
      [-30, -8],
    ],
  );
  const gloss = look.finish === 'suede' || look.finish === 'canvas' ? 0 : 0.28;
  return pair(
    s,
    under(s, look) +
      `<g clip-path="${s.clip(keep)}">${opening(s, shape, '#dcc6a8', 15)}${upper(s, shape, { skin, colour: look.upper, gloss, radius: 9 }, panels(s, look, shape))}</g>` +
      sole(s, bottom, { fill: darker(look.heel, 0.4), radius: 1.2 }) +
      trim(s, look),
    {
      length: 280 - tip,
      lead: -tip,
      scale: look.toe === 'round' ? 1.16 : 1.12,
      floor: 372 + lift * 0.22,
      step: [36, -88],
    },
  );
}

function under(s: Sketch, { heel: colour, finish, lift, kind }: CourtShoeLook): string {
  const skin = { fill: darker(colour, 0.12), finish };
  if (kind === 'flat')
    return heel(s, { skin, seat: [214, 279], foot: [217, 278], top: -lift - 2, tip: '#1e1a17' });
  const block = kind === 'block';
  return heel(s, {
    skin,
    seat: [block ? 212 : 230, 278],
    foot: block ? [222, 270] : [260, 269],
    top: -lift - 3,
    tip: '#1e1a17',
  });
}

function panels(s: Sketch, look: CourtShoeLook, shape: Silhouette): string {
  const { upper: colour, cap, finish, lift } = look;
  const seam = lifted(knots('246,-2 248,-30 250,-70'), lift);
  const edge: Point[] = knots('46,-60 58,-36 60,-14 56,4');
  const toe =
    cap === undefined
      ? ''
      : panel(
          s,
          outline(edge, knots('56,4 -30,4 -30,-60 46,-60')),
          { fill: cap, finish: 'patent' },
          0.3,
        ) + stitch(curve(shift(edge, -3, 0)), threadFor(cap));
  const lining = rimBinding(s, shape, darker(colour, finish === 'patent' ? 0.3 : 0.1), 1.8);
  return toe + stitch(curve(seam), threadFor(colour), 0.7) + lining;
}

function trim(s: Sketch, look: CourtShoeLook): string {
  const { upper: colour, finish, lift } = look;
  if (look.trim === 'bow') {
    const skin = { fill: lighter(look.cap ?? colour, 0.06), finish: 'cotton' as const };
    return (
      cord(s, curve(knots('92,-47 80,-57 72,-52 80,-45 92,-46')), skin, 3) +
      cord(s, curve(knots('93,-47 104,-56 112,-50 104,-43 93,-46')), skin, 3) +
      cord(s, 'M91,-48L94,-44', skin, 5)
    );
  }
  if (look.trim !== 'strap') return '';
  const across = lifted(knots('206,-44 198,-62 184,-71 164,-52'), lift);
  const [, [x, y] = [0, 0]] = across;
  const buckle = `<rect x="${x - 7}" y="${y + 2}" width="13" height="12" rx="2.4" fill="none" stroke="#c9a25a" stroke-width="2.2"/><path d="M${x - 6},${y + 2}H${x + 5}" stroke="#fff3d6" stroke-width=".9"/>`;
  return cord(s, curve(across), { fill: colour, finish }, 10) + buckle;
}
