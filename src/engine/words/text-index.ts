import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Product } from '../../catalog/product.ts';
import type { RowMask } from '../../search/row-mask.ts';
import { sameAs } from './lexicon.ts';
import { singular, wordsOf } from './plain-text.ts';

/** How much a word counts where it stands. */
const BOOST = { title: 3, category: 2, brand: 2, attributes: 1.5, description: 1 } as const;
/** Words of this length are also found by their beginning, and longer ones with a slip. */
const [PREFIX_LENGTH, FUZZY_LENGTH] = [3, 5];

const LENIENT = {
  prefix: (term: string) => term.length >= PREFIX_LENGTH,
  fuzzy: (term: string) => (term.length >= FUZZY_LENGTH ? 0.2 : false),
};

interface Entry extends Record<keyof typeof BOOST, string> {
  readonly id: number;
}

/** The texts of all products, to be found by words (BM25+, by MiniSearch). */
export class TextIndex {
  readonly #index = new MiniSearch<Entry>({
    fields: Object.keys(BOOST),
    tokenize: (text) => [...wordsOf(text)],
    processTerm: singular,
    searchOptions: { boost: BOOST },
  });

  add(row: number, { title, category, brand = '', attributes, description = '' }: Product): void {
    const values = Object.values(attributes).join(' ');
    this.#index.add({ id: row, title, category, brand, attributes: values, description });
  }

  /** Rows by relevance, the best first: those with all words as they are written, or else with a beginning or a slip, or else with any. */
  search(text: string, mask?: RowMask): readonly number[] {
    const exact = this.#rows(text, { combineWith: 'AND' }, mask);
    if (exact.length > 0) return exact;
    const all = this.#rows(text, { combineWith: 'AND', ...LENIENT }, mask);
    return all.length > 0 ? all : this.#rows(text, { combineWith: 'OR', ...LENIENT }, mask);
  }

  #rows(text: string, options: SearchOptions, mask: RowMask | undefined): readonly number[] {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const queries = words.map((word): Query => {
      const phrases = [...new Set([word, ...sameAs(word)])];
      return { combineWith: 'OR', queries: phrases.map(allOf) };
    });
    const found = this.#index.search(
      { ...options, queries },
      { filter: ({ id }) => mask?.has(id as number) ?? true },
    );
    return found.map(({ id }) => id as number);
  }
}

/** "long sleeve" is not said by "long" alone. */
function allOf(phrase: string): Query {
  return { combineWith: 'AND', queries: [phrase] };
}
