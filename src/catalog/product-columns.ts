import { type Column, ColumnBuilder } from './column.ts';
import type { Product } from './product.ts';

/** What filters, facets and variants need of all products, without the products: row `i` of each column is product `i`. */
export interface ProductColumns {
  readonly count: number;
  readonly category: Column<string>;
  readonly brand: Column<string>;
  readonly price: Column<number>;
  readonly currency: Column<string>;
  readonly inStock: Column<boolean>;
  /** By name, in the order in which products first have them. */
  readonly attributes: ReadonlyMap<string, Column<string>>;
  /** Names of the colours of each product, one bit a name; absent in packs without colours. */
  readonly colours?: Column<number>;
  /** A number for each variant group; 0 for products without one. */
  readonly groups: Uint32Array;
}

/** Takes products one by one and keeps their columns only. */
export class ProductColumnsBuilder {
  readonly #count: number;
  readonly #category: ColumnBuilder<string>;
  readonly #brand: ColumnBuilder<string>;
  readonly #price: ColumnBuilder<number>;
  readonly #currency: ColumnBuilder<string>;
  readonly #inStock: ColumnBuilder<boolean>;
  readonly #attributes = new Map<string, ColumnBuilder<string>>();
  readonly #groups: Uint32Array;
  readonly #groupOf = new Map<string, number>();

  constructor(count: number) {
    this.#count = count;
    this.#category = new ColumnBuilder(count);
    this.#brand = new ColumnBuilder(count);
    this.#price = new ColumnBuilder(count);
    this.#currency = new ColumnBuilder(count);
    this.#inStock = new ColumnBuilder(count);
    this.#groups = new Uint32Array(count);
  }

  set(row: number, product: Product): void {
    const { category, brand, price, currency, inStock, attributes, variantGroup } = product;
    this.#category.set(row, category);
    this.#inStock.set(row, inStock);
    if (brand !== undefined) this.#brand.set(row, brand);
    if (price !== undefined) this.#price.set(row, price);
    if (currency !== undefined) this.#currency.set(row, currency);
    if (variantGroup !== undefined) this.#groups[row] = this.#group(variantGroup);
    for (const [name, value] of Object.entries(attributes)) this.#attribute(name).set(row, value);
  }

  build(): ProductColumns {
    return {
      count: this.#count,
      category: this.#category.build(),
      brand: this.#brand.build(),
      price: this.#price.build(),
      currency: this.#currency.build(),
      inStock: this.#inStock.build(),
      attributes: new Map(Array.from(this.#attributes, ([name, column]) => [name, column.build()])),
      groups: this.#groups,
    };
  }

  #group(name: string): number {
    const known = this.#groupOf.get(name);
    if (known !== undefined) return known;
    const group = this.#groupOf.size + 1;
    this.#groupOf.set(name, group);
    return group;
  }

  #attribute(name: string): ColumnBuilder<string> {
    let column = this.#attributes.get(name);
    if (column === undefined) {
      column = new ColumnBuilder(this.#count);
      this.#attributes.set(name, column);
    }
    return column;
  }
}

/** The columns of products that are at hand. */
export function columnsOf(products: readonly Product[]): ProductColumns {
  const builder = new ProductColumnsBuilder(products.length);
  for (const [row, product] of products.entries()) builder.set(row, product);
  return builder.build();
}
