import sharp from 'sharp';
import type { Product } from '../../src/catalog/product.ts';
import { seeded, shuffled } from '../../src/core/seeded.ts';
import type { ClassProbability, Embedder, Embedding } from '../../src/embed/embedder.ts';
import { phonePhoto } from '../evaluate/phone-photo.ts';
import { decodeFile } from '../node/decode-file.ts';
import { beforeGround } from './before-ground.ts';
import { groundPicture, nonsensePictures } from './nonsense-pictures.ts';

const SEED = 7;
/** Views of so many products at most: their quantiles are what the calibration needs. */
const MOST_VIEWS = 1_000;
/** Share of the views before another ground, where a picture's own is plain. */
const AT_HOME = 0.5;
/** Pictures are photographed at this size. */
const SIDE = 320;
/** Fewer products than this say too little. */
export const LEAST_PRODUCTS = 40;
/** Pictures of nothing: the first are kept in the pack to compare with, the others judge. */
const NONSENSE = 500;

/** What is known of a product while its picture is at hand. */
export interface Sampled {
  readonly product: Omit<Product, 'image'>;
  readonly picture: string;
  readonly classes: readonly ClassProbability[];
}

/** An embedding in a form that JSON keeps. */
export interface PlainEmbedding {
  readonly vector: readonly number[];
  readonly strength?: number;
  readonly classes: readonly ClassProbability[];
}

/** What a catalogue is calibrated with. */
export interface CalibrationSamples {
  /** Phone photos of some products, by row. */
  readonly views: readonly (PlainEmbedding & { readonly row: number })[];
  readonly nonsense: readonly PlainEmbedding[];
  /** Sums of the class probabilities of the products of each category. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Photographs some products as a phone would, draws nonsense, and embeds both. Undefined for too few products. */
export async function takeSamples({
  products,
  embedder,
  picture,
}: {
  readonly products: readonly Sampled[];
  readonly embedder: Embedder;
  readonly picture: (place: string) => Promise<Uint8Array>;
}): Promise<CalibrationSamples | undefined> {
  if (products.length < LEAST_PRODUCTS) return undefined;
  const random = seeded(SEED);
  const rows = shuffled([...products.keys()], random).slice(0, MOST_VIEWS);
  const views: (PlainEmbedding & { readonly row: number })[] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const place = products[row]?.picture ?? '';
    const studio = await decodeFile(await shrunk(await picture(place)));
    const atHome = random() < AT_HOME ? beforeGround(studio, groundPicture(row)) : studio;
    const view = await phonePhoto(atHome, random);
    views.push({ row, ...plain(await embedder.embed(view)) });
  }
  const nonsense: PlainEmbedding[] = [];
  for (const drawn of nonsensePictures(NONSENSE, SEED)) {
    nonsense.push(plain(await embedder.embed(drawn)));
  }
  return { views, nonsense, classes: classSums(products) };
}

function shrunk(bytes: Uint8Array): Promise<Uint8Array> {
  return sharp(bytes).autoOrient().resize(SIDE, SIDE, { fit: 'inside' }).png().toBuffer();
}

function plain({ vector, strength, classes }: Embedding): PlainEmbedding {
  return {
    vector: Array.from(vector, (value) => Number(value.toFixed(6))),
    classes,
    ...(strength === undefined ? {} : { strength }),
  };
}

function classSums(products: readonly Sampled[]): CalibrationSamples['classes'] {
  const sums: Record<string, Record<string, number>> = {};
  for (const { product, classes } of products) {
    const own = (sums[product.category] ??= {});
    for (const { label, probability } of classes) own[label] = (own[label] ?? 0) + probability;
  }
  return sums;
}
