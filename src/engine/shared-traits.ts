import type { Product } from '../catalog/product.ts';
import { bitOf, COLOURS, type ColourName } from '../colour/colour-name.ts';
import type { Difference, Trait } from './explanation.ts';
import { folded } from './words/plain-text.ts';

/** What is known of either side of a comparison. */
export interface Traits {
  /** Absent when nothing names one. */
  readonly category: string | undefined;
  /** One bit a colour; absent in catalogues without colours. */
  readonly colours: number | undefined;
  /** As the catalogue states them. */
  readonly attributes: Product['attributes'];
  /** What a picture's neighbours say of it: their attributes. */
  readonly neighbours?: readonly Product['attributes'][];
}

/** Columns of feeds that say how the cloth is patterned: seen in a picture, as a material is not. */
const PATTERN = /^(?:pattern|print|motif|muster|motiv|dessin)$/i;
/** Columns that name a colour in the shop's own words: measured colours say it better. */
const COLOUR = /^(?:colou?r|farbe)$/i;
/** So many of a picture's neighbours must state a pattern, and this share of them the same one. */
const [LEAST_STATED, MAJORITY] = [5, 0.6];

export function sharedTraits(query: Traits, product: Traits): readonly Trait[] {
  const { category, colours } = product;
  const same: readonly Trait[] = sameText(query.category, category)
    ? [{ kind: 'category', value: category ?? '' }]
    : [];
  const common = namesOf((query.colours ?? 0) & (colours ?? 0));
  const attributes = statedOf(product).flatMap(([name, value]): readonly Trait[] => {
    const trait = { kind: 'attribute', name, value } as const;
    if (sameText(query.attributes[name], value)) return [trait];
    return isLikely(query, name, value) ? [{ ...trait, likely: true }] : [];
  });
  return [...same, ...common.map((value) => ({ kind: 'colour', value }) as const), ...attributes];
}

export function differences(query: Traits, product: Traits): readonly Difference[] {
  const found: Difference[] = [];
  const { category, colours } = product;
  if (query.category && category && !sameText(query.category, category)) {
    found.push({ kind: 'category', query: query.category, product: category });
  }
  if (query.colours !== undefined && colours !== undefined && query.colours !== colours) {
    const own = namesOf(query.colours & ~colours);
    found.push({ kind: 'colour', query: own, product: namesOf(colours & ~query.colours) });
  }
  for (const [name, value] of statedOf(product)) {
    const own = query.attributes[name];
    if (own !== undefined && !sameText(own, value)) {
      found.push({ kind: 'attribute', name, query: own, product: value });
    }
  }
  return found;
}

function statedOf({ attributes, colours }: Traits): readonly (readonly [string, string])[] {
  return Object.entries(attributes).filter(
    ([name, value]) => value !== '' && !(colours !== undefined && COLOUR.test(name)),
  );
}

/** A picture states nothing: its pattern is taken from the products that look like it, where most of them agree. */
function isLikely({ neighbours = [] }: Traits, name: string, value: string): boolean {
  if (!PATTERN.test(name)) return false;
  const stated = neighbours.flatMap((attributes) => attributes[name] ?? []);
  const agreeing = stated.filter((other) => sameText(other, value)).length;
  return stated.length >= LEAST_STATED && agreeing >= stated.length * MAJORITY;
}

function namesOf(bits: number): readonly ColourName[] {
  return COLOURS.filter((name) => (bits & bitOf(name)) !== 0);
}

function sameText(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && folded(one) === folded(other);
}
