import { type Footprint, scene } from '../paint/scene.ts';
import type { Sketch } from '../paint/sketch.ts';

export interface PairLook {
  /** Length of the shoe in its own units. */
  readonly length?: number;
  readonly scale?: number;
  /** Where the front shoe's sole stands. */
  readonly floor?: number;
  /** Offset of the shoe behind. */
  readonly step?: readonly [dx: number, dy: number];
}

/** Two shoes side by side, seen slightly from above: the farther one stands higher, a little darker and softer. */
export function pair(sketch: Sketch, shoe: string, look: PairLook = {}): string {
  const { length = 330, scale = 1, floor = 366, step = [30, -78] } = look;
  const long = length * scale;
  const left = 200 - (long + step[0]) / 2;
  const dim = sketch.define(
    (id) =>
      `<filter id="${id}" x="-4%" y="-4%" width="108%" height="108%" color-interpolation-filters="sRGB"><feColorMatrix type="matrix" values=".88 0 0 0 .005 0 .88 0 0 .005 0 0 .885 0 .008 0 0 0 1 0"/><feGaussianBlur stdDeviation=".35"/></filter>`,
  );
  const place = (dx: number, dy: number): string =>
    `transform="translate(${left + dx} ${floor + dy}) scale(${scale})"`;
  const under = (dx: number, dy: number): Footprint => ({ x: left + dx + long / 2, y: floor + dy - 1, width: long * 0.98 });
  const behind = `<g filter="${dim}"><use href="#shoe" ${place(step[0], step[1])}/></g>`;
  const front = `<g id="shoe" ${place(0, 0)}>${shoe}</g>`;
  return scene(sketch, [under(step[0], step[1])], {
    product: behind + floorShadow(sketch, under(0, 0)) + front, }.product);
}
