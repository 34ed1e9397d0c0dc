import { contactShadow, scene } from '../../paint/scene.ts';
import type { Sketch } from '../../paint/sketch.ts';

export interface PairLook {
  /** Length of the shoe in its own units. */
  readonly length?: number;
  /** How far the toe reaches to the left of x = 0. */
  readonly lead?: number;
  readonly scale?: number;
  /** Where the front shoe's sole stands. */
  readonly floor?: number;
  /** Offset of the shoe behind. */
  readonly step?: readonly [dx: number, dy: number];
}

/** Two shoes side by side, seen slightly from above: the farther one stands higher, a little darker and softer. */
export function pair(sketch: Sketch, shoe: string, look: PairLook = {}): string {
  const { length = 330, lead = 0, scale = 1, floor = 368, step = [28, -92] } = look;
  const long = length * scale;
  const left = 200 - (long + step[0]) / 2;
  const dim = sketch.define(
    (id) =>
      `<filter id="${id}" x="-4%" y="-4%" width="108%" height="108%" color-interpolation-filters="sRGB">` +
      `<feColorMatrix type="matrix" values=".89 0 0 0 .03 0 .885 0 0 .029 0 0 .88 0 .028 0 0 0 1 0"/><feGaussianBlur stdDeviation=".35"/></filter>`,
  );
  const stand = (dx: number, dy: number): string =>
    contactShadow(sketch, { x: left + dx + long / 2, y: floor + dy - 1, width: long * 0.98 });
  const use = (dx: number, dy: number): string =>
    `<use href="#shoe" transform="translate(${left + dx + lead * scale} ${floor + dy}) scale(${scale})"/>`;
  return scene(
    sketch,
    `<defs><g id="shoe">${shoe}</g></defs>` +
      stand(step[0], step[1]) +
      `<g filter="${dim}">${use(step[0], step[1])}</g>` +
      stand(0, 0) +
      use(0, 0),
  );
}
