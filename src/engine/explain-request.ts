import type { ProductId } from '../core/brand.ts';
import type { Pixels } from '../embed/pixels.ts';
import type { ExplainOptions } from './engine.ts';
import type { ExplainRequest } from './explain-match.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { productPicture } from './product-picture.ts';

interface Pack {
  readonly catalog: LoadedCatalog;
  readonly packUrl: string;
  readonly decode: (picture: Blob | ImageBitmap) => Promise<Pixels>;
}

/** Reads both sides of an explanation: pictures, and the rows of products. @throws SearchError `not-found`, `bad-image`, `unsupported-image`, `aborted` */
export async function explainRequest(
  { query, region, also = [], product, signal }: ExplainOptions,
  { catalog, packUrl, decode }: Pack,
): Promise<ExplainRequest> {
  const side = async (id: ProductId) => {
    const row = await catalog.row(id);
    return { row, pixels: await productPicture({ catalog, packUrl }, row, { decode, signal }) };
  };
  const own =
    typeof query === 'string'
      ? await side(query)
      : { pixels: await decode(query), region, also: await Promise.all(also.map(decode)) };
  return { catalog, query: own, product: await side(product), signal };
}
