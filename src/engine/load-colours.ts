import { decodeColourShard } from '../catalog/colour-shard.ts';
import { type Column, ColumnBuilder } from '../catalog/column.ts';
import type { PackManifest } from '../catalog/pack-manifest.ts';
import { COLOUR_DIMS } from '../colour/colour-histogram.ts';
import { nextTask } from '../core/async.ts';
import { SearchError } from '../core/errors.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { PackFiles } from './pack-files.ts';

/** The colours of all products: row `i` is product `i`. */
export interface CatalogColours {
  readonly histograms: QuantisedRows;
  /** Names, one bit each. */
  readonly names: Column<number>;
}

/** The pack's colours, one file in memory at a time beside them; undefined when it has none. @throws SearchError `bad-pack`, `aborted` */
export async function loadColours(
  { count, colours }: PackManifest,
  files: PackFiles,
  signal: AbortSignal | undefined,
): Promise<CatalogColours | undefined> {
  if (colours === undefined) return undefined;
  const values = new Int8Array(count * COLOUR_DIMS);
  const scales = new Float32Array(count);
  const names = new ColumnBuilder<number>(count);
  let row = 0;
  for (const { name } of colours) {
    const { bits, histograms } = decodeColourShard(await files.file(name), COLOUR_DIMS);
    if (row + bits.length <= count) {
      values.set(histograms.values, row * COLOUR_DIMS);
      scales.set(histograms.scales, row);
      for (const [i, own] of bits.entries()) names.set(row + i, own);
    }
    row += bits.length;
    await nextTask();
    signal?.throwIfAborted();
  }
  if (row !== count) {
    throw new SearchError('bad-pack', `The pack promises ${count} products and has ${row} colours`);
  }
  return { histograms: { dims: COLOUR_DIMS, values, scales }, names: names.build() };
}
