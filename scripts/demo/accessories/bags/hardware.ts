import { darker, lighter } from '../../paint/colour.ts';
import { curve, type Point } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';

/** Polished metal, lit from the upper left. */
export function polish(s: Sketch, metal: string): string {
  return s.linear(
    [
      [0, lighter(metal, 0.65)],
      [0.3, metal],
      [0.55, darker(metal, 0.45)],
      [0.75, lighter(metal, 0.35)],
      [1, darker(metal, 0.25)],
    ],
    [0, 0, 1, 1],
  );
}

/** A rectangular or round ring standing off the surface. */
export function ring(s: Sketch, [x, y]: Point, look: RingLook): string {
  const { width, height, metal, bar = 2.6, round = 3 } = look;
  const box = `x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="${round}" fill="none"`;
  return (
    `<rect ${box} stroke="#1a120a" stroke-opacity=".32" stroke-width="${bar}" transform="translate(1 1.8)"/>` +
    `<rect ${box} stroke="${polish(s, metal)}" stroke-width="${bar}"/>`
  );
}

export interface RingLook {
  readonly width: number;
  readonly height: number;
  readonly metal: string;
  readonly bar?: number;
  readonly round?: number;
}

export function rivet(s: Sketch, [x, y]: Point, metal: string, r = 3): string {
  return (
    `<circle cx="${x + 0.6}" cy="${y + 1}" r="${r + 0.4}" fill="#1a120a" opacity=".4"/>` +
    `<circle cx="${x}" cy="${y}" r="${r}" fill="${polish(s, metal)}"/><circle cx="${x - r * 0.3}" cy="${y - r * 0.35}" r="${r * 0.32}" fill="#fff" opacity=".8"/>`
  );
}

/** A buckle with its prong, for a strap that runs downwards. */
export function buckle(s: Sketch, [x, y]: Point, width: number, metal: string): string {
  return (
    ring(s, [x, y], { width, height: width * 0.86, metal, bar: 2.8, round: 3.4 }) +
    `<path d="M${x},${y - width * 0.42}V${y + width * 0.44}" stroke="${polish(s, metal)}" stroke-width="2.4" stroke-linecap="round"/>`
  );
}

/** Zip tape, teeth and puller along a line. */
export function zip(s: Sketch, line: readonly Point[], tape: string, metal: string): string {
  const d = curve(line);
  const [x, y] = line[0] ?? [0, 0];
  return (
    `<path d="${d}" fill="none" stroke="${darker(tape, 0.35)}" stroke-width="8"/>` +
    `<path d="${d}" fill="none" stroke="#120d09" stroke-opacity=".6" stroke-width="3.6"/>` +
    `<path d="${d}" fill="none" stroke="${metal}" stroke-width="3" stroke-dasharray="1.4 1.3"/>` +
    `<rect x="${x}" y="${y - 4}" width="11" height="8" rx="2" fill="${polish(s, metal)}"/>` +
    `<rect x="${x + 2}" y="${y + 2}" width="7" height="19" rx="3" fill="#1a120a" opacity=".3" transform="translate(1 1.5)"/>` +
    `<rect x="${x + 2}" y="${y + 2}" width="7" height="19" rx="3" fill="${polish(s, metal)}"/>`
  );
}
