import { coloursOf } from '../colour/colours-of.ts';
import { optional } from '../catalog/product.ts';
import { cosine, type UnitVector } from '../core/unit-vector.ts';
import type { LocalEmbeddings } from '../embed/local-embeddings.ts';
import { cropPixels, type Region, withinRegion } from '../embed/picture-region.ts';
import type { Pixels } from '../embed/pixels.ts';
import { matchOf } from './closeness.ts';
import { contributionsTo } from './contributions.ts';
import type { Explanation } from './explanation.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { VOTERS } from './predict-category.ts';
import type { Prepared } from './prepared-search.ts';
import { embedPictures, judgePictures } from './several-pictures.ts';
import { differences, sharedTraits, type Traits } from './shared-traits.ts';

/** Two sides to compare. Pictures of products are absent where they could not be fetched. */
export interface ExplainRequest {
  readonly catalog: LoadedCatalog;
  readonly query:
    | {
        readonly pixels: Pixels;
        /** The part that was searched by. */
        readonly region?: Region | undefined;
        /** Further pictures of the same thing. */
        readonly also: readonly Pixels[];
        readonly row?: undefined;
      }
    | { readonly row: number; readonly pixels: Pixels | undefined };
  readonly product: { readonly row: number; readonly pixels: Pixels | undefined };
  readonly signal?: AbortSignal | undefined;
}

type Device = Pick<Prepared, 'runtime' | 'index'>;

/** One side, as far as it is needed. */
interface Side extends Traits {
  /** As the catalogue's rows are. */
  readonly vector: UnitVector;
}

/** Why a product was found, on one device. May run again on another one. @throws SearchError `device-lost`, `aborted` */
export async function explainMatch(request: ExplainRequest, device: Device): Promise<Explanation> {
  const { catalog } = request;
  const query = await querySide(request, device);
  const product = await productSide(catalog, request.product.row);
  const score = cosine(query.vector, product.vector);
  // One after the other: a device has one queue.
  const own = await localOfQuery(request, device);
  const theirs = await localOf(request.product.pixels, device, request.signal);
  return {
    score,
    ...optional('match', catalog.calibration && matchOf(catalog.calibration, score)),
    ...optional('queryMap', own && contributionsTo(product.vector, own, catalog)),
    ...optional('productMap', theirs && contributionsTo(query.vector, theirs, catalog)),
    shared: sharedTraits(query, product),
    different: differences(query, product),
  };
}

/** Of what was searched by, and where that lies in the whole picture. */
async function localOfQuery(
  { query, signal }: ExplainRequest,
  device: Device,
): Promise<LocalEmbeddings | undefined> {
  const region = query.row === undefined ? query.region : undefined;
  if (region === undefined || query.pixels === undefined) {
    return localOf(query.pixels, device, signal);
  }
  const local = await localOf(cropPixels(query.pixels, region), device, signal);
  return local && { ...local, area: withinRegion(region, local.area) };
}

async function localOf(
  pixels: Pixels | undefined,
  { runtime }: Device,
  signal: AbortSignal | undefined,
): Promise<LocalEmbeddings | undefined> {
  return pixels && runtime.embedder.embedLocally?.(pixels, signal);
}

async function querySide(
  { catalog, query, product, signal }: ExplainRequest,
  { runtime, index }: Device,
): Promise<Side> {
  if (query.row !== undefined) return productSide(catalog, query.row);
  const seen = query.region === undefined ? query.pixels : cropPixels(query.pixels, query.region);
  const { vector, embeddings } = await embedPictures(
    { catalog, pictures: [seen, ...query.also], signal },
    runtime,
  );
  // One more than vote: the product itself says nothing about the picture.
  const hits = await index.nearest(vector, Math.min(VOTERS + 1, index.count), { signal });
  const { category } = await judgePictures({ catalog, embeddings, signal }, index, hits);
  const others = hits.filter(({ row }) => row !== product.row).slice(0, VOTERS);
  const neighbours = await Promise.all(others.map(({ row }) => catalog.at(row)));
  return {
    vector,
    category: category?.label,
    colours: catalog.colours && coloursOf(seen).bits,
    attributes: {},
    neighbours: neighbours.map(({ attributes }) => attributes),
  };
}

async function productSide(catalog: LoadedCatalog, row: number): Promise<Side> {
  const { category, attributes } = await catalog.at(row);
  const { codes, values = [] } = catalog.colours?.names ?? { codes: [] };
  const colours = values[(codes[row] ?? 0) - 1];
  return { vector: catalog.vectorOf(row), category, colours, attributes };
}
