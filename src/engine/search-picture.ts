import { optional } from '../catalog/product.ts';
import type { UnitVector } from '../core/unit-vector.ts';
import type { Embedding } from '../embed/embedder.ts';
import type { Pixels } from '../embed/pixels.ts';
import type { RowMask } from '../search/row-mask.ts';
import type { RowOrder } from '../search/vector-index.ts';
import type { FindOptions, SearchResult } from './engine.ts';
import { findMatches, rowsFor } from './find-matches.ts';
import { judgePicture } from './judge-picture.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { coloursOfPicture, type PictureSearchColours } from './picture-colours.ts';
import { VOTERS } from './predict-category.ts';
import type { Prepared } from './prepared-search.ts';
import { WordsOrder } from './words/words-order.ts';

/** A decoded picture, and what has been found out before the device is asked. */
export interface PictureRequest {
  readonly catalog: LoadedCatalog;
  readonly pixels: Pixels;
  readonly options: FindOptions;
  readonly mask: RowMask | undefined;
  /** Rows by relevance of the words; absent without words. */
  readonly relevant: readonly number[] | undefined;
}

interface Query {
  readonly embedding: Embedding;
  /** As the catalogue's rows are. */
  readonly vector: UnitVector;
  readonly colours: PictureSearchColours | undefined;
}

/** One search on one device: embeds, orders, finds, judges. May run again on another device. @throws SearchError `device-lost`, `aborted` */
export async function searchPicture(
  request: PictureRequest,
  { runtime, index }: Pick<Prepared, 'runtime' | 'index'>,
): Promise<
  Omit<SearchResult, 'timings'> & { readonly embedMs: number; readonly searchMs: number }
> {
  const { catalog, pixels, options } = request;
  const { signal } = options;
  const started = performance.now();
  const embedding = await runtime.embedder.embed(pixels, signal);
  const vector = catalog.toRow(embedding.vector);
  const embedded = performance.now();
  const colours = catalog.colours && coloursOfPicture(catalog.colours, pixels);
  const found = await answer(request, { embedding, vector, colours }, index);
  return {
    ...found,
    ...optional('colours', colours?.swatches),
    embedMs: embedded - started,
    searchMs: performance.now() - embedded,
  };
}

async function answer(
  { catalog, options, mask, relevant }: PictureRequest,
  { embedding, vector: query, colours }: Query,
  index: Prepared['index'],
): Promise<Omit<SearchResult, 'timings'>> {
  const { limit, offset, colourBalance, signal } = options;
  const coloured: RowOrder = colours?.order(index, colourBalance) ?? index;
  const ordered = relevant ? new WordsOrder(coloured, catalog.rows, relevant) : coloured;
  // The vote asks the whole catalogue, whatever the filter; without one, its rows are also the first of the results.
  const reusable = mask === undefined && ordered === index;
  const rows = reusable ? Math.max(VOTERS, rowsFor({ offset, limit })) : VOTERS;
  const hits = await index.nearest(query, rows, { signal });
  const nearest = reusable ? hits : undefined;
  const found = await findMatches(catalog, ordered, {
    query,
    limit,
    offset,
    mask,
    signal,
    nearest,
  });
  return { ...found, ...judgePicture(catalog, { ...embedding, vector: query }, hits) };
}
