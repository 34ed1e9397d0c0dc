import { outline, type Point } from '../../paint/path.ts';

/** The side view of an upper. Toe at x = 0, heel near x = 330, ground at y = 0, up is negative. */
export interface Silhouette {
  /** From the toe at the sole over the instep to the front end of the opening. */
  readonly front: readonly Point[];
  /** The near rim of the opening, front to back. */
  readonly collar: readonly Point[];
  /** From the back of the opening down to the sole. */
  readonly heel: readonly Point[];
}

export function upperPath({ front, collar, heel }: Silhouette): string {
  const start = front[0] ?? [0, 0];
  const end = heel.at(-1) ?? [330, 0];
  return outline(
    front,
    collar,
    heel,
    [end, [end[0], end[1] + 8]],
    [[end[0], end[1] + 8], [start[0] + 8, start[1] + 8], start],
  );
}

/** The far rim seen over the near one, closed well below it so that the near side covers the seam. */
export function farRim({ collar }: Silhouette, rise: number): string {
  const first = collar[0] ?? [0, 0];
  const last = collar.at(-1) ?? [0, 0];
  const rim = collar.map(([x, y], i): Point => {
    const t = i / (collar.length - 1);
    return [x + 2 * (1 - t), y - rise * Math.sin(Math.PI * (0.16 + 0.84 * t))];
  });
  const floor = Math.max(...collar.map(([, y]) => y)) + 20;
  return outline(rim, [
    [last[0], last[1]],
    [last[0] - 14, floor],
    [first[0] + 16, floor],
    [first[0] + 2, first[1]],
  ]);
}
