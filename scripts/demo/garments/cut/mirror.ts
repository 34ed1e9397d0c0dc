import { curve, type Point } from '../../paint/path.ts';

/** Garments are drawn by their left half about this line. */
export const MIDDLE = 200;

export function mirror(points: readonly Point[]): Point[] {
  return points.map(([x, y]) => [2 * MIDDLE - x, y]);
}

/** A closed outline from the runs of the left half, given from top to bottom. */
export function symmetric(...runs: readonly (readonly Point[])[]): string {
  const back = [...runs].reverse().map((run) => [...mirror(run)].reverse());
  const all = [...runs, ...back];
  return `${all.map((run, i) => curve(run, i === 0 ? 'M' : 'L')).join('')}Z`;
}

/** Draws the same markup on the right: only for what carries no light of its own. */
export function mirrored(markup: string): string {
  return `${markup}<g transform="matrix(-1 0 0 1 ${2 * MIDDLE} 0)">${markup}</g>`;
}
