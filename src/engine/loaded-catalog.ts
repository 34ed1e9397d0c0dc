import { type Calibration, decodeCalibration } from '../catalog/calibration.ts';
import { type CategoryHead, decodeHead } from '../catalog/category-head.ts';
import {
  essentialFiles,
  MANIFEST_NAME,
  type PackManifest,
  parsePackManifest,
  vectorDims,
} from '../catalog/pack-manifest.ts';
import type { ProductColumns } from '../catalog/product-columns.ts';
import { optional, type Product } from '../catalog/product.ts';
import { decodeProjection, project, type Projection, unproject } from '../catalog/projection.ts';
import type { ProductId } from '../core/brand.ts';
import { SearchError } from '../core/errors.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { rowVector } from '../core/row-vector.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import type { Source } from '../store/sync.ts';
import type { CatalogSummary } from './engine.ts';
import { type CatalogColours, loadColours } from './load-colours.ts';
import { loadRows } from './load-rows.ts';
import { type LoadOptions, type PackFiles } from './pack-files.ts';
import { ProductRecords } from './product-records.ts';

interface Parts {
  readonly manifest: PackManifest;
  readonly records: ProductRecords;
  readonly rows: QuantisedRows;
  readonly head: CategoryHead | undefined;
  readonly projection: Projection | undefined;
  readonly calibration: Calibration | undefined;
  readonly colours: CatalogColours | undefined;
}

/**
 * A pack that is ready to be searched: product `i` belongs to row `i`. Vectors and what products are filtered by are in memory; the products
 * themselves stay in the pack's files until they are asked for.
 */
export class LoadedCatalog {
  readonly manifest: PackManifest;
  readonly columns: ProductColumns;
  readonly rows: QuantisedRows;
  /** Names the catalogue's categories; absent when it has one only. */
  readonly head: CategoryHead | undefined;
  /** What scores mean; absent in older packs and in small ones. */
  readonly calibration: Calibration | undefined;
  /** The colours of the products; absent in older packs. */
  readonly colours: CatalogColours | undefined;
  readonly #projection: Projection | undefined;
  readonly #records: ProductRecords;

  private constructor({ manifest, records, rows, head, projection, ...parts }: Parts) {
    this.manifest = manifest;
    this.columns = { ...records.columns, ...optional('colours', parts.colours?.names) };
    this.rows = rows;
    this.head = head;
    this.calibration = parts.calibration;
    this.colours = parts.colours;
    this.#projection = projection;
    this.#records = records;
  }

  /**
   * Reads a pack shard by shard, with the thread free in between.
   * @throws SearchError `bad-pack` when a file is not what the manifest says; `out-of-memory`, `aborted`
   */
  static async load(
    manifest: PackManifest,
    files: PackFiles,
    options: LoadOptions = {},
  ): Promise<LoadedCatalog> {
    try {
      return await LoadedCatalog.#load(manifest, files, options);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      const message = `There is not enough memory for ${manifest.count} products`;
      throw new SearchError('out-of-memory', message, { cause });
    }
  }

