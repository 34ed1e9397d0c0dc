import { optional } from '../catalog/product.ts';
import { toUnitVector, type UnitVector } from '../core/unit-vector.ts';
import type { Embedding } from '../embed/embedder.ts';
import type { Pixels } from '../embed/pixels.ts';
import type { Hit, VectorIndex } from '../search/vector-index.ts';
import type { CategoryPrediction, SearchResult } from './engine.ts';
import { judgePicture } from './judge-picture.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { VOTERS } from './predict-category.ts';
import type { Prepared } from './prepared-search.ts';

type Judgement = Pick<SearchResult, 'category' | 'close'>;

export interface EmbeddedPictures {
  /** Of each picture, with vectors as the catalogue's rows are. */
  readonly embeddings: readonly [Embedding, ...Embedding[]];
  /** Of all pictures. */
  readonly vector: UnitVector;
}

/** Embeds the pictures of one query, one after the other: a device has one queue. @throws SearchError `device-lost`, `aborted` */
export async function embedPictures(
  {
    catalog,
    pictures: [picture, ...others],
    signal,
  }: {
    readonly catalog: LoadedCatalog;
    readonly pictures: readonly [Pixels, ...Pixels[]];
    readonly signal: AbortSignal | undefined;
  },
  { embedder }: Prepared['runtime'],
): Promise<EmbeddedPictures> {
  const embed = async (pixels: Pixels): Promise<Embedding> => {
    const embedding = await embedder.embed(pixels, signal);
    return { ...embedding, vector: catalog.toRow(embedding.vector) };
  };
  const first = await embed(picture);
  const further: Embedding[] = [];
  for (const other of others) further.push(await embed(other));
  const vector = fuseVectors([first.vector, ...further.map((other) => other.vector)]);
  return { embeddings: [first, ...further], vector };
}

/** One query of several pictures: their mean, of length 1. Of opposite vectors, which have none, the first. */
export function fuseVectors(vectors: readonly [UnitVector, ...UnitVector[]]): UnitVector {
  const [first, ...others] = vectors;
  if (others.length === 0) return first;
  const sum = Float32Array.from(first);
  for (const vector of others) {
    for (const [i, value] of vector.entries()) sum[i] = (sum[i] ?? 0) + value;
  }
  return Math.hypot(...sum) < 1e-3 ? first : toUnitVector(sum);
}

/**
 * What the pictures of a query show, and whether anything is close to them.
 * @param hits of the whole query, the nearest of the whole catalogue first
 */
export async function judgePictures(
  { catalog, embeddings, signal }: ToJudge,
  index: Pick<VectorIndex, 'nearestOfMany'>,
  hits: readonly Hit[],
): Promise<Pick<SearchResult, 'category' | 'categories' | 'close'>> {
  return embeddings.length > 1
    ? judgeSeveral(catalog, index, embeddings, signal)
    : judgePicture(catalog, embeddings[0], hits);
}

interface ToJudge extends Pick<EmbeddedPictures, 'embeddings'> {
  readonly catalog: LoadedCatalog;
  readonly signal: AbortSignal | undefined;
}

/** Judges each picture by its own neighbours: something is close when it is to one of them, and the category is what they agree on most. */
async function judgeSeveral(
  catalog: LoadedCatalog,
  index: Pick<VectorIndex, 'nearestOfMany'>,
  embeddings: readonly Embedding[],
  signal: AbortSignal | undefined,
): Promise<Judgement> {
  const vectors = embeddings.map(({ vector }) => vector);
  const neighbours = await index.nearestOfMany(vectors, VOTERS, { signal });
  const judged = embeddings.map((embedding, i) =>
    judgePicture(catalog, embedding, neighbours[i] ?? []),
  );
  const close = judged.map((each) => each.close).filter((each) => each !== undefined);
  return {
    ...optional('category', agreed(judged.map(({ category }) => category))),
    ...optional('close', close.length > 0 ? close.includes(true) : undefined),
  };
}

/** The label with the largest sum of probabilities, with its mean over all pictures. */
export function agreed(
  predictions: readonly (CategoryPrediction | undefined)[],
): CategoryPrediction | undefined {
  const means = new Map<string, number>();
  for (const prediction of predictions) {
    if (prediction === undefined) continue;
    const { label, probability } = prediction;
    means.set(label, (means.get(label) ?? 0) + probability / predictions.length);
  }
  const [best] = [...means].sort(([, one], [, other]) => other - one);
  return best && { label: best[0], probability: best[1] };
}
