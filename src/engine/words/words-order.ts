import type { QuantisedRows } from '../../core/quantised-rows.ts';
import type { UnitVector } from '../../core/unit-vector.ts';
import type { Hit, NearestOptions, RowOrder } from '../../search/vector-index.ts';

/** So many of the nearest products, and of the most relevant ones, are put into another order; the other nearest follow. */
const CANDIDATES = 500;
/** Keeps the first ranks from outweighing everything (Cormack, Clarke and Büttcher, 2009, reciprocal rank fusion). */
const RANK_OFFSET = 60;

/** An index that fuses the ranks by look with ranks by text. Scores stay cosines. The candidates are the same for every page, so pages do not overlap. */
export class WordsOrder implements RowOrder {
  readonly #index: RowOrder;
  readonly #rows: QuantisedRows;
  readonly #relevant: readonly number[];

  /** @param relevant rows by relevance of their texts, the best first, only such as the mask lets through */
  constructor(index: RowOrder, rows: QuantisedRows, relevant: readonly number[]) {
    this.#index = index;
    this.#rows = rows;
    this.#relevant = relevant.slice(0, CANDIDATES);
  }

  get count(): number {
    return this.#index.count;
  }

  async nearest(
    query: UnitVector,
    limit: number,
    options?: NearestOptions,
  ): Promise<readonly Hit[]> {
    const wanted = Math.min(this.count, Math.max(limit, CANDIDATES));
    const hits = await this.#index.nearest(query, wanted, options);
    const first = hits.slice(0, CANDIDATES);
    const orders = new Map<number, number>();
    const rank = (rows: readonly number[]): void => {
      for (const [place, row] of rows.entries()) {
        orders.set(row, (orders.get(row) ?? 0) + 1 / (RANK_OFFSET + place + 1));
      }
    };
    rank(first.map(({ row }) => row));
    rank(this.#relevant);
    const scores = new Map(first.map(({ row, score }) => [row, score]));
    const fused = Array.from(orders, ([row, order]) => {
      return { row, order, score: scores.get(row) ?? this.#cosine(query, row) };
    }).sort((a, b) => b.order - a.order || a.row - b.row);
    const rest = hits.slice(CANDIDATES).filter(({ row }) => !orders.has(row));
    return [...fused, ...rest].slice(0, limit);
  }

  #cosine(query: UnitVector, row: number): number {
    const { dims, values, scales } = this.#rows;
    let sum = 0;
    for (let i = 0; i < dims; i++) sum += (values[row * dims + i] ?? 0) * (query[i] ?? 0);
    return sum * (scales[row] ?? 0);
  }
}
