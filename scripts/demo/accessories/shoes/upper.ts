import { darker } from '../../paint/colour.ts';
import { body, light, panel, shade, type Skin, stitch, threadFor } from '../../paint/parts.ts';
import { curve, type Point, shift } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';
import { farRim, type Silhouette, upperPath } from './silhouette.ts';

export interface UpperLook {
  readonly skin: Skin;
  /** Plain colour of the skin, for thread and lining; a skin may be a print. */
  readonly colour: string;
  readonly gloss?: number;
  readonly radius?: number;
}

/** The inside of a shoe seen over its near rim. */
export function opening(s: Sketch, silhouette: Silhouette, colour: string, rise: number): string {
  const d = farRim(silhouette, rise);
  const deep = curve(shift(silhouette.collar, 2, 3));
  return (
    panel(s, d, { fill: colour, finish: 'cotton' }, 0) +
    `<g clip-path="${s.clip(d)}">${shade(s, deep, { opacity: 0.8, blur: 4, width: 15 })}</g>`
  );
}

/** The outside of a shoe: ground material, the panels sewn on it, and the shading every upper shares. */
export function upper(s: Sketch, silhouette: Silhouette, look: UpperLook, panels: string): string {
  const { front, collar, heel } = silhouette;
  const all = [...front, ...collar, ...heel];
  const top = Math.min(...all.map(([, y]) => y)) - 6;
  const right = Math.max(...all.map(([x]) => x)) + 6;
  const bottom = (heel.at(-1)?.[1] ?? 0) + 12;
  const ground = `M-8,${top}L${right},${top}L${right},${bottom}L-8,${bottom}Z`;
  return body(
    s,
    upperPath(silhouette),
    panel(s, ground, look.skin, 0) + panels + shading(s, silhouette),
    { radius: look.radius ?? 11, depth: 26, gloss: look.gloss ?? 0.14 },
  );
}

/** A line of thread that follows the near rim. */
export function rimStitch(silhouette: Silhouette, colour: string, inset = 5): string {
  const rim = silhouette.collar.slice(1).map(([x, y]): Point => [x - 1, y + inset]);
  return stitch(curve(rim), threadFor(colour));
}

/** Padded binding along the near rim. */
export function rimBinding(s: Sketch, silhouette: Silhouette, fill: string, width = 5): string {
  const d = curve(shift(silhouette.collar, 0, 1));
  return (
    `<path d="${d}" fill="none" stroke="${fill}" stroke-width="${width * 2}"/>` +
    `<path d="${curve(shift(silhouette.collar, 0, width + 1))}" fill="none" stroke="${darker(fill, 0.5)}" stroke-opacity=".5" stroke-width="1"/>` +
    light(s, curve(shift(silhouette.collar, 0, 2.5)), { opacity: 0.4, blur: 1, width: 1.6 })
  );
}

function shading(s: Sketch, { front, collar, heel }: Silhouette): string {
  const start = front[0] ?? [0, 0];
  const end = heel.at(-1) ?? [330, 0];
  const middle: Point = [(start[0] + end[0]) / 2, Math.max(start[1], end[1]) + 3];
  const ridge = front.slice(2, 6).map(([x, y]): Point => [x + 5, y + 9]);
  const dip = collar[Math.floor(collar.length / 2)] ?? middle;
  return (
    shade(s, curve([start, middle, end]), { opacity: 0.4, blur: 5, width: 7 }) +
    shade(
      s,
      curve([
        [dip[0] - 8, dip[1] + 4],
        [dip[0] + 4, dip[1] + 24],
        [dip[0] + 2, dip[1] + 54],
      ]),
      { opacity: 0.09, blur: 8, width: 14 },
    ) +
    light(s, curve(ridge), { opacity: 0.42, blur: 4, width: 6 }) +
    light(
      s,
      curve([
        [dip[0] - 90, dip[1] + 36],
        [dip[0] - 50, dip[1] + 26],
        [dip[0] - 16, dip[1] + 30],
      ]),
      { opacity: 0.24, blur: 9, width: 18 },
    )
  );
}
