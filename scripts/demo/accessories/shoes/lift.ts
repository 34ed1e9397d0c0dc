import type { Point } from '../../paint/path.ts';

/** Where the arch begins to rise behind the ball of the foot, and where the heel seat is reached. */
const BALL_X = 92;
const SEAT_X = 234;

/** Raises the back of a flat shoe onto a heel, with the S-curve of an arch. */
export function lifted(points: readonly Point[], height: number): Point[] {
  return points.map(([x, y]): Point => {
    const t = Math.min(Math.max((x - BALL_X) / (SEAT_X - BALL_X), 0), 1);
    return [x, y - height * t * t * (3 - 2 * t)];
  });
}
