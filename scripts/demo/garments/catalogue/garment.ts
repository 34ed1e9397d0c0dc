import type { Brand, Model } from '../../colourways.ts';
import type { Stuff } from '../fabrics.ts';

export interface Facts {
  readonly group: string;
  readonly name: string;
  readonly brand: Brand;
  readonly price: number;
  readonly material: string;
  readonly description: string;
}

/** One cut in several fabrics. Every way gets folds of its own by its seed. */
export function garment(
  facts: Facts,
  stuffs: readonly Stuff[],
  draw: (stuff: Stuff, seed: number) => string,
): Model {
  const first = seedOf(facts.group);
  return {
    ...facts,
    ways: stuffs.map((stuff, i) => ({
      colour: stuff.name,
      note: stuff.note,
      pattern: stuff.pattern,
      ...(stuff.cloth === 'denim' ? { material: 'cotton denim' } : {}),
      draw: () => draw(stuff, first + i * 3),
    })),
  };
}

/** Ids are ASCII; any spread of small numbers will do. */
function seedOf(group: string): number {
  let sum = 0;
  for (let i = 0; i < group.length; i++) sum += group.charCodeAt(i);
  return sum % 80;
}
