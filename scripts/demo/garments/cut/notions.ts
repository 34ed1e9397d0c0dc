import { darker, lighter } from '../../paint/colour.ts';
import { stitch } from '../../paint/parts.ts';

/** A sewn button of horn or shell. */
export function button(x: number, y: number, colour: string, radius = 3.2): string {
  return (
    `<circle cx="${x + 0.7}" cy="${y + 1.2}" r="${radius}" fill="#1a120a" opacity=".4"/>` +
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>` +
    `<circle cx="${x - 0.4}" cy="${y - 0.4}" r="${radius * 0.68}" fill="${lighter(colour, 0.22)}"/>` +
    `<path d="M${x - 0.9},${y - 0.9}l1.8,1.8m0,-1.8l-1.8,1.8" stroke="${darker(colour, 0.5)}" stroke-width=".7"/>`
  );
}

export interface Row {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export function buttons({ x, from, to, count }: Row, colour: string, radius = 3.2): string {
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => button(x, from + i * step, colour, radius)).join(
    '',
  );
}

/** An upright zip with its puller at the top. */
export function zip(x: number, from: number, to: number, metal: string): string {
  return (
    `<path d="M${x - 5},${from}V${to}M${x + 5},${from}V${to}" stroke="#000" stroke-opacity=".3" stroke-width="1"/>` +
    `<path d="M${x},${from}V${to}" stroke="#241d17" stroke-width="4.6" opacity=".75"/>` +
    `<path d="M${x},${from}V${to}" stroke="${metal}" stroke-width="3.4" stroke-dasharray="1.5 1.1"/>` +
    `<path d="M${x - 2.6},${from + 4}h5.2v8h-1.2v9h-2.8v-9h-1.2z" fill="${metal}" stroke="#3c352c" stroke-width=".6"/>`
  );
}

export function seam(d: string): string {
  return `<path d="${d}" fill="none" stroke="#000" stroke-opacity=".3" stroke-width="1"/>`;
}

/** A patch pocket with its stitching; the corner at x, y, lengths in picture units. */
export function patchPocket(x: number, y: number, size: Size, thread: string): string {
  const { width, height } = size;
  const d = `M${x},${y}h${width}v${height * 0.78}l${-width / 2},${height * 0.22}l${-width / 2},${-height * 0.22}z`;
  return (
    `<path d="${d}" fill="#000" fill-opacity=".06" stroke="#000" stroke-opacity=".32" stroke-width="1"/>` +
    stitch(`M${x + 2},${y + 5}h${width - 4}`, thread, 0.6) +
    stitch(
      `M${x + 2.4},${y + 2}v${height * 0.75}l${width / 2 - 2.4},${height * 0.21}l${width / 2 - 2.4},${-height * 0.21}v${-height * 0.75}`,
      thread,
      0.6,
    )
  );
}

export interface Size {
  readonly width: number;
  readonly height: number;
}
