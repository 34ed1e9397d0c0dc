import { decodeNeighbours, recordAt, type StoredNeighbour } from '../catalog/neighbour-shard.ts';
import { isAbort } from '../core/errors.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import type { PackFiles } from './pack-files.ts';

/** Rows from which asking the pack's files is worth a request: the scan of fewer takes tens of milliseconds. */
const LEAST_ROWS = 100_000;

/** The pack's table of similar products. Its files come when they are asked for. */
export class NeighbourTable {
  readonly #catalog: Pick<LoadedCatalog, 'manifest' | 'count' | 'firstRows'>;
  readonly #files: PackFiles;
  readonly #leastRows: number;

  /** @param files those that `similarFiles` names */
  constructor(
    catalog: Pick<LoadedCatalog, 'manifest' | 'count' | 'firstRows'>,
    files: PackFiles,
    leastRows = LEAST_ROWS,
  ) {
    this.#catalog = catalog;
    this.#files = files;
    this.#leastRows = leastRows;
  }

  /** What is similar to a row, best first; undefined where a scan should tell: in a small catalogue, and where the file cannot be had. */
  async neighbours(
    row: number,
    signal?: AbortSignal,
  ): Promise<readonly StoredNeighbour[] | undefined> {
    const { manifest, count, firstRows } = this.#catalog;
    const shard = firstRows.findLastIndex((firstRow) => firstRow <= row);
    const file = manifest.neighbours?.[shard];
    if (file === undefined || count < this.#leastRows) return undefined;
    const { from, to } = recordAt(row - (firstRows[shard] ?? 0));
    try {
      const found = decodeNeighbours(await this.#files.slice(file.name, from, to));
      signal?.throwIfAborted();
      return found.every((other) => other.row < count) ? found : undefined;
    } catch (error) {
      if (isAbort(error)) throw error;
      return undefined;
    }
  }
}
