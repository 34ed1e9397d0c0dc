import { type CategoryHead, decodeHead } from '../catalog/category-head.ts';
import {
  essentialFiles,
  MANIFEST_NAME,
  type PackManifest,
  parsePackManifest,
  vectorDims,
} from '../catalog/pack-manifest.ts';
import { decodeProjection, project, type Projection } from '../catalog/projection.ts';
import { type Product, readProduct } from '../catalog/product.ts';
import { decodeVectorShard, joinRows } from '../catalog/vector-shard.ts';
import type { ProductId } from '../core/brand.ts';
import { SearchError } from '../core/errors.ts';
import { JsonReader, parseJson } from '../core/json.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { RowMemory } from '../search/row-memory.ts';
import type { Source } from '../store/sync.ts';
import type { CatalogSummary } from './engine.ts';

/** A pack in memory: product `i` belongs to row `i`. */
export class LoadedCatalog {
  readonly manifest: PackManifest;
  readonly products: readonly Product[];
  readonly rows: QuantisedRows;
  /** Names the catalogue's categories; absent when it has one only. */
  readonly head: CategoryHead | undefined;
  #rowsOfGroup: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #projection: Projection | undefined;
  readonly #rowOf: ReadonlyMap<ProductId, number>;

  /** @throws SearchError `bad-pack` when a file is not what the manifest says. */
  constructor(manifest: PackManifest, files: ReadonlyMap<string, ArrayBuffer>) {
    const bytesOf = ({ name }: { readonly name: string }): ArrayBuffer => {
      const bytes = files.get(name);
      if (bytes === undefined) throw new SearchError('bad-pack', `The pack lacks "${name}"`);
      return bytes;
    };
    const dims = vectorDims(manifest);
    this.manifest = manifest;
    this.products = manifest.products.flatMap((file) => readProducts(bytesOf(file), file.name));
    const shards = manifest.vectors.map((file) => decodeVectorShard(bytesOf(file), dims));
    this.rows = RowMemory.place(joinRows(shards, dims));
    const rowCount = this.rows.scales.length;
    if (this.products.length !== manifest.count || rowCount !== manifest.count) {
      throw new SearchError(
        'bad-pack',
        `The pack promises ${manifest.count} products and has ${this.products.length}, with ${rowCount} vectors`,
      );
    }
    this.#projection =
      manifest.projection &&
      decodeProjection(bytesOf(manifest.projection.file), manifest.model.dims, dims);
    const [about, weights] = manifest.classifier ?? [];
    this.head = about && weights ? decodeHead(bytesOf(about), bytesOf(weights), dims) : undefined;
    this.#rowOf = new Map(this.products.map(({ id }, row) => [id, row]));
  }

  /** An embedding as the pack's vectors are: shortened where they are. */
  toRow(vector: UnitVector): UnitVector {
    return this.#projection === undefined ? vector : project(this.#projection, vector);
  }

  /** The rows of a product's variants, itself among them. */
  variantsOf(row: number): readonly number[] {
    const group = this.products[row]?.variantGroup;
    return (group === undefined ? undefined : this.#variants().get(group)) ?? [row];
  }

  /** @throws SearchError `not-found` */
  row(id: ProductId): number {
    const row = this.#rowOf.get(id);
    if (row === undefined)
      throw new SearchError('not-found', `The catalogue has no product "${id}"`);
    return row;
  }

  /** @throws SearchError `not-found` when the catalogue has no such row. */
  at(row: number): Product {
    const product = this.products[row];
    if (product === undefined)
      throw new SearchError('not-found', `The catalogue has no row ${row}`);
    return product;
  }

  #variants(): ReadonlyMap<string, readonly number[]> {
    if (this.#rowsOfGroup !== undefined) return this.#rowsOfGroup;
    const groups = new Map<string, number[]>();
    for (const [row, { variantGroup }] of this.products.entries()) {
      if (variantGroup === undefined) continue;
      const rows = groups.get(variantGroup);
      if (rows === undefined) groups.set(variantGroup, [row]);
      else rows.push(row);
    }
    this.#rowsOfGroup = groups;
    return groups;
  }

  categories(): CatalogSummary['categories'] {
    const counts = new Map<string, number>();
    for (const { category } of this.products) counts.set(category, (counts.get(category) ?? 0) + 1);
    return Array.from(counts, ([name, count]) => ({ name, count }));
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

/** The products of one file of a pack. @throws SearchError `bad-pack` */
export function readProducts(bytes: ArrayBuffer, name: string): readonly Product[] {
  const json = parseJson(new TextDecoder().decode(bytes), name, 'bad-pack');
  return new JsonReader(json, name, 'bad-pack').children('products').map(readProduct);
}
