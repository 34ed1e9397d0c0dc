import { lightness } from './colour.ts';
import { light, shade } from './parts.ts';
import type { Sketch } from './sketch.ts';

/** How a fabric hangs and feels. Frequencies per picture unit, heights in picture units. */
export interface Cloth {
  /** Frequency of the folds across and down: low across and lower down gives long vertical folds. */
  readonly folds: string;
  /** Height of the folds. */
  readonly drape: number;
  /** Frequency of the threads across and down. */
  readonly weave: string;
  /** Contrast of the threads, 0 to 1. */
  readonly tooth: number;
  /** Radius over which the edge is rounded, as a hem or a thick pile is. */
  readonly edge: number;
  /** Strength of the shine, 0 for mat cloth. */
  readonly sheen?: number;
}

export const CLOTHS = {
  jersey: { folds: '0.009 0.0045', drape: 11, weave: '0.9 0.55', tooth: 0.24, edge: 1.2 },
  poplin: { folds: '0.014 0.006', drape: 10, weave: '1.1 0.9', tooth: 0.16, edge: 0.8 },
  flannel: { folds: '0.01 0.005', drape: 10, weave: '0.5 0.5', tooth: 0.36, edge: 1.4 },
  fleece: { folds: '0.008 0.005', drape: 13, weave: '0.6 0.5', tooth: 0.34, edge: 2 },
  wool: { folds: '0.007 0.0045', drape: 11, weave: '0.45 0.45', tooth: 0.46, edge: 1.7 },
  knit: { folds: '0.008 0.005', drape: 11, weave: '0.7 0.7', tooth: 0.28, edge: 2.2 },
  denim: { folds: '0.009 0.006', drape: 10, weave: '0.8 1.1', tooth: 0.42, edge: 1.1 },
  twill: { folds: '0.01 0.006', drape: 10, weave: '0.9 0.9', tooth: 0.24, edge: 1 },
  linen: { folds: '0.014 0.009', drape: 11, weave: '0.9 0.25', tooth: 0.42, edge: 0.9 },
  viscose: { folds: '0.016 0.0028', drape: 15, weave: '1 0.9', tooth: 0.14, edge: 1 },
  satin: { folds: '0.013 0.003', drape: 11, weave: '1 1', tooth: 0.06, edge: 1, sheen: 0.26 },
  leather: { folds: '0.01 0.008', drape: 12, weave: '0.4 0.4', tooth: 0.2, edge: 1.3, sheen: 0.28 },
  nylon: { folds: '0.013 0.01', drape: 6, weave: '1 1', tooth: 0.1, edge: 1.2, sheen: 0.16 },
} satisfies Record<string, Cloth>;

export type ClothName = keyof typeof CLOTHS;

/** Lamp from the upper left, as everywhere in the shop. */
const LAMP = '<feDistantLight azimuth="235" elevation="58"/>';

/** Folds of slow noise and the rounded edge form a height that is lit; threads are laid over it in soft light. */
export function clothFilter(sketch: Sketch, name: ClothName, seed = 7): string {
  const { folds, drape, weave, tooth, edge, sheen = 0 }: Cloth = CLOTHS[name];
  return sketch.define(
    (id) =>
      `<filter id="${id}" x="-5%" y="-5%" width="110%" height="110%" color-interpolation-filters="sRGB">` +
      `<feTurbulence type="fractalNoise" baseFrequency="${folds}" numOctaves="2" seed="${seed}" result="folds"/>` +
      `<feDiffuseLighting in="folds" surfaceScale="${drape}" diffuseConstant="1.16" lighting-color="#fff" result="slow">${LAMP}</feDiffuseLighting>` +
      `<feGaussianBlur in="slow" stdDeviation="2" result="slow"/>` +
      `<feGaussianBlur in="SourceAlpha" stdDeviation="${edge}" result="rim"/>` +
      `<feDiffuseLighting in="rim" surfaceScale="${edge * 1.15}" diffuseConstant="1.18" lighting-color="#fff" result="hem">${LAMP}</feDiffuseLighting>` +
      `<feComposite in="slow" in2="hem" operator="arithmetic" k1="1" result="light"/>` +
      `<feComposite in="SourceGraphic" in2="light" operator="arithmetic" k1="0.84" k2="0.16" result="lit"/>` +
      `<feTurbulence type="fractalNoise" baseFrequency="${weave}" numOctaves="2" seed="3" result="threads"/>` +
      `<feColorMatrix in="threads" type="matrix" values="${grey(tooth)} ${grey(tooth)} ${grey(tooth)} 0 0 0 0 1" result="threads"/>` +
      `<feBlend in="threads" in2="lit" mode="soft-light" result="lit"/>` +
      shine(sheen, drape) +
      `<feComposite in2="SourceAlpha" operator="in"/></filter>`,
  );
}

