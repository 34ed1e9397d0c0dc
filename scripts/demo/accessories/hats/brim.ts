import { darker, lighter } from '../../paint/colour.ts';
import { body, light, panel, shade, type Skin } from '../../paint/parts.ts';
import { curve, loop, outline, type Point, shift } from '../../paint/path.ts';
import type { Sketch } from '../../paint/sketch.ts';

export interface BrimLook {
  readonly colour: string;
  /** Half width of the brim. */
  readonly reach: number;
  /** How far its sides sweep up (negative: hang down). */
  readonly sweep: number;
}

const CENTRE_Y = 348;
const DEPTH = 42;

/** A round brim seen from slightly above, its sides raised or drooping. */
export function brim(s: Sketch, look: BrimLook, skin: Skin): string {
  const { colour, reach } = look;
  const front = arc(look, 0, 1);
  const d = loop([...arc(look, 0, 0.9), ...arc(look, 1, 0.9)]);
  const lip = outline(front, [...shift(front, 0, 6)].reverse());
  const edge = `<path d="${curve(front)}" fill="none" stroke="${lighter(colour, 0.25)}" stroke-opacity=".8" stroke-width="1.6"/>`;
  const box = `M${194 - reach},280L${206 + reach},280L${206 + reach},412L${194 - reach},412Z`;
  return (
    panel(s, lip, { fill: darker(colour, 0.55), finish: 'felt' }, 0) +
    body(s, d, panel(s, box, skin, 0) + rows(look) + modelling(s, look), { radius: 7, depth: 16 }) +
    edge
  );
}

/** Half the rim: turn 0 runs along the front from right to left, turn 1 back behind the crown. */
function arc({ reach, sweep }: BrimLook, turn: number, share: number): Point[] {
  const steps = 10;
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = Math.PI * (turn + (i / steps) * share);
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    return [200 + reach * across, CENTRE_Y + DEPTH * down - sweep * across ** 2];
  });
}

/** Concentric sewing rows of a plaited brim; on felt they are too faint to see. */
function rows(look: BrimLook): string {
  return [0.68, 0.78, 0.88, 0.95]
    .map((t) => arc({ ...look, reach: look.reach * t, sweep: look.sweep * t }, 0, 1))
    .map((row, i) => row.map(([x, y]): Point => [x, y - 12 + i * 3]))
    .map(
      (row) =>
        `<path d="${curve(row)}" fill="none" stroke="${darker(look.colour, 0.4)}" stroke-opacity=".22" stroke-width="1"/>`,
    )
    .join('');
}

function modelling(s: Sketch, { reach, sweep }: BrimLook): string {
  const side = CENTRE_Y - sweep;
  const left: Point[] = [
    [224 - reach, side + 4],
    [200 - reach * 0.6, 364],
    [150, 377],
  ];
  const right: Point[] = [
    [180 + reach, side + 4],
    [200 + reach * 0.6, 364],
    [270, 374],
  ];
  return (
    light(s, curve(left), { opacity: 0.4, blur: 7, width: 12 }) +
    shade(s, curve(right), { opacity: 0.26, blur: 8, width: 16 })
  );
}
