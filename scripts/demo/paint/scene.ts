import type { Sketch } from './sketch.ts';

/** Wraps a finished drawing into the studio. Everything must be drawn by now: definitions are read here. */
export function scene(sketch: Sketch, product: string): string {
  const backdrop = sketch.linear([
    [0, '#f7f6f4'],
    [1, '#e6e3de'],
  ]);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500" width="800" height="1000">` +
    `<defs>${sketch.defs}</defs><rect width="400" height="500" fill="${backdrop}"/>${product}</svg>`
  );
}

export interface Footprint {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly strength?: number;
}

/** A wide faint shadow for the soft box and a narrow dark one where the product touches the floor. */
export function contactShadow(sketch: Sketch, footprint: Footprint): string {
  const { x, y, width, strength = 1 } = footprint;
  const box = `M${x - width / 2},${y - 16}L${x + width / 2},${y + 20}`;
  return (
    `<ellipse cx="${x + 6}" cy="${y + 4}" rx="${width * 0.54}" ry="13" fill="#3a3027" opacity="${0.2 * strength}" filter="${sketch.blur(11, box, 20)}"/>` +
    `<ellipse cx="${x + 2}" cy="${y}" rx="${width * 0.49}" ry="4.5" fill="#241c14" opacity="${0.5 * strength}" filter="${sketch.blur(4, box, 20)}"/>`
  );
}