  static async #load(
    manifest: PackManifest,
    files: PackFiles,
    options: LoadOptions,
  ): Promise<LoadedCatalog> {
    const dims = vectorDims(manifest);
    const { model, projection, classifier: [about, weights] = [] } = manifest;
    const [measured, nonsense] = manifest.calibration ?? [];
    const records = await ProductRecords.load(manifest, files, options);
    const rows = await loadRows(manifest, files, options.signal);
    return new LoadedCatalog({
      manifest,
      records,
      rows,
      head:
        about && weights
          ? decodeHead(await files.file(about.name), await files.file(weights.name), dims)
          : undefined,
      projection:
        projection &&
        decodeProjection(await files.file(projection.file.name), model.dims, projection.dims),
      calibration:
        measured && nonsense
          ? decodeCalibration(
              await files.file(measured.name),
              await files.file(nonsense.name),
              dims,
            )
          : undefined,
      colours: await loadColours(manifest, files, options.signal),
    });
  }

  get count(): number {
    return this.columns.count;
  }

  /** An embedding as the pack's vectors are: shortened where they are. */
  toRow(vector: UnitVector): UnitVector {
    return this.#projection === undefined ? vector : project(this.#projection, vector);
  }

  /** What the model's own numbers are weighted with in a dot product with `row`: the row itself, or its longer form. */
  toModel(row: UnitVector): Float32Array {
    return this.#projection === undefined ? row : unproject(this.#projection, row);
  }

  /** A product's vector, of length 1. */
  vectorOf(row: number): UnitVector {
    return rowVector(this.rows, row);
  }

  /** The variant group of a product, as a number; undefined without one. */
  groupOf(row: number): number | undefined {
    const group = this.columns.groups[row];
    return group === 0 ? undefined : group;
  }

  /** The rows of a product's variants, itself among them. */
  variantsOf(row: number): readonly number[] {
    const group = this.groupOf(row);
    if (group === undefined) return [row];
    const { groups } = this.columns;
    const rows: number[] = [];
    for (let at = groups.indexOf(group); at >= 0; at = groups.indexOf(group, at + 1)) rows.push(at);
    return rows;
  }

  categoryOf(row: number): string {
    const { codes, values = [] } = this.columns.category;
    return values[(codes[row] ?? 0) - 1] ?? '';
  }

  /** @throws SearchError `not-found` */
  row(id: ProductId): Promise<number> {
    return this.#records.row(id);
  }

  /** @throws SearchError `not-found` when the catalogue has no such row. */
  at(row: number): Promise<Product> {
    return this.#records.at(row);
  }

  /** The first row of each file of products. */
  get firstRows(): readonly number[] {
    return this.#records.firstRows;
  }

  /** Where a product lies in the pack's files. @throws SearchError `not-found` */
  placeOf(row: number): ReturnType<ProductRecords['placeOf']> {
    return this.#records.placeOf(row);
  }

  /** Every product in the catalogue's order, one after the other. */
  everything(): AsyncIterable<Product> {
    return this.#records.all();
  }

  /** Some rows in the catalogue's order, of one category when it is given, and how many there are in all. */
  shelf(
    category: string | undefined,
    offset: number,
    limit: number,
  ): { readonly rows: readonly number[]; readonly total: number } {
    const { codes, values = [], counts } = this.columns.category;
    if (category === undefined) {
      const length = Math.max(0, Math.min(limit, this.count - offset));
      return { rows: Array.from({ length }, (_, i) => offset + i), total: this.count };
    }
    const code = values.indexOf(category) + 1;
    const rows: number[] = [];
    let place = 0;
    for (
      let row = codes.indexOf(code);
      row >= 0 && rows.length < limit;
      row = codes.indexOf(code, row + 1)
    ) {
      if (place >= offset) rows.push(row);
      place += 1;
    }
    return { rows, total: counts[code] ?? 0 };
  }

  categories(): CatalogSummary['categories'] {
    const { values = [], counts } = this.columns.category;
    return values.map((name, i) => ({ name, count: counts[i + 1] ?? 0 }));
  }
}

/** What the device needs of a pack: everything but the pictures, which the page loads as it shows them. */
export function packSource(packUrl: string): Source<PackManifest> {
  return {
    folderUrl: folderOf(packUrl, MANIFEST_NAME),
    manifestName: MANIFEST_NAME,
    parse: parsePackManifest,
    files: essentialFiles,
  };
}

/** An address of a folder with its closing slash, from the folder's or from that of the manifest in it. */
export function folderOf(url: string, manifestName: string): string {
  if (url.endsWith(`/${manifestName}`)) return url.slice(0, -manifestName.length);
  return url.endsWith('/') ? url : `${url}/`;
}
