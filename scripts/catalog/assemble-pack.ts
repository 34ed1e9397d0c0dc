import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeldOut } from '../../src/catalog/category-head.ts';
import {
  MANIFEST_NAME,
  type PackFile,
  type PackManifest,
} from '../../src/catalog/pack-manifest.ts';
import { optional, type Product } from '../../src/catalog/product.ts';
import { project } from '../../src/catalog/projection.ts';
import { quantise } from '../../src/catalog/vector-shard.ts';
import {
  MOST_SHARD_ROWS,
  type ProductColours,
  SHARD_BYTES,
  writePack,
} from '../../src/catalog/write-pack.ts';
import type { QuantisedRows } from '../../src/core/quantised-rows.ts';
import type { UnitVector } from '../../src/core/unit-vector.ts';
import { type FittedProjection, fitProjection } from './fit-projection.ts';
import { type HeadSource, trainHead } from './train-head.ts';

/** A product with its embedding and its thumbnail. */
export interface EmbeddedProduct {
  readonly product: Product;
  readonly vector: UnitVector;
  readonly image: PackFile;
  readonly colours: ProductColours;
}

export interface AssembleOptions extends Pick<PackManifest, 'id' | 'title' | 'model'> {
  /** Size of a shard of vectors. */
  readonly shardBytes?: number | undefined;
  /** Length to which vectors are shortened. */
  readonly dims?: number | undefined;
  /** What the pack is a part of; parts have no category head, since the merged catalogue gets one. */
  readonly part?: PackManifest['part'] | undefined;
}

export interface Assembled {
  readonly manifest: PackManifest;
  /** How well the category head names products that it was not trained on; absent without a head. */
  readonly heldOut?: HeldOut;
  /** What shortened the vectors, and its price; absent when they are the network's own. */
  readonly projection?: FittedProjection;
}

/** Writes a pack's files, its pictures apart, into `folder`: fits the projection, trains the category head. */
export async function assemblePack(
  folder: string,
  embedded: readonly EmbeddedProduct[],
  { id, title, model, shardBytes = SHARD_BYTES, dims, part }: AssembleOptions,
): Promise<Assembled> {
  const own = embedded.map(({ vector }) => vector);
  const fitted = dims === undefined ? undefined : fitProjection(own, dims);
  const vectors =
    fitted === undefined ? own : own.map((vector) => project(fitted.projection, vector));
  const length = dims ?? model.dims;
  const fitting = Math.floor(shardBytes / (length + 4));
  const shardRows = Math.min(MOST_SHARD_ROWS, Math.max(1, fitting));
  const source = headSource(embedded, vectors, { dims: length, shardRows });
  const head = part === undefined ? await trainHead(source) : undefined;
  const { manifest, files } = await writePack({
    id,
    title,
    model,
    products: embedded.map(({ product }) => product),
    vectors,
    images: uniqueFiles(embedded.map(({ image }) => image)),
    head,
    projection: fitted?.projection,
    colours: embedded.map(({ colours }) => colours),
    part,
    shardRows,
  });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  await writeFile(join(folder, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
  return { manifest, ...optional('heldOut', head?.heldOut), ...optional('projection', fitted) };
}

function headSource(
  embedded: readonly EmbeddedProduct[],
  vectors: readonly UnitVector[],
  { dims, shardRows }: { readonly dims: number; readonly shardRows: number },
): HeadSource {
  // Every epoch reads them again, so each is quantised once.
  const blocks = new Map<number, QuantisedRows>();
  return {
    dims,
    categories: embedded.map(({ product }) => product.category),
    shards: Math.ceil(vectors.length / shardRows),
    read: (shard) => {
      const first = shard * shardRows;
      const rows = blocks.get(shard) ?? quantise(vectors.slice(first, first + shardRows), dims);
      blocks.set(shard, rows);
      return Promise.resolve(rows);
    },
  };
}

/** Products may share a picture; the pack lists it once. */
export function uniqueFiles(files: readonly PackFile[]): readonly PackFile[] {
  return [...new Map(files.map((file) => [file.name, file])).values()];
}
