import { MANIFEST_NAME } from '../catalog/pack-manifest.ts';
import { isAbort } from '../core/errors.ts';
import type { Pixels } from '../embed/pixels.ts';
import { fetchBytes } from '../store/fetch-bytes.ts';
import { folderOf, type LoadedCatalog } from './loaded-catalog.ts';

/** The thumbnail of a product; undefined where it cannot be fetched or read. Its name changes with its content, so any copy will do. @throws SearchError `aborted` */
export async function productPicture(
  { catalog, packUrl }: { readonly catalog: LoadedCatalog; readonly packUrl: string },
  row: number,
  {
    decode,
    signal,
  }: {
    readonly decode: (picture: Blob) => Promise<Pixels>;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Pixels | undefined> {
  const { image } = await catalog.at(row);
  const url = new URL(image, folderOf(packUrl, MANIFEST_NAME)).href;
  try {
    const bytes = await fetchBytes(url, { signal, cache: 'force-cache' });
    return await decode(new Blob([bytes]));
  } catch (error) {
    if (isAbort(error)) throw error;
    return undefined;
  }
}
