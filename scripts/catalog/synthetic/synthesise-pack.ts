import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import sharp from 'sharp';
import {
  MANIFEST_NAME,
  type PackFile,
  type PackManifest,
} from '../../../src/catalog/pack-manifest.ts';
import type { Product } from '../../../src/catalog/product.ts';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import {
  describeFile,
  describePack,
  named,
  type NewFile,
  shardFiles,
} from '../../../src/catalog/write-pack.ts';
import type { OnProgress } from '../../../src/core/progress.ts';
import { seeded } from '../../../src/core/seeded.ts';
import type { UnitVector } from '../../../src/core/unit-vector.ts';
import { swapFolder } from '../../node/swap-folder.ts';
import { addNeighbours } from '../add-neighbours.ts';
import { CATEGORIES, inventedVariants } from './invented-goods.ts';
import { LatentStyles } from './latent-styles.ts';

/** How many variants products have: most have one. */
const VARIANTS = [1, 1, 1, 2, 3, 5] as const;
const SHARD_ROWS = 10_000;

export interface SynthesiseOptions {
  readonly out: string;
  /** Rows of the pack, variants counted. */
  readonly products: number;
  /** The network whose embeddings the vectors stand for. */
  readonly model: PackManifest['model'];
  readonly seed: number;
  readonly shardRows?: number | undefined;
  /** Products up to which similar ones are found ahead for each; never unless it is given. */
  readonly neighboursUpTo?: number | undefined;
  readonly onProgress?: OnProgress | undefined;
}

interface Row {
  readonly product: Product;
  readonly vector: UnitVector;
}

/**
 * An invented catalogue with clustered vectors: categories, styles of heavy-tailed sizes in them, products in those, and variants. One shard is in
 * memory at a time. Equal options give equal bytes.
 */
export function synthesisePack(options: SynthesiseOptions): Promise<PackManifest> {
  const { out, products: count, model, shardRows = SHARD_ROWS, onProgress } = options;
  return swapFolder(out, async (folder) => {
    await mkdir(join(folder, 'images'));
    const images = await drawPictures(folder);
    const products: PackFile[] = [];
    const vectors: PackFile[] = [];
    const rows = draw(options, images);
    for (let done = 0; done < count; done += shardRows) {
      const shard = take(rows, Math.min(shardRows, count - done));
      const quantised = quantise(
        shard.map(({ vector }) => vector),
        model.dims,
      );
      const files = await shardFiles(
        products.length,
        shard.map(({ product }) => product),
        quantised,
      );
      products.push(await write(folder, files.products));
      vectors.push(await write(folder, files.vectors));
      onProgress?.({ done: done + shard.length, total: count });
    }
    const id = basename(resolve(out));
    const title = `${count} invented products`;
    const about = { id, title, model, count, currency: 'EUR', products, vectors, images };
    const manifest = await describePack(about);
    await writeFile(join(folder, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
    const { neighboursUpTo: upTo = 0 } = options;
    return addNeighbours(folder, manifest, { upTo, onProgress });
  });
}

function* draw(
  { products, model, seed }: SynthesiseOptions,
  images: readonly PackFile[],
): Generator<Row, never> {
  const random = seeded(seed);
  const styles = new LatentStyles({
    dims: model.dims,
    seed,
    products,
    categories: CATEGORIES.length,
  });
  for (let number = 1; ; number++) {
    const variants = VARIANTS[Math.floor(random() * VARIANTS.length)] ?? 1;
    const { style, category, vectors } = styles.draw(random, variants);
    const about = CATEGORIES[category];
    const image = images[category];
    if (about === undefined || image === undefined) throw new RangeError(`No category ${category}`);
    const drawn = { style, category: about, variants, image: image.name };
    const goods = inventedVariants(number, drawn, random);
    for (const [i, product] of goods.entries()) {
      const vector = vectors[i];
      if (vector !== undefined) yield { product, vector };
    }
  }
}

function take(rows: Generator<Row, never>, count: number): readonly Row[] {
  return Array.from({ length: count }, () => rows.next().value);
}

/** One small picture a category. */
async function drawPictures(folder: string): Promise<readonly PackFile[]> {
  const files: PackFile[] = [];
  for (const [i, { outline }] of CATEGORIES.entries()) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="200" viewBox="0 0 100 125"><rect width="100" height="125" fill="#ece9e2"/><path transform="translate(8 18) scale(.84)" d="${outline}" fill="hsl(${i * 30} 30% 45%)" fill-rule="evenodd"/></svg>`;
    const picture = await sharp(Buffer.from(svg)).webp({ quality: 80 }).toBuffer();
    files.push(await write(folder, await named('images/p', 'webp', new Uint8Array(picture))));
  }
  return files;
}

async function write(folder: string, file: NewFile): Promise<PackFile> {
  await writeFile(join(folder, file.name), file.content);
  return describeFile(file);
}
