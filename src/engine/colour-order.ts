import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import type { Hit, NearestOptions, RowOrder } from '../search/vector-index.ts';

/** So many of the nearest products are put into another order; the others follow as they are. */
const CANDIDATES = 500;
/** Weight of the colours beside the cosine of the looks at either end: at 0.6 a product of the right colour passes most of the right shape only. */
const WEIGHT = 0.6;

/** What colours do to the order. */
export interface ColourWish {
  /** Of the picture: `COLOUR_DIMS` numbers. */
  readonly histogram: UnitVector;
  /** From -1 for other colours, over 0 for looks alone, to 1 for the same colours. */
  readonly balance: number;
}

/** A hit whose place is not by its score alone. */
export interface OrderedHit extends Hit {
  /** What it was ordered by. */
  readonly order?: number;
}

/**
 * An index that puts the nearest rows into an order by looks and colours together: cosine of the embeddings plus `balance * 0.6` of the Bhattacharyya coefficient of
 * the histograms. Scores stay cosines. The candidates are the same for every page, so pages do not overlap.
 */
export class ColourOrder implements RowOrder {
  readonly #index: RowOrder;
  readonly #colours: QuantisedRows;
  readonly #wish: ColourWish;

  constructor(index: RowOrder, colours: QuantisedRows, wish: ColourWish) {
    this.#index = index;
    this.#colours = colours;
    this.#wish = wish;
  }

  get count(): number {
    return this.#index.count;
  }

  async nearest(
    query: UnitVector,
    limit: number,
    options?: NearestOptions,
  ): Promise<readonly OrderedHit[]> {
    const wanted = Math.min(this.count, Math.max(limit, CANDIDATES));
    const hits = await this.#index.nearest(query, wanted, options);
    const weight = this.#wish.balance * WEIGHT;
    const ordered = hits
      .slice(0, CANDIDATES)
      .map((hit) => ({ ...hit, order: hit.score + weight * this.#likeness(hit.row) }))
      .sort((a, b) => b.order - a.order || a.row - b.row);
    return [...ordered, ...hits.slice(CANDIDATES)].slice(0, limit);
  }

  #likeness(row: number): number {
    const { dims, values, scales } = this.#colours;
    const { histogram } = this.#wish;
    let sum = 0;
    for (let i = 0; i < dims; i++) sum += (values[row * dims + i] ?? 0) * (histogram[i] ?? 0);
    return sum * (scales[row] ?? 0);
  }
}
