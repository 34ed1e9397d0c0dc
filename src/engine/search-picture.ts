import { optional } from '../catalog/product.ts';
import type { Pixels } from '../embed/pixels.ts';
import type { RowMask } from '../search/row-mask.ts';
import type { RowOrder } from '../search/vector-index.ts';
import type { FindOptions, SearchResult } from './engine.ts';
import { findMatches, rowsFor } from './find-matches.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { lookOf } from './look.ts';
import { coloursOfPicture, type PictureSearchColours } from './picture-colours.ts';
import { VOTERS } from './predict-category.ts';
import type { Prepared } from './prepared-search.ts';
import { type EmbeddedPictures, embedPictures, judgePictures } from './several-pictures.ts';
import { steer } from './steer.ts';
import { WordsOrder } from './words/words-order.ts';

/** A decoded picture, and what has been found out before the device is asked. */
export interface PictureRequest {
  readonly catalog: LoadedCatalog;
  readonly pixels: Pixels;
  /** Further pictures of the same thing. */
  readonly also: readonly Pixels[];
  readonly options: FindOptions;
  readonly mask: RowMask | undefined;
  /** Rows by relevance of the words; absent without words. */
  readonly relevant: readonly number[] | undefined;
}

interface Query extends EmbeddedPictures {
  readonly colours: PictureSearchColours | undefined;
}

/** One search on one device: embeds, orders, finds, judges. May run again on another device. @throws SearchError `device-lost`, `aborted` */
export async function searchPicture(
  request: PictureRequest,
  { runtime, index }: Pick<Prepared, 'runtime' | 'index'>,
): Promise<
  Omit<SearchResult, 'timings'> & { readonly embedMs: number; readonly searchMs: number }
> {
  const { catalog, pixels, also, options } = request;
  const { signal } = options;
  const started = performance.now();
  const query = await embedPictures({ catalog, pictures: [pixels, ...also], signal }, runtime);
  const embedded = performance.now();
  const colours = catalog.colours && coloursOfPicture(catalog.colours, pixels, ...also);
  const found = await answer(request, { ...query, colours }, index);
  return {
    ...found,
    ...optional('colours', colours?.swatches),
    look: lookOf(catalog.manifest, query.vector),
    embedMs: embedded - started,
    searchMs: performance.now() - embedded,
  };
}

async function answer(
  { catalog, options, mask, relevant }: PictureRequest,
  { embeddings, vector: query, colours }: Query,
  index: Prepared['index'],
): Promise<Omit<SearchResult, 'timings'>> {
  const { limit, offset, colourBalance, sort, signal } = options;
  const coloured: RowOrder = colours?.order(index, colourBalance) ?? index;
  const aim = await steer(catalog, index, { query, mask }, options);
  const worded = relevant?.filter((row) => aim.mask?.has(row) ?? true);
  const ordered = worded ? new WordsOrder(coloured, catalog.rows, worded) : coloured;
  // The vote asks the whole catalogue, whatever the filter; without one, its rows are also the first of the results.
  const reusable = aim.mask === undefined && aim.query === query && ordered === index;
  const rows = reusable ? Math.max(VOTERS, rowsFor({ offset, limit })) : VOTERS;
  const hits = await index.nearest(query, rows, { signal });
  const nearest = reusable ? hits : undefined;
  const found = await findMatches(catalog, ordered, {
    ...aim,
    limit,
    offset,
    signal,
    nearest,
    sort,
  });
  const judged = await judgePictures({ catalog, embeddings, signal }, index, hits);
  return { ...found, ...judged };
}
