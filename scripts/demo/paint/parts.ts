import { darker, lighter, lightness } from './colour.ts';
import { finishFilter, type FinishName, volumeFilter } from './finish.ts';
import { region, type Sketch } from './sketch.ts';

export interface Skin {
  readonly fill: string;
  readonly finish: FinishName;
}

/** One cut piece of material: its shadow on what lies below, then the lit surface. */
export function panel(sketch: Sketch, d: string, skin: Skin, cast = 0.35): string {
  const shadow =
    cast === 0
      ? ''
      : `<path d="${d}" transform="translate(.8 1.4)" fill="#1a120a" opacity="${cast}" filter="${sketch.blur(1.6, d)}"/>`;
  return `${shadow}<path d="${d}" fill="${skin.fill}" filter="${finishFilter(sketch, skin.finish)}"/>`;
}

/** A lace, cord, piping or rope: a stroke that is lit like a round body. */
export function cord(sketch: Sketch, d: string, skin: Skin, width: number): string {
  const filter = finishFilter(sketch, skin.finish, region(d, width + 3));
  const stroke = `d="${d}" fill="none" stroke-linecap="round" stroke-linejoin="round"`;
  return (
    `<path ${stroke} stroke="#1a120a" stroke-opacity=".4" stroke-width="${width}" transform="translate(.8 1.5)" filter="${sketch.blur(1.3, d, width)}"/>` +
    `<path ${stroke} stroke="${skin.fill}" stroke-width="${width}" filter="${filter}"/>`
  );
}

/** Sewn thread: a groove below, broken thread above. */
export function stitch(d: string, colour: string, width = 0.9): string {
  return (
    `<path d="${d}" fill="none" stroke="#000" stroke-opacity=".22" stroke-width="${width * 1.7}" transform="translate(.2 .5)"/>` +
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="2.6 1.3" stroke-linecap="round"/>`
  );
}

export function threadFor(colour: string): string {
  return lightness(colour) > 0.5 ? darker(colour, 0.22) : lighter(colour, 0.3);
}

/** A blurred patch of light or shade. */
export function soft(sketch: Sketch, d: string, colour: string, look: SoftLook): string {
  const paint =
    look.width === undefined
      ? `fill="${colour}"`
      : `fill="none" stroke="${colour}" stroke-width="${look.width}" stroke-linecap="round"`;
  return `<path d="${d}" ${paint} opacity="${look.opacity}" filter="${sketch.blur(look.blur, d, look.width)}"/>`;
}

export interface SoftLook {
  readonly opacity: number;
  readonly blur: number;
  /** Stroke width; without it the shape is filled. */
  readonly width?: number;
}

export const shade = (sketch: Sketch, d: string, look: SoftLook): string =>
  soft(sketch, d, '#150f0a', look);

export const light = (sketch: Sketch, d: string, look: SoftLook): string =>
  soft(sketch, d, '#fffdf6', look);

export interface Volume {
  readonly radius: number;
  readonly depth: number;
  readonly gloss?: number;
}

/** Clips content to a silhouette and rounds it as one body. */
export function body(sketch: Sketch, d: string, content: string, volume: Volume): string {
  const { radius, depth, gloss = 0 } = volume;
  return `<g filter="${volumeFilter(sketch, radius, depth, gloss)}"><g clip-path="${sketch.clip(d)}">${content}</g></g>`;
}
