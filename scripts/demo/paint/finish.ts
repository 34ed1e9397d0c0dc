import type { Sketch } from './sketch.ts';

/** How a surface answers light. Lengths in picture units, relief and gloss as factors. */
export interface Finish {
  /** Noise frequency across and down; cloth has different ones, which reads as threads. */
  readonly grain: string;
  readonly relief: number;
  /** Radius over which the edge of a part is rounded. */
  readonly round: number;
  readonly depth: number;
  readonly gloss: number;
  readonly exponent?: number;
  /** Fine lightness speckle as in felt, suede and yarn. */
  readonly fuzz?: number;
  /** Blurs the light of slow relief, which would show the eight-bit height as contour lines. */
  readonly smooth?: number;
}

export const FINISHES = {
  leather: { grain: '0.3 0.3', relief: 0.028, round: 1.1, depth: 4, gloss: 0.28, exponent: 16 },
  pebbled: { grain: '0.34 0.34', relief: 0.16, round: 1.2, depth: 4.5, gloss: 0.24, exponent: 12 },
  patent: {
    grain: '0.02 0.02',
    relief: 0.08,
    round: 1.4,
    depth: 5,
    gloss: 0.6,
    exponent: 24,
    smooth: 2,
  },
  suede: { grain: '0.55 0.5', relief: 0.14, round: 1.3, depth: 3, gloss: 0, fuzz: 0.3 },
  canvas: { grain: '0.8 0.4', relief: 0.2, round: 0.8, depth: 3, gloss: 0, fuzz: 0.16 },
  cotton: { grain: '0.05 0.03', relief: 0.4, round: 1, depth: 6, gloss: 0, fuzz: 0.1, smooth: 1.4 },
  felt: { grain: '0.4 0.4', relief: 0.16, round: 1.6, depth: 3, gloss: 0, fuzz: 0.22 },
  wool: { grain: '0.5 0.5', relief: 0.3, round: 1.4, depth: 3.6, gloss: 0, fuzz: 0.3 },
  rubber: { grain: '0.8 0.8', relief: 0.06, round: 1.4, depth: 4, gloss: 0.14, exponent: 9 },
  gloss: { grain: '0.02 0.02', relief: 0, round: 1.2, depth: 3.4, gloss: 0.3, exponent: 18 },
  nylon: {
    grain: '0.03 0.045',
    relief: 0.2,
    round: 1.2,
    depth: 8,
    gloss: 0.14,
    exponent: 9,
    smooth: 1.6,
  },
  metal: { grain: '0.5 0.5', relief: 0.02, round: 0.6, depth: 3, gloss: 0.5, exponent: 18 },
} satisfies Record<string, Finish>;

export type FinishName = keyof typeof FINISHES;

const ROOMY = 'x="-5%" y="-5%" width="110%" height="110%"';
const LIGHT = '<feDistantLight azimuth="235" elevation="58"/>';

/** Over opaque black, so that taking the facing share off darkens the colour and leaves alpha alone. */
const OPAQUE_SHINE =
  '<feFlood flood-color="#000" result="black"/><feComposite in="spec" in2="black" operator="over" result="shine"/>';

/** Multiplies the part by its own relief (rounded edge plus grain) and adds the shine. */
export function finishFilter(sketch: Sketch, name: FinishName, box = ROOMY): string {
  const finish: Finish = FINISHES[name];
  return sketch.define(
    (id) =>
      `<filter id="${id}" ${box} color-interpolation-filters="sRGB">` +
      relief(finish) +
      `<feDiffuseLighting in="height" surfaceScale="${finish.depth}" diffuseConstant="1.18" lighting-color="#fff" result="light">${LIGHT}</feDiffuseLighting>` +
      smoothed('light', finish.smooth ?? 0) +
      `<feComposite in="SourceGraphic" in2="light" operator="arithmetic" k1="1" result="lit"/>` +
      fuzz(finish.fuzz ?? 0) +
      shine(finish) +
      `<feComposite in2="SourceAlpha" operator="in"/></filter>`,
  );
}

function relief({ round, relief: share, grain }: Finish): string {
  const edge = `<feGaussianBlur in="SourceAlpha" stdDeviation="${round}" result="${share === 0 ? 'height' : 'edge'}"/>`;
  if (share === 0) return edge;
  return (
    edge +
    `<feTurbulence type="fractalNoise" baseFrequency="${grain}" numOctaves="2" seed="11" result="noise"/>` +
    `<feComposite in="edge" in2="noise" operator="arithmetic" k2="${1 - share}" k3="${share}" result="height"/>`
  );
}

function smoothed(layer: string, radius: number): string {
  if (radius === 0) return '';
  return `<feGaussianBlur in="${layer}" stdDeviation="${radius}" result="${layer}"/>`;
}

/** Rounds a whole form: a wide blur of its silhouette serves as height, lit from the upper left. */
export function volumeFilter(sketch: Sketch, radius: number, depth: number, gloss = 0): string {
  const sheen =
    gloss === 0
      ? ''
      : `<feSpecularLighting in="height" surfaceScale="${depth}" specularConstant="${gloss}" specularExponent="14" lighting-color="#fff" result="spec">${LIGHT}</feSpecularLighting>` +
        `<feGaussianBlur in="spec" stdDeviation="2.4" result="spec"/>${OPAQUE_SHINE}<feComposite in="formed" in2="shine" operator="arithmetic" k2="1" k3="1" k4="${-facing(gloss, 14)}"/>`;
  return sketch.define(
    (id) =>
      `<filter id="${id}" x="-15%" y="-15%" width="130%" height="130%" color-interpolation-filters="sRGB">` +
      `<feGaussianBlur in="SourceAlpha" stdDeviation="${radius}" result="height"/>` +
      `<feDiffuseLighting in="height" surfaceScale="${depth}" diffuseConstant="1.18" lighting-color="#fff" result="raw">${LIGHT}</feDiffuseLighting>` +
      `<feGaussianBlur in="raw" stdDeviation="2" result="light"/>` +
      `<feComposite in="SourceGraphic" in2="light" operator="arithmetic" k1="0.64" k2="0.36" result="formed"/>` +
      sheen +
      `<feComposite in2="SourceAlpha" operator="in"/></filter>`,
  );
}

function fuzz(amount: number): string {
  if (amount === 0) return '';
  return (
    `<feColorMatrix in="noise" type="matrix" values="${amount} 0 0 0 ${0.5 - amount / 2} ${amount} 0 0 0 ${0.5 - amount / 2} ${amount} 0 0 0 ${0.5 - amount / 2} 0 0 0 0 1" result="speckle"/>` +
    `<feBlend in="speckle" in2="lit" mode="soft-light" result="lit"/>`
  );
}

/** A surface facing the viewer already mirrors this share of the lamp; it is taken off so that colours stay true. */
function facing(gloss: number, exponent: number): number {
  return gloss * 0.961 ** exponent;
}

function shine({ gloss, exponent = 12, depth, smooth = 0 }: Finish): string {
  if (gloss === 0) return '';
  return (
    `<feSpecularLighting in="height" surfaceScale="${depth}" specularConstant="${gloss}" specularExponent="${exponent}" lighting-color="#fffaf2" result="spec">${LIGHT}</feSpecularLighting>` +
    smoothed('spec', smooth) +
    OPAQUE_SHINE +
    `<feComposite in="lit" in2="shine" operator="arithmetic" k2="1" k3="1" k4="${-facing(gloss, exponent)}"/>`
  );
}
