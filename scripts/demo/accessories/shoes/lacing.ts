import { darker } from '../../paint/colour.ts';
import { cord } from '../../paint/parts.ts';
import { along, curve, type Point } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';

export interface LaceLook {
  /** Line of the near eyelets, lowest first. */
  readonly eyelets: readonly Point[];
  readonly count: number;
  /** From an eyelet to where the lace disappears over the instep. */
  readonly reach: Point;
  readonly colour: string;
  readonly width?: number;
  readonly metal?: string;
  readonly bow?: boolean;
}

/**
 * Laces over the instep, each sinking into its eyelet. All bars are one path: a filter costs the same for one as for all.
 */
export function lacing(sketch: Sketch, look: LaceLook): string {
  const { count, reach, colour, width = 5.4, metal } = look;
  const spots = Array.from({ length: count }, (_, i) =>
    along(look.eyelets, count === 1 ? 0 : i / (count - 1)),
  );
  const skin = { fill: colour, finish: 'canvas' as const };
  const bars = spots.map(([x, y], i) => {
    const grow = 0.74 + (0.3 * i) / Math.max(count - 1, 1);
    const [dx, dy] = [reach[0] * grow, reach[1] * grow];
    const bend: Point = [x + dx * 0.35 + dy * 0.1, y + dy * 0.62];
    return curve([[x, y], bend, [x + dx, y + dy]]);
  });
  const holes = spots.map((spot) => eyelet(spot, metal));
  const tie = look.bow === false ? '' : bow(sketch, spots.at(-1) ?? [0, 0], look);
  return holes.join('') + cord(sketch, bars.join(''), skin, width) + tie;
}

function eyelet([x, y]: Point, metal?: string): string {
  const ring =
    metal === undefined
      ? ''
      : `<circle cx="${x}" cy="${y}" r="3.6" fill="${metal}"/><circle cx="${x - 0.5}" cy="${y - 0.6}" r="3" fill="#fff" opacity=".45"/>`;
  return `${ring}<circle cx="${x}" cy="${y}" r="2.5" fill="#1d1915" opacity=".85"/>`;
}

function bow(sketch: Sketch, [x, y]: Point, { reach, colour, width = 5.4 }: LaceLook): string {
  const skin = { fill: colour, finish: 'canvas' as const };
  const knot: Point = [x + reach[0] * 0.8, y + reach[1] * 0.75];
  const [kx, ky] = knot;
  const fine = width * 0.68;
  const far = curve([
    knot,
    [kx - 18, ky - 8],
    [kx - 30, ky + 2],
    [kx - 22, ky + 9],
    [kx - 4, ky + 2],
  ]);
  const end = curve([knot, [kx - 4, ky + 14], [kx - 2, ky + 30], [kx - 7, ky + 42]]);
  const near = curve([
    knot,
    [kx + 14, ky + 8],
    [kx + 20, ky + 24],
    [kx + 10, ky + 27],
    [kx + 1, ky + 5],
  ]);
  return (
    cord(sketch, far + end, { ...skin, fill: darker(colour, 0.08) }, fine) +
    cord(sketch, near, skin, fine) +
    cord(sketch, `M${kx - 2},${ky - 1}L${kx + 2},${ky + 3}`, skin, width * 1.15)
  );
}
