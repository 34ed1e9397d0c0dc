import { darker, lighter } from '../../paint/colour.ts';
import { panel, shade } from '../../paint/parts.ts';
import { curve, knots, outline, type Point, shift } from '../../paint/path.ts';
import { knit } from '../../paint/prints.ts';
import { Sketch } from '../../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, wallLine } from './sole.ts';
import { opening, rimBinding, upper } from './upper.ts';

export interface KnitRunnerLook {
  readonly upper: string;
  readonly accent: string;
  readonly sole: string;
  readonly outsole: string;
}

const SILHOUETTE: Silhouette = {
  front: knots('6,-36 6,-52 18,-66 46,-76 84,-86 120,-102 152,-124 180,-148 200,-168'),
  collar: knots('200,-168 218,-170 230,-152 246,-130 268,-118 292,-124 312,-144 322,-156'),
  heel: knots('322,-156 332,-158 333,-144 324,-110 322,-80 330,-44'),
};

const SOLE: SoleShape = {
  top: knots('-2,-46 50,-40 110,-35 170,-38 230,-46 290,-52 338,-62'),
  bottom: knots('26,-14 64,-3 120,0 180,0 240,0 290,-1 328,-14'),
};

/** A sock-like running shoe: knitted upper on a rockered foam sole. */
export function knitRunner(look: KnitRunnerLook): string {
  const s = new Sketch();
  const skin = { fill: knit(s, look.upper, 4.4, 3.6), finish: 'cotton' as const };
  const eyelets: Point[] = knots('126,-92 152,-108 176,-127 196,-146');
  return pair(
    s,
    opening(s, SILHOUETTE, darker(look.upper, 0.2), 10) +
      upper(s, SILHOUETTE, { skin, colour: look.upper, gloss: 0 }, panels(s, look)) +
      foam(s, look) +
      lacing(s, {
        eyelets,
        count: 5,
        reach: [-10, -17],
        colour: lighter(look.accent, 0.1),
        width: 5,
        bow: true,
      }),
    { scale: 0.98 },
  );
}

function panels(s: Sketch, { upper: colour, accent }: KnitRunnerLook): string {
  const guard: Point[] = knots('-10,-66 20,-58 50,-46 90,-38 130,-30');
  const cup: Point[] = knots('236,-30 262,-64 292,-88 318,-104 350,-108');
  const rib = knit(s, darker(colour, 0.16), 3, 12);
  const cuff = outline(
    knots('182,-180 216,-150 240,-120 268,-104 298,-112 340,-150'),
    knots('340,-150 340,-190 182,-180'),
  );
  const film = { fill: accent, finish: 'rubber' as const };
  const lines = [0, 1, 2, 3].map((i) => {
    const d = curve([
      [128 + i * 17, -34],
      [150 + i * 15, -64 - i * 2],
      [158 + i * 13, -92 - i * 8],
    ]);
    return `<path d="${d}" fill="none" stroke="${accent}" stroke-width="2.2" stroke-opacity=".85"/>`;
  });
  const stay = outline(
    knots('112,-110 120,-84 146,-98 172,-118 196,-138 212,-160 190,-180 112,-110'),
  );
  return (
    lines.join('') +
    panel(s, cuff, { fill: rib, finish: 'cotton' }, 0.3) +
    panel(s, stay, { fill: darker(colour, 0.14), finish: 'cotton' }, 0.3) +
    panel(s, outline(guard, knots('130,-20 -10,-20 -10,-66')), film, 0.25) +
    panel(s, outline(cup, knots('350,-20 236,-20 236,-30')), film, 0.3) +
    rimBinding(s, SILHOUETTE, darker(colour, 0.3), 3)
  );
}

function foam(s: Sketch, look: KnitRunnerLook): string {
  const colour = look.sole;
  const rubber: SoleShape = { top: shift(SOLE.bottom, -2, -7), bottom: shift(SOLE.bottom, 0, 3) };
  const wave = curve(knots('10,-28 80,-17 150,-20 220,-34 280,-34 336,-42'));
  const cuts = [0, 1, 2, 3, 4]
    .map((i) => groove(`M${70 + i * 52},-6L${76 + i * 52},-1`, colour, 2))
    .join('');
  return (
    sole(
      s,
      SOLE,
      { fill: colour, radius: 7 },
      groove(wave, colour, 1.8) +
        groove(wallLine(SOLE, 0.16), colour, 1) +
        shade(s, wave, { opacity: 0.14, blur: 4, width: 8 }),
    ) +
    sole(s, rubber, { fill: look.outsole, radius: 2 }) +
    cuts
  );
}
