import { optional } from '../../catalog/product.ts';
import type { ColourName, ParsedWords, ProductFilter } from '../engine.ts';
import { colourOf, keyOf, sameAs } from './lexicon.ts';
import { parsePrice } from './parse-price.ts';
import { wordsOf } from './plain-text.ts';

/** What a catalogue's products can be chosen by, as far as words may name it. */
export interface Vocabulary {
  readonly categories: readonly string[];
  readonly brands: readonly string[];
  /** Values by the name of the attribute. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** Whether the catalogue knows the colours of its products. */
  readonly colours: boolean;
}

const STOCK = /\b(?:in stock|available|auf lager|lieferbar|vorrätig|verfügbar)\b/iu;
/** Between words that are meant both: "dress or skirt". */
const EITHER = /,|\bor\b|\boder\b|\bund\b|\band\b|\/|&/iu;
/** Words that join others and name nothing. */
const JOINING = new Set(
  'a an the in of with for and or from by on to some something ein eine einen einem einer der die das den dem mit aus fur von und oder im in am etwas'.split(
    ' ',
  ),
);
const LONGEST_PHRASE = 4;

type Kind = 'brand' | 'category' | 'colour' | 'attribute' | 'text';

interface Piece {
  readonly kind: Kind;
  /** As the shopper wrote it. */
  readonly text: string;
  readonly values: readonly string[];
  /** Of an attribute. */
  readonly name?: string;
}

/**
 * Reads what a shopper wrote, in English or German: prices, stock, brands, categories, colours and values of attributes become a filter, what is left is text. Of several
 * categories without "or" between them the plainest is meant, and the others describe it: "long sleeve dress" is a dress.
 */
export function parseWords(text: string, vocabulary: Vocabulary): ParsedWords {
  const { price, rest } = parsePrice(text);
  const inStock = STOCK.test(rest) ? true : undefined;
  const pieces = piecesOf(rest.replace(STOCK, ' '), vocabulary);
  const told = EITHER.test(rest) ? pieces : oneCategory(pieces);
  const attributes: Record<string, readonly string[]> = {};
  for (const { name, values } of told) {
    if (name !== undefined) attributes[name] = union(attributes[name], values);
  }
  const filter: ProductFilter = {
    ...optional('price', price),
    ...optional('inStock', inStock),
    ...optional('brands', valuesOf(told, 'brand')),
    ...optional('categories', valuesOf(told, 'category')),
    ...optional('colours', valuesOf(told, 'colour') as readonly ColourName[] | undefined),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
  const left = told.filter((piece) => piece.kind === 'text' && !JOINING.has(keyOf(piece.text)));
  return { filter, rest: left.map((piece) => piece.text).join(' ') };
}

/** Cuts a text into the longest phrases that name something, and single words. */
function piecesOf(text: string, vocabulary: Vocabulary): readonly Piece[] {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const known = phrasesOf(vocabulary);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const piece = longestAt(words, at, known, vocabulary);
    pieces.push(piece.piece);
    at += piece.length;
  }
  return pieces;
}

function longestAt(
  words: readonly string[],
  at: number,
  known: ReadonlyMap<string, Omit<Piece, 'text'>>,
  vocabulary: Vocabulary,
): { readonly piece: Piece; readonly length: number } {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join(' ');
    const colour =
      length === 1 && vocabulary.colours ? colourOf(wordsOf(text).join(' ')) : undefined;
    if (colour !== undefined) return { piece: { kind: 'colour', text, values: [colour] }, length };
    for (const key of sameAs(text)) {
      const found = known.get(key);
      if (found !== undefined) return { piece: { ...found, text }, length };
    }
  }
  return { piece: { kind: 'text', text: words[at] ?? '', values: [] }, length: 1 };
}

/** What each phrase names. Brands come before categories, and those before attributes. */
function phrasesOf(vocabulary: Vocabulary): ReadonlyMap<string, Omit<Piece, 'text'>> {
  const known = new Map<string, Omit<Piece, 'text'>>();
  const add = (phrase: string, piece: Omit<Piece, 'text'>): void => {
    const key = keyOf(phrase);
    const earlier = known.get(key);
    if (earlier === undefined) known.set(key, piece);
    else if (earlier.kind === piece.kind && earlier.name === piece.name) {
      known.set(key, { ...earlier, values: union(earlier.values, piece.values) });
    }
  };
  for (const brand of vocabulary.brands) add(brand, { kind: 'brand', values: [brand] });
  for (const category of vocabulary.categories) {
    for (const part of [category, ...category.split(/[&,/]|\band\b|\bund\b/u)]) {
      if (keyOf(part) !== '') add(part, { kind: 'category', values: [category] });
    }
  }
  for (const [name, values] of vocabulary.attributes) {
    // Where colours were measured, a colour's trade name is text.
    if (vocabulary.colours && /^(?:colou?r|farbe)$/i.test(name)) continue;
    for (const value of values) add(value, { kind: 'attribute', name, values: [value] });
  }
  return known;
}

function oneCategory(pieces: readonly Piece[]): readonly Piece[] {
  const named = pieces.filter(({ kind }) => kind === 'category');
  const plainest = named.reduce<Piece | undefined>((best, piece) => {
    if (best === undefined) return piece;
    return lengthOf(piece) <= lengthOf(best) ? piece : best;
  }, undefined);
  return pieces.map((piece) => {
    return piece.kind === 'category' && piece !== plainest ? { ...piece, kind: 'text' } : piece;
  });
}

function lengthOf({ values: [name = ''] }: Piece): number {
  return wordsOf(name).length;
}

function valuesOf(pieces: readonly Piece[], kind: Kind): readonly string[] | undefined {
  const values = new Set(
    pieces.filter((piece) => piece.kind === kind).flatMap((piece) => piece.values),
  );
  return values.size === 0 ? undefined : [...values];
}

function union(a: readonly string[] = [], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