/** One row of a colour matrix that brings noise to grey of the given contrast. */
function grey(contrast: number): string {
  return `${contrast} 0 0 0 ${0.5 - contrast / 2}`;
}

function shine(sheen: number, drape: number): string {
  if (sheen === 0) return '';
  return (
    `<feSpecularLighting in="folds" surfaceScale="${drape}" specularConstant="${sheen}" specularExponent="10" lighting-color="#fffaf2" result="spec">${LAMP}</feSpecularLighting>` +
    `<feGaussianBlur in="spec" stdDeviation="2" result="spec"/>` +
    `<feFlood flood-color="#000" result="black"/><feComposite in="spec" in2="black" operator="over" result="shine"/>` +
    `<feComposite in="lit" in2="shine" operator="arithmetic" k2="1" k3="1" k4="${-sheen * 0.961 ** 10}"/>`
  );
}

export interface Fabric {
  /** A colour or the reference of a print. */
  readonly fill: string;
  /** The colour that the eye takes the whole for; seams, ribs and the inside follow it. */
  readonly base: string;
  readonly cloth: ClothName;
  /** Another seed gives other folds. */
  readonly seed?: number;
}

export interface Piece {
  /** Folds, seams and prints: clipped to the piece, with its folds and threads. */
  readonly details?: string;
  /** Darkness of the shadow on what lies below, 0 to 1. */
  readonly cast?: number;
}

/** One piece of a garment. */
export function cut(sketch: Sketch, d: string, fabric: Fabric, piece: Piece = {}): string {
  const { details = '', cast = 0.3 } = piece;
  const shadow =
    cast === 0
      ? ''
      : `<path d="${d}" transform="translate(1 2)" fill="#1a120a" opacity="${cast}" filter="${sketch.blur(2.4, d)}"/>`;
  return (
    `${shadow}<g filter="${clothFilter(sketch, fabric.cloth, fabric.seed)}"><g clip-path="${sketch.clip(d)}">` +
    `<path d="${d}" fill="${fabric.fill}"/>${details}</g></g>`
  );
}

/** A fold drawn by hand: light on the side of the lamp, shade behind it. Dark cloth throws less light back. */
export function fold(sketch: Sketch, d: string, base: string, width: number): string {
  const glow = 0.03 + 0.2 * lightness(base);
  return (
    `<g transform="translate(${-width * 0.55} 0)">${light(sketch, d, { opacity: glow, blur: width * 0.45, width: width * 0.7 })}</g>` +
    `<g transform="translate(${width * 0.4} 0)">${shade(sketch, d, { opacity: 0.2, blur: width * 0.45, width: width * 0.9 })}</g>`
  );
}

/** The shadow of a garment that hangs a hand's breadth before the wall. */
export function wallShadow(sketch: Sketch, d: string): string {
  return (
    `<path d="${d}" transform="translate(6 10)" fill="#2a2018" opacity=".26" filter="${sketch.blur(9, d)}"/>` +
    `<path d="${d}" transform="translate(1.5 3)" fill="#2a2018" opacity=".32" filter="${sketch.blur(2.5, d)}"/>`
  );
}
