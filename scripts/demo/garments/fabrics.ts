import type { ClothName, Fabric } from '../paint/cloth.ts';
import {
  checks,
  denim,
  dots,
  floral,
  gingham,
  knit,
  plaid,
  stripes,
  type StripeLook,
} from '../paint/prints.ts';
import type { Sketch } from '../paint/sketch.ts';

/** What a garment is cut from: how it looks, and how a shop assistant would say it. */
export interface Stuff {
  /** Of the colourway: "navy stripe". */
  readonly name: string;
  readonly note: string;
  readonly pattern: string;
  readonly base: string;
  readonly fill: (sketch: Sketch) => string;
  /** For collars, cuffs and piping where they differ. */
  readonly trim?: string;
  /** In place of the model's own cloth. */
  readonly cloth?: ClothName;
}

export function onSketch(sketch: Sketch, stuff: Stuff, cloth: ClothName, seed: number): Fabric {
  return { fill: stuff.fill(sketch), base: stuff.base, cloth: stuff.cloth ?? cloth, seed };
}

export function plainIn(fabric: Fabric, colour: string): Fabric {
  return { ...fabric, fill: colour, base: colour };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function plain(name: string, base: string, trim?: string): Stuff {
  return {
    name,
    note: trim === undefined ? `Plain ${name}.` : `${capital(name)} with contrasting edges.`,
    pattern: 'plain',
    base,
    fill: () => base,
    ...(trim === undefined ? {} : { trim }),
  };
}

type Inks = readonly [ground: string, ink: string];

export function striped(name: string, [base, ink]: Inks, look: StripeLook): Stuff {
  const way = look.turn === 90 ? 'Upright' : 'Level';
  const fill = (s: Sketch): string => stripes(s, base, ink, look);
  return { name, note: `${way} stripes in ${name}.`, pattern: 'stripes', base, fill, trim: ink };
}

export function checked(name: string, [base, ink]: Inks, size = 14): Stuff {
  const fill = (s: Sketch): string => gingham(s, base, ink, size);
  return { name, note: `Woven gingham in ${name}.`, pattern: 'checks', base, fill };
}

export function squared(name: string, [base, ink]: Inks, size = 22): Stuff {
  const fill = (s: Sketch): string => checks(s, base, ink, size);
  return { name, note: `A bold check in ${name}.`, pattern: 'checks', base, fill };
}

export function tartan(name: string, inks: readonly [string, string, string]): Stuff {
  const [base] = inks;
  const fill = (s: Sketch): string => plaid(s, ...inks);
  return { name, note: `A soft tartan in ${name}.`, pattern: 'checks', base, fill };
}

export function dotted(name: string, [base, ink]: Inks, size = 15): Stuff {
  const fill = (s: Sketch): string => dots(s, base, ink, size);
  return { name, note: `Printed dots in ${name}.`, pattern: 'dots', base, fill };
}

export function flowered(name: string, inks: readonly [string, string, string]): Stuff {
  const [base] = inks;
  const fill = (s: Sketch): string => floral(s, ...inks);
  return { name, note: `Scattered blossoms in ${name}.`, pattern: 'floral', base, fill };
}

export function indigo(name: string, base: string): Stuff {
  const fill = (s: Sketch): string => denim(s, base);
  return { name, note: `${capital(name)} denim.`, pattern: 'denim', base, fill, cloth: 'denim' };
}

export function knitted(name: string, base: string): Stuff {
  const fill = (s: Sketch): string => knit(s, base);
  return { name, note: `${capital(name)} in plain knit.`, pattern: 'knit', base, fill };
}

/** A knit with broad bands of a second yarn. */
export function banded(name: string, [base, ink]: Inks): Stuff {
  const fill = (s: Sketch): string =>
    s.tile(
      60,
      60,
      `<rect width="60" height="60" fill="${knit(s, base)}"/><rect width="60" height="24" fill="${knit(s, ink)}"/>`,
    );
  return { name, note: `Knitted stripes in ${name}.`, pattern: 'stripes', base, fill };
}
