import { light, panel, shade, type Skin } from '../../paint/parts.ts';
import { curve, outline, type Point, shift } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';

/** The upper face of a sandal, seen from slightly above: a sliver between its near and far edges. */
export function footbed(s: Sketch, near: readonly Point[], skin: Skin, depth = 17): string {
  const far = near.map(([x, y], i): Point => {
    const t = i / (near.length - 1);
    return [x + 8 * (1 - t), y - depth * Math.sin(Math.PI * (0.06 + 0.88 * t)) ** 0.6];
  });
  const d = outline(far, [...shift(near, 0, 3)].reverse());
  return (
    panel(s, d, skin, 0) +
    `<g clip-path="${s.clip(d)}">` +
    shade(s, curve(shift(far, 0, 2)), { opacity: 0.4, blur: 2, width: 4 }) +
    light(s, curve(shift(near, 0, -1)), { opacity: 0.5, blur: 1.4, width: 3 }) +
    `</g>`
  );
}
