import { body, light, panel, shade, type Skin } from '../../paint/parts.ts';
import { curve, outline, type Point } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';
import { groove } from './sole.ts';

export interface HeelLook {
  readonly skin: Skin;
  /** Front and back x at the seat, then at the floor. */
  readonly seat: readonly [front: number, back: number];
  readonly foot: readonly [front: number, back: number];
  readonly top: number;
  /** Colour of the wear piece at the floor. */
  readonly tip: string;
  /** Number of visible leather layers. */
  readonly layers?: number;
}

/** The block, stack or stiletto under the back of a shoe. */
export function heel(s: Sketch, look: HeelLook): string {
  const { seat, foot, top, skin } = look;
  const waist = (a: number, b: number, share: number): Point => [a + (b - a) * share, top * 0.55];
  // A tall heel is drawn in quickly below the seat; a low one tapers evenly.
  const bend = Math.abs(top) > 40 ? 0.68 : 0.5;
  const back: Point[] = [[seat[1], top], waist(seat[1], foot[1], bend), [foot[1], 0]];
  const front: Point[] = [[foot[0], 0], waist(seat[0], foot[0], bend), [seat[0], top]];
  const d = outline(
    [
      [seat[0], top],
      [seat[1], top],
    ],
    back,
    [
      [foot[1], 0],
      [foot[0], 0],
    ],
    front,
  );
  const layers = Array.from({ length: look.layers ?? 0 }, (_, i) => {
    const y = top + ((i + 1) * -top) / ((look.layers ?? 0) + 1);
    return groove(`M${seat[0] - 20},${y}L${seat[1] + 20},${y}`, skin.fill, 0.7);
  });
  const tip = `M${foot[0] - 12},-4L${foot[1] + 12},-4L${foot[1] + 12},2L${foot[0] - 12},2Z`;
  const mid = (seat[0] + foot[0] + seat[1] + foot[1]) / 4;
  return body(
    s,
    d,
    panel(
      s,
      `M${seat[0] - 8},${top - 2}L${seat[1] + 8},${top - 2}L${seat[1] + 8},2L${foot[0] - 20},2Z`,
      skin,
      0,
    ) +
      layers.join('') +
      shade(
        s,
        curve([
          [seat[0] - 6, top + 3],
          [seat[1] + 4, top + 3],
        ]),
        { opacity: 0.55, blur: 5, width: 10 },
      ) +
      light(
        s,
        curve([
          [mid - 4, top],
          [mid - 4, 0],
        ]),
        { opacity: 0.1, blur: 4, width: 8 },
      ) +
      panel(s, tip, { fill: look.tip, finish: 'rubber' }, 0),
    { radius: 4, depth: 9 },
  );
}
