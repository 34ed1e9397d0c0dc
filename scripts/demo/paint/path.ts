export type Point = readonly [x: number, y: number];

/** Reads "x,y x,y": long outlines stay legible as lines of figures. */
export function knots(...rows: readonly string[]): Point[] {
  return rows.join(' ').split(' ').map(toPoint);
}

function toPoint(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
}

/** A smooth open curve through points, as path commands. The first point is moved to, or drawn to with `L`. */
export function curve(points: readonly Point[], start: 'M' | 'L' = 'M'): string {
  const [first] = points;
  if (first === undefined) return '';
  let d = `${start}${pair(first)}`;
  for (let i = 0; i + 1 < points.length; i++) {
    const from = points[i] ?? first;
    const to = points[i + 1] ?? first;
    const before = points[i - 1] ?? from;
    const after = points[i + 2] ?? to;
    d += `C${handle(from, before, to)} ${handle(to, after, from)} ${pair(to)}`;
  }
  return d;
}

/** A closed outline of several smooth runs; each run begins where the last one ended, with a corner. */
export function outline(...runs: readonly (readonly Point[])[]): string {
  return `${runs.map((run, i) => curve(run, i === 0 ? 'M' : 'L')).join('')}Z`;
}

/** A closed smooth blob through points. */
export function loop(points: readonly Point[]): string {
  const n = points.length;
  const at = (i: number): Point => points[(i + n) % n] ?? [0, 0];
  let d = `M${pair(at(0))}`;
  for (let i = 0; i < n; i++) {
    d += `C${handle(at(i), at(i - 1), at(i + 1))} ${handle(at(i + 1), at(i + 2), at(i))} ${pair(at(i + 1))}`;
  }
  return `${d}Z`;
}

export function shift(points: readonly Point[], dx: number, dy: number): Point[] {
  return points.map(([x, y]) => [x + dx, y + dy]);
}

/** The point at share t of a polyline, measured along its length. */
export function along(points: readonly Point[], t: number): Point {
  const lengths = points.slice(1).map((p, i) => distance(points[i] ?? p, p));
  let left = t * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const from = points[i] ?? [0, 0];
    const to = points[i + 1] ?? from;
    if (left <= length || i === lengths.length - 1) return between(from, to, left / (length || 1));
    left -= length;
  }
  return points[0] ?? [0, 0];
}

export function between([ax, ay]: Point, [bx, by]: Point, t: number): Point {
  return [ax + (bx - ax) * t, ay + (by - ay) * t];
}

/** Scaling the handle by the neighbour distances keeps long and short spans from overshooting each other. */
function handle(at: Point, away: Point, towards: Point): string {
  const reach = distance(at, towards);
  const whole = distance(at, away) + reach || 1;
  const scale = reach / whole / 3;
  return pair([at[0] + (towards[0] - away[0]) * scale, at[1] + (towards[1] - away[1]) * scale]);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function pair([x, y]: Point): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
