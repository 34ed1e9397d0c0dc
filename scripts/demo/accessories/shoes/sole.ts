import { darker, lighter } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade } from '../../paint/parts.ts';
import { curve, loop, type Point, shift } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';

/** Upper and lower edge of a sole, both from toe to heel. */
export interface SoleShape {
  readonly top: readonly Point[];
  readonly bottom: readonly Point[];
}

export interface SoleSkin {
  readonly fill: string;
  readonly finish?: FinishName;
  readonly radius?: number;
}

/** Rounded at both ends: the corner points lie just inside the edges, as on a moulded sole. */
export function solePath({ top, bottom }: SoleShape): string {
  const toeTop: Point = top[0] ?? [0, 0];
  const toeBottom: Point = bottom[0] ?? [0, 0];
  const heelTop: Point = top.at(-1) ?? [0, 0];
  const heelBottom: Point = bottom.at(-1) ?? [0, 0];
  const toe: Point[] = [mixPoint(toeBottom, toeTop, 0.25), mixPoint(toeBottom, toeTop, 0.8)];
  const heel: Point[] = [mixPoint(heelTop, heelBottom, 0.2), mixPoint(heelTop, heelBottom, 0.8)];
  return loop([
    [toeTop[0] + 4, toeTop[1]],
    ...top.slice(1, -1),
    [heelTop[0] - 2, heelTop[1]],
    ...shift(heel, 1.5, 0),
    ...bottom.slice(1).reverse(),
    [toeBottom[0] + 3, toeBottom[1] + 0.5],
    ...shift(toe, -2.5, 1),
  ]);
}

/** The side wall of a sole with whatever is drawn on it, darker towards the floor. */
export function sole(sketch: Sketch, shape: SoleShape, skin: SoleSkin, details = ''): string {
  const { fill, finish = 'rubber', radius = 3.5 } = skin;
  const d = solePath(shape);
  const low = curve(shift(shape.bottom, 0, 1));
  return body(
    sketch,
    d,
    panel(sketch, d, { fill, finish }, 0) +
      details +
      shade(sketch, low, { opacity: 0.34, blur: 3.5, width: 6 }) +
      light(sketch, curve(shift(shape.top, 0, 3)), { opacity: 0.3, blur: 1.6, width: 2 }),
    { radius, depth: 8, gloss: finish === 'gloss' ? 0.2 : 0 },
  );
}

/** A line along the wall at share t between top and bottom. */
export function wallLine({ top, bottom }: SoleShape, t: number): string {
  const steps = [0, 0.12, 0.25, 0.4, 0.55, 0.7, 0.85, 1];
  return curve(steps.map((u) => mixPoint(pick(top, u), pick(bottom, u), t)));
}

/** A moulded groove with its lit lower lip. */
export function groove(d: string, colour: string, width = 1): string {
  return (
    `<path d="${d}" fill="none" stroke="${darker(colour, 0.45)}" stroke-opacity=".6" stroke-width="${width}"/>` +
    `<path d="${d}" fill="none" stroke="${lighter(colour, 0.5)}" stroke-opacity=".6" stroke-width="${width * 0.7}" transform="translate(0 ${width})"/>`
  );
}

/** Short upright cuts along the floor edge. */
export function tread(
  shape: SoleShape,
  colour: string,
  look: { step: number; height: number },
): string {
  const d = wallLine(shape, 1);
  return `<path d="${d}" fill="none" stroke="${darker(colour, 0.55)}" stroke-opacity=".55" stroke-width="${look.height * 2}" stroke-dasharray="${look.step * 0.28} ${look.step * 0.72}"/>`;
}

function pick(points: readonly Point[], u: number): Point {
  const at = u * (points.length - 1);
  const i = Math.min(Math.floor(at), points.length - 2);
  return mixPoint(points[i] ?? [0, 0], points[i + 1] ?? [0, 0], at - i);
}

function mixPoint(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}
