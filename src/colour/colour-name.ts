/** Names of colours, as shoppers call them, in the order in which they are offered. */
export const COLOURS = [
  'black',
  'grey',
  'white',
  'beige',
  'brown',
  'red',
  'pink',
  'orange',
  'yellow',
  'green',
  'turquoise',
  'blue',
  'purple',
] as const;
export type ColourName = (typeof COLOURS)[number];

/** A colour in CIELAB under D65: lightness 0 to 100, a towards red, b towards yellow. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** Where the chromatic names begin on the circle of hues, in degrees, for colours of middle lightness. */
const HUES: readonly (readonly [number, ColourName])[] = [
  [12, 'red'],
  [48, 'orange'],
  [76, 'yellow'],
  [108, 'green'],
  [175, 'turquoise'],
  [228, 'blue'],
  [302, 'purple'],
  [338, 'pink'],
];

/** The name of a colour, by rules over lightness, chroma and hue. */
export function colourName(colour: Lab): ColourName {
  const { l } = colour;
  const chroma = Math.hypot(colour.a, colour.b);
  if (chroma < greyChroma(l)) return greyName(l);
  if (l < 13) return 'black';
  return earthName(colour, chroma) ?? hueName(colour);
}

function greyName(l: number): ColourName {
  if (l < 27) return 'black';
  return l > 86 ? 'white' : 'grey';
}

/** Pale and dark colours between red and green have names of their own. */
function earthName(colour: Lab, chroma: number): ColourName | undefined {
  const hue = hueOf(colour);
  if (hue < 35 || hue >= 108) return undefined;
  if (chroma < 26) return colour.l > 60 ? 'beige' : 'brown';
  return hue >= 48 && hue < 95 && colour.l < 48 ? 'brown' : undefined;
}

function hueName(colour: Lab): ColourName {
  const hue = hueOf(colour);
  const name = HUES.findLast(([from]) => hue >= from)?.[1] ?? 'pink';
  if (name === 'red' && colour.l > 62) return 'pink';
  // Wine and burgundy are red to the eye, though their hue is that of pink.
  return name === 'pink' && colour.l < 42 ? 'red' : name;
}

/** The bit that stands for a name in a number of sixteen bits. */
export function bitOf(name: ColourName): number {
  return 1 << COLOURS.indexOf(name);
}

/** Degrees, 0 to 360. */
export function hueOf({ a, b }: Lab): number {
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

/** Below this chroma a colour counts as grey: dark and very light colours look grey sooner. */
function greyChroma(l: number): number {
  return l < 30 ? 11 : l > 88 ? 7 : 8.5;
}
