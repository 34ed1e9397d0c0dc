import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import pMap from 'p-map';
import type { FeedProduct, RejectedRow } from '../../src/catalog/feed-product.ts';
import type { PackManifest } from '../../src/catalog/pack-manifest.ts';
import { describeFile, named } from '../../src/catalog/write-pack.ts';
import { describe, isSearchError, SearchError } from '../../src/core/errors.ts';
import type { OnProgress } from '../../src/core/progress.ts';
import type { Embedder } from '../../src/embed/embedder.ts';
import { decodeFile, thumbnail } from '../node/decode-file.ts';
import { swapFolder } from '../node/swap-folder.ts';
import { coloursOf } from '../../src/colour/colours-of.ts';
import { addCalibration, addSamples, type Calibrated } from './add-calibration.ts';
import { addNeighbours } from './add-neighbours.ts';
import { type Assembled, assemblePack, type EmbeddedProduct } from './assemble-pack.ts';
import { PictureFiles } from './picture-files.ts';
import { type Sampled, takeSamples } from './take-samples.ts';

/** Decoding and downloading overlap with the network, which runs one picture at a time. */
const AT_ONCE = 8;

export interface BuildOptions {
  readonly products: readonly FeedProduct[];
  readonly imagesDir: string;
  readonly out: string;
  readonly embedder: Embedder;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Box of the thumbnails in pixels, and their WebP quality, 1 to 100. */
  readonly thumbnails: {
    readonly width: number;
    readonly height: number;
    readonly quality: number;
  };
  readonly shardBytes?: number | undefined;
  /** Shortens the vectors to this many numbers by a projection fitted on the catalogue. */
  readonly dims?: number | undefined;
  /** Products up to which similar ones are found ahead for each; 100,000 unless it is given. */
  readonly neighboursUpTo?: number | undefined;
  /** What the products are a part of; absent when they are the whole catalogue. */
  readonly part?: PackManifest['part'] | undefined;
  /** Rows that the feed lost already, and whether any loss is a failure. */
  readonly rejected: readonly RejectedRow[];
  readonly strict: boolean;
  /** Wait before the first retry of a download; it doubles with each. */
  readonly retryMs?: number | undefined;
  readonly onProgress?: OnProgress;
}

export interface Built extends Assembled, Calibrated {
  readonly rejected: readonly RejectedRow[];
}

/**
 * Builds a pack and puts it in the place of `out` in one step.
 * @throws SearchError `bad-feed` when no product is left, or with `strict` when any row is bad: the old pack stays then
 */
export async function buildPack(options: BuildOptions): Promise<Built> {
  const pictures = new PictureFiles({
    imagesDir: options.imagesDir,
    downloadsDir: `${resolve(options.out)}.downloads`,
    retryMs: options.retryMs,
  });
  const built = await swapFolder(options.out, (folder) => fill(folder, pictures, options));
  await pictures.clear();
  return built;
}

async function fill(folder: string, pictures: PictureFiles, options: BuildOptions): Promise<Built> {
  const { products, embedder, strict, onProgress } = options;
  await mkdir(join(folder, 'images'));
  const rejected = [...options.rejected];
  let finished = 0;
  const results = await pMap(
    products,
    async (item) => {
      try {
        return await readProduct(item, folder, { pictures, options });
      } catch (error) {
        if (!isSearchError(error, 'bad-image') && !isSearchError(error, 'network')) throw error;
        rejected.push({ row: item.row, reason: describe(error) });
        return undefined;
      } finally {
        finished += 1;
        onProgress?.({ done: finished, total: products.length });
      }
    },
    { concurrency: AT_ONCE },
  );
  rejected.sort((a, b) => a.row - b.row);
  const done = results.filter((result) => result !== undefined);
  refuse(done.length, rejected, strict);
  const id = options.id ?? basename(resolve(options.out));
  const about = { id, title: options.title ?? id, model: modelOf(embedder) };
  const { shardBytes, dims, part } = options;
  const assembled = await assemblePack(folder, done, { ...about, shardBytes, dims, part });
  const samples = await takeSamples({
    products: done,
    embedder,
    picture: (place) => pictures.read(place),
  });
  const finish = part === undefined ? addCalibration : addSamples;
  const complete = await finish(folder, assembled.manifest, samples);
  const upTo = part === undefined ? options.neighboursUpTo : 0; // those of a part would not be those of the whole
  const manifest = await addNeighbours(folder, complete.manifest, { upTo });
  return { rejected, ...assembled, ...complete, manifest };
}

function modelOf({ modelId, dims }: Embedder): PackManifest['model'] {
  return { id: modelId, dims };
}

async function readProduct(
  { picture, product }: FeedProduct,
  folder: string,
  { pictures, options }: { readonly pictures: PictureFiles; readonly options: BuildOptions },
): Promise<EmbeddedProduct & Sampled> {
  const bytes = await pictures.read(picture);
  const pixels = await decodeFile(bytes);
  const { content, ...image } = await named(
    'images/p',
    'webp',
    await thumbnail(bytes, options.thumbnails),
  );
  await writeFile(join(folder, image.name), content);
  const { vector, classes } = await options.embedder.embed(pixels);
  return {
    product: { ...product, image: image.name },
    picture,
    vector,
    classes,
    image: describeFile(image),
    colours: coloursOf(pixels),
  };
}

function refuse(left: number, rejected: readonly RejectedRow[], strict: boolean): void {
  if (strict && rejected.length > 0) {
    throw new SearchError(
      'bad-feed',
      `${list(rejected)}\nNothing was built, since --strict allows no bad row`,
    );
  }
  if (left === 0) {
    throw new SearchError(
      'bad-feed',
      `${list(rejected)}\nNothing was built, since no product is left`,
    );
  }
}

/** Bad rows in words, one a line. */
export function list(rejected: readonly RejectedRow[]): string {
  return rejected.map(({ row, reason }) => `row ${row}: ${reason}`).join('\n');
}
