import { cut, type Fabric } from '../../paint/cloth.ts';
import { darker } from '../../paint/colour.ts';
import type { Sketch } from '../../paint/sketch.ts';
import { plainIn } from '../fabrics.ts';

/** A knitted band; ribs stand upright as they do in a hem. */
export function rib(s: Sketch, d: string, fabric: Fabric, colour: string): string {
  const ribs = s.tile(
    4,
    40,
    `<rect width="4" height="40" fill="${colour}"/><rect width="1.4" height="40" fill="${darker(colour, 0.26)}"/>`,
  );
  return cut(s, d, { ...plainIn(fabric, colour), fill: ribs }, { cast: 0.34 });
}
