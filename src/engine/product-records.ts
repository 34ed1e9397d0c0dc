import { IdTable } from '../catalog/id-table.ts';
import type { PackManifest } from '../catalog/pack-manifest.ts';
import { type ProductColumns, ProductColumnsBuilder } from '../catalog/product-columns.ts';
import { productOffsets, readProductAt, readProducts } from '../catalog/product-file.ts';
import type { Product } from '../catalog/product.ts';
import { nextTask } from '../core/async.ts';
import type { ProductId } from '../core/brand.ts';
import { SearchError } from '../core/errors.ts';
import { hashText } from '../core/text-hash.ts';
import type { LoadOptions, PackFiles } from './pack-files.ts';

/** Where the products of one file lie. */
interface Shard {
  readonly name: string;
  readonly firstRow: number;
  /** Of each product, and of the end of the last one. */
  readonly offsets: Uint32Array;
}

/**
 * The products of a pack: columns in memory, and each product as the bytes it has in its file, which are read when it is asked for. A million
 * products as objects would take gigabytes.
 */
export class ProductRecords {
  readonly columns: ProductColumns;
  readonly #files: PackFiles;
  readonly #shards: readonly Shard[];
  readonly #ids: IdTable;

  private constructor(
    columns: ProductColumns,
    files: PackFiles,
    { shards, ids }: { readonly shards: readonly Shard[]; readonly ids: IdTable },
  ) {
    this.columns = columns;
    this.#files = files;
    this.#shards = shards;
    this.#ids = ids;
  }

  /** Reads every product once. @throws SearchError `bad-pack`, `aborted` */
  static async load(
    { count, products: listed }: PackManifest,
    files: PackFiles,
    { signal, onProgress }: LoadOptions,
  ): Promise<ProductRecords> {
    const builder = new ProductColumnsBuilder(count);
    const hashes = new Uint32Array(count);
    const shards: Shard[] = [];
    let row = 0;
    for (const { name } of listed) {
      const bytes = new Uint8Array(await files.file(name));
      const offsets = productOffsets(bytes, name);
      shards.push({ name, firstRow: row, offsets });
      for (const product of readProducts(bytes, name, offsets)) {
        builder.set(row, product);
        hashes[row] = hashText(product.id);
        row += 1;
      }
      onProgress?.({ done: row, total: count });
      await nextTask();
      signal?.throwIfAborted();
    }
    if (row !== count) {
      throw new SearchError('bad-pack', `The pack promises ${count} products and has ${row}`);
    }
    return new ProductRecords(builder.build(), files, { shards, ids: new IdTable(hashes) });
  }

  /** The first row of each file of products. */
  get firstRows(): readonly number[] {
    return this.#shards.map(({ firstRow }) => firstRow);
  }

  /** Where a product lies in its file. @throws SearchError `not-found` when the catalogue has no such row. */
  placeOf(row: number): { readonly name: string; readonly from: number; readonly to: number } {
    const shard = this.#shards.findLast(({ firstRow }) => firstRow <= row);
    const [from, to] = shard?.offsets.subarray(row - shard.firstRow) ?? [];
    if (shard === undefined || from === undefined || to === undefined) {
      throw new SearchError('not-found', `The catalogue has no row ${row}`);
    }
    return { name: shard.name, from, to };
  }

  /** @throws SearchError `not-found` */
  async row(id: ProductId): Promise<number> {
    for (const row of this.#ids.candidates(id)) if ((await this.at(row)).id === id) return row;
    throw new SearchError('not-found', `The catalogue has no product "${id}"`);
  }

  /** Every product in the catalogue's order, a file at a time, with the thread free in between. */
  async *all(): AsyncGenerator<Product> {
    for (const { name, offsets } of this.#shards) {
      const bytes = new Uint8Array(await this.#files.file(name));
      yield* readProducts(bytes, name, offsets);
      await nextTask();
    }
  }

  /** @throws SearchError `not-found` when the catalogue has no such row. */
  async at(row: number): Promise<Product> {
    const { name, from, to } = this.placeOf(row);
    const bytes = await this.#files.slice(name, from, to);
    return readProductAt(new Uint8Array(bytes), name);
  }
}
