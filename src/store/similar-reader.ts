import { matchOf } from '../catalog/calibration.ts';
import { findId, idFileOf } from '../catalog/id-shard.ts';
import { decodeNeighbours, recordAt, type StoredNeighbour } from '../catalog/neighbour-shard.ts';
import { readProductAt } from '../catalog/product-file.ts';
import { optional, type Product } from '../catalog/product.ts';
import {
  parseSimilarManifest,
  SIMILAR_NAME,
  type SimilarManifest,
} from '../catalog/similar-manifest.ts';
import { SearchError } from '../core/errors.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { StaticFiles } from './static-files.ts';

/** A product of the table. */
export interface SimilarProduct {
  readonly product: Product;
  /** Cosine similarity, within 1.6e-5. */
  readonly score: number;
  readonly match?: number;
  readonly others?: number;
}

/**
 * Reads similar products from a pack's files on its host: a small manifest, the file that knows the id, one record, and the products in it. Needs
 * no engine, worker, model, or storage.
 */
export class SimilarReader {
  readonly #folderUrl: string;
  readonly #files: StaticFiles;

  /** @param packUrl folder of the pack, or its `catalog.json`, absolute */
  constructor(packUrl: string) {
    this.#folderUrl = packUrl.endsWith('.json')
      ? new URL('.', packUrl).href
      : packUrl.replace(/\/?$/, '/');
    this.#files = new StaticFiles(this.#folderUrl);
  }

  /** The `limit` most similar, as the engine finds them. @throws SearchError `not-found`, `network`, `bad-pack`, `aborted` */
  async similarTo(
    id: string,
    { limit, signal }: { readonly limit: number; readonly signal?: AbortSignal | undefined },
  ): Promise<readonly SimilarProduct[]> {
    const manifest = await this.#manifest(signal);
    const row = await this.#row(manifest, id);
    const { shard, place } = placeIn(manifest, row);
    const record = await this.#files.slice(shard.neighbours, recordAt(place), signal);
    const found = decodeNeighbours(record).slice(0, limit);
    return Promise.all(found.map((neighbour) => this.#product(manifest, neighbour, signal)));
  }

  async #manifest(signal: AbortSignal | undefined): Promise<SimilarManifest> {
    const bytes = await fetchBytes(this.#folderUrl + SIMILAR_NAME, { signal, cache: 'no-cache' });
    return parseSimilarManifest(new TextDecoder().decode(bytes));
  }

  async #row({ ids }: SimilarManifest, id: string): Promise<number> {
    const name = ids[idFileOf(id, ids.length)];
    const row = name === undefined ? undefined : findId(await this.#files.file(name), id);
    if (row !== undefined) return row;
    throw new SearchError('not-found', `The catalogue has no product "${id}"`);
  }

  async #product(
    manifest: SimilarManifest,
    { row, score, others, offset, bytes }: StoredNeighbour,
    signal: AbortSignal | undefined,
  ): Promise<SimilarProduct> {
    const { products } = placeIn(manifest, row).shard;
    const range = { from: offset, to: offset + bytes };
    const text = new Uint8Array(await this.#files.slice(products, range, signal));
    const match = manifest.match && matchOf({ match: manifest.match }, score);
    return {
      product: readProductAt(text, products),
      score,
      ...optional('match', match),
      ...optional('others', others || undefined),
    };
  }
}

function placeIn(
  { shards }: SimilarManifest,
  row: number,
): { readonly shard: SimilarManifest['shards'][number]; readonly place: number } {
  let place = row;
  for (const shard of shards) {
    if (place < shard.rows) return { shard, place };
    place -= shard.rows;
  }
  throw new SearchError('bad-pack', `The table of similar products names row ${row}`);
}
