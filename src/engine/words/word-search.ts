import { shareUntilFailure } from '../../core/async.ts';
import type { RowMask } from '../../search/row-mask.ts';
import type { FindOptions, ParsedWords, ProductPage, Sort } from '../engine.ts';
import type { LoadedCatalog } from '../loaded-catalog.ts';
import { byPrice, isPriceSort, SORTED_AMONG } from '../price-order.ts';
import { parseWords, type Vocabulary } from './parse-words.ts';
import { TextIndex } from './text-index.ts';

/** Search by words in one catalogue. The index is made at the first words, and held once. */
export class WordSearch {
  readonly #catalog: LoadedCatalog;
  readonly #index: () => Promise<TextIndex>;
  #vocabulary: Vocabulary | undefined;

  constructor(catalog: LoadedCatalog) {
    this.#catalog = catalog;
    this.#index = shareUntilFailure(() => indexOf(catalog));
  }

  parse(text: string): ParsedWords {
    this.#vocabulary ??= vocabularyOf(this.#catalog);
    return parseWords(text, this.#vocabulary);
  }

  /** Rows by relevance, the best first. */
  async rows(words: string, mask: RowMask | undefined): Promise<readonly number[]> {
    return (await this.#index()).search(words, mask);
  }

  /** A page of products by words, or of all that pass without any. */
  async page(
    words: string,
    mask: RowMask | undefined,
    { offset = 0, limit, sort }: Pick<FindOptions, 'offset' | 'limit' | 'sort'>,
  ): Promise<ProductPage> {
    const found = words === '' ? rowsOf(this.#catalog.count, mask) : await this.rows(words, mask);
    const rows = this.#sorted(found, words === '' ? Infinity : SORTED_AMONG, sort);
    const shown = rows.slice(offset, offset + limit);
    const products = await Promise.all(shown.map((row) => this.#catalog.at(row)));
    return { products, total: rows.length };
  }

  /** By price, no more than the first `among`. */
  #sorted(rows: readonly number[], among: number, sort: Sort | undefined): readonly number[] {
    if (!isPriceSort(sort)) return rows;
    const items = rows.slice(0, among).map((row) => ({ row }));
    return byPrice(this.#catalog, items, sort).map(({ row }) => row);
  }
}

function rowsOf(count: number, mask: RowMask | undefined): readonly number[] {
  const all = Array.from({ length: count }, (_, row) => row);
  return mask === undefined ? all : all.filter((row) => mask.has(row));
}

async function indexOf(catalog: LoadedCatalog): Promise<TextIndex> {
  const index = new TextIndex();
  let row = 0;
  for await (const product of catalog.everything()) index.add(row++, product);
  return index;
}

function vocabularyOf({ columns, colours }: LoadedCatalog): Vocabulary {
  const attributes = [...columns.attributes].map(
    ([name, { values = [] }]) => [name, values] as const,
  );
  return {
    categories: columns.category.values ?? [],
    brands: columns.brand.values ?? [],
    attributes: new Map(attributes),
    colours: colours !== undefined,
  };
}
