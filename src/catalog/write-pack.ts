import { sha256 } from '../core/digest.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import { type CategoryHead, encodeHead } from './category-head.ts';
import { essentialFiles, PACK_FORMAT, type PackFile, type PackManifest } from './pack-manifest.ts';
import { optional, type Product } from './product.ts';
import { encodeProjection, type Projection } from './projection.ts';
import { type ColourShard, encodeColourShard } from './colour-shard.ts';
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
  /** One a product, with histograms of equal length; absent when the products' pictures were not at hand. */
  readonly colours?: readonly ProductColours[] | undefined;
  /** What this pack is a part of; absent for a whole one. */
  readonly part?: PackManifest['part'] | undefined;
  /** Products and vectors a shard. */
  readonly shardRows: number;
}

/** Names of the colours of a product, one bit each, and their histogram. */
export interface ProductColours {
  readonly bits: number;
  readonly histogram: UnitVector;
}

/** 4 MiB of vectors: about 31,000 rows of 128 dims. */
export const SHARD_BYTES = 4 * 1024 * 1024;
/** A shard's products are parsed in one go, so there are not more of them. */
export const MOST_SHARD_ROWS = 10_000;

/** Every file of a pack but its pictures, the manifest apart. Equal content gives equal bytes. */
export async function writePack(
  content: PackContent,
): Promise<{ readonly manifest: PackManifest; readonly files: readonly NewFile[] }> {
  const { id, title, model, products, images, head, projection, part } = content;
  const dims = projection?.to ?? model.dims;
  const shards = await shardsOf(content, dims);
  const classifier = head === undefined ? undefined : await headFiles(head);
  const axes = projection && (await named('projection', 'bin', encodeProjection(projection)));
  const manifest = await describePack({
    id,
    title,
    model,
    count: products.length,
    ...optional('part', part),
    ...optional('currency', common(products.map(({ currency }) => currency))),
    products: shards.products.map(describeFile),
    vectors: shards.vectors.map(describeFile),
    ...optional('projection', axes && { dims, file: describeFile(axes) }),
    ...optional('classifier', classifier && describeBoth(classifier)),
    ...optional('colours', nonEmpty(shards.colours.map(describeFile))),
    images,
  });
  const files = [...Object.values(shards).flat(), ...(classifier ?? [])];
  return { manifest, files: axes === undefined ? files : [...files, axes] };
}

/** The files that have a row a product, by kind. */
async function shardsOf(
  { products, vectors, colours = [], shardRows }: PackContent,
  dims: number,
): Promise<Record<'products' | 'vectors' | 'colours', readonly NewFile[]>> {
  const files = { products: [] as NewFile[], vectors: [] as NewFile[], colours: [] as NewFile[] };
  for (let first = 0; first < products.length; first += shardRows) {
    const last = first + shardRows;
    const number = files.products.length;
    const rows = quantise(vectors.slice(first, last), dims);
    const shard = await shardFiles(number, products.slice(first, last), rows);
    files.products.push(shard.products);
    files.vectors.push(shard.vectors);
    const own = colours.slice(first, last);
    if (own.length > 0) files.colours.push(await colourFile(number, own));
  }
  return files;
}

async function colourFile(number: number, colours: readonly ProductColours[]): Promise<NewFile> {
  const histograms = colours.map(({ histogram }) => histogram);
  const shard: ColourShard = {
    bits: Uint16Array.from(colours, ({ bits }) => bits),
    histograms: quantise(histograms, histograms[0]?.length ?? 0),
  };
  return named(`colours-${String(number).padStart(3, '0')}`, 'bin', encodeColourShard(shard));
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
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
