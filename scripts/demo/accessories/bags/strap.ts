import { cord, type Skin, stitch } from '../../paint/parts.ts';
import { curve, type Point } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';

export interface StrapLook {
  readonly skin: Skin;
  readonly width: number;
  readonly thread?: string;
}

/** A flat strap along a line, with thread near both edges when it is wide enough. */
export function strap(s: Sketch, line: readonly Point[], look: StrapLook): string {
  const { skin, width, thread } = look;
  const edges =
    thread === undefined
      ? ''
      : [-1, 1]
          .map((side) => stitch(curve(offset(line, (side * (width - 3.4)) / 2)), thread, 0.8))
          .join('');
  return cord(s, curve(line), skin, width) + edges;
}

/** Moves each point along its normal. */
export function offset(line: readonly Point[], by: number): Point[] {
  return line.map(([x, y], i): Point => {
    const [ax, ay] = line[i - 1] ?? [x, y];
    const [bx, by2] = line[i + 1] ?? [x, y];
    const length = Math.hypot(bx - ax, by2 - ay) || 1;
    return [x - ((by2 - ay) / length) * by, y + ((bx - ax) / length) * by];
  });
}
