import { sha256 } from '../core/digest.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { type CategoryHead, encodeHead } from './category-head.ts';
import { essentialFiles, PACK_FORMAT, type PackFile, type PackManifest } from './pack-manifest.ts';
import { optional, type Product } from './product.ts';
import { encodeProjection, type Projection } from './projection.ts';
import { encodeVectorShard, quantise } from './vector-shard.ts';

/** A file of a pack with its content. */
export interface NewFile extends PackFile {
  readonly content: Uint8Array<ArrayBuffer>;
}

export interface PackContent {
  readonly id: string;
  readonly title: string;
  readonly model: PackManifest['model'];
  readonly products: readonly Product[];
  /** Row `i` belongs to product `i`. */
  readonly vectors: readonly UnitVector[];
  readonly images: readonly PackFile[];
  readonly head?: CategoryHead | undefined;
  /** What shortened the vectors; absent when they are the network's own. */
  readonly projection?: Projection | undefined;
  /** What this pack is a part of; absent for a whole one. */
  readonly part?: PackManifest['part'] | undefined;
  /** Products and vectors a shard. */
  readonly shardRows: number;
}

/** 4 MiB of vectors: about 31,000 rows of 128 dims. */
export const SHARD_BYTES = 4 * 1024 * 1024;
/** A shard's products are parsed in one go, so there are not more of them. */
export const MOST_SHARD_ROWS = 10_000;

/** Every file of a pack but its pictures, the manifest apart. Equal content gives equal bytes. */
export async function writePack(
  content: PackContent,
): Promise<{ readonly manifest: PackManifest; readonly files: readonly NewFile[] }> {
  const { id, title, model, products, vectors, images, head, projection, part, shardRows } =
    content;
  const dims = projection?.to ?? model.dims;
  const productFiles: NewFile[] = [];
  const vectorFiles: NewFile[] = [];
  for (let first = 0; first < products.length; first += shardRows) {
    const last = first + shardRows;
    const rows = quantise(vectors.slice(first, last), dims);
    const shard = await shardFiles(productFiles.length, products.slice(first, last), rows);
    productFiles.push(shard.products);
    vectorFiles.push(shard.vectors);
  }
  const classifier = head === undefined ? undefined : await headFiles(head);
  const axes = projection && (await named('projection', 'bin', encodeProjection(projection)));
  const manifest = await describePack({
    id,
    title,
    model,
    count: products.length,
    ...optional('part', part),
    ...optional('currency', common(products.map(({ currency }) => currency))),
    products: productFiles.map(describeFile),
    vectors: vectorFiles.map(describeFile),
    ...optional('projection', axes && { dims, file: describeFile(axes) }),
    ...optional('classifier', classifier && describeBoth(classifier)),
    images,
  });
  const files = [...productFiles, ...vectorFiles, ...(classifier ?? []), ...(axes ? [axes] : [])];
  return { manifest, files };
}

/** One shard: some products, and their vectors in the same order. */
export async function shardFiles(
  number: number,
  products: readonly Product[],
  rows: QuantisedRows,
): Promise<{ readonly products: NewFile; readonly vectors: NewFile }> {
  const name = String(number).padStart(3, '0');
  const text = new TextEncoder().encode(JSON.stringify({ products }));
  return {
    products: await named(`products-${name}`, 'json', text),
    vectors: await named(`vectors-${name}`, 'bin', encodeVectorShard(rows)),
  };
}

/** A manifest with its format and revision: the digest over the model and all files. */
export async function describePack(
  about: Omit<PackManifest, 'format' | 'revision'>,
): Promise<PackManifest> {
  const files = [...essentialFiles(about), ...about.images];
  const digests = [about.model.id, ...files.map((file) => file.sha256)].join('\n');
  const revision = (await sha256(new TextEncoder().encode(digests))).slice(0, 16);
  const { id, title, ...rest } = about;
  return { format: PACK_FORMAT, id, title, revision, ...rest };
}

/** A file whose name carries the start of its digest: other content, other name, so hosts may let it be cached for ever. */
export async function named(
  stem: string,
  extension: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<NewFile> {
  const digest = await sha256(content);
  const name = `${stem}-${digest.slice(0, 12)}.${extension}`;
  return { name, bytes: content.length, sha256: digest, content };
}

/** What the manifest says of a file. */
export function describeFile({ name, bytes, sha256: digest }: PackFile): PackFile {
  return { name, bytes, sha256: digest };
}

/** The category head as the two files of a pack. */
export async function headFiles(head: CategoryHead): Promise<readonly [NewFile, NewFile]> {
  const { json, weights } = encodeHead(head);
  return [await named('classifier', 'json', json), await named('classifier', 'bin', weights)];
}

/** What the manifest says of a category head. */
export function describeBoth([about, weights]: readonly [PackFile, PackFile]): [
  PackFile,
  PackFile,
] {
  return [describeFile(about), describeFile(weights)];
}

/** The one value that all have; nothing when they differ. */
export function common<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}
