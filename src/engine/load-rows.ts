import { type PackManifest, vectorDims } from '../catalog/pack-manifest.ts';
import { decodeVectorShard } from '../catalog/vector-shard.ts';
import { nextTask } from '../core/async.ts';
import { SearchError } from '../core/errors.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { RowMemory } from '../search/row-memory.ts';
import type { PackFiles } from './pack-files.ts';

/**
 * The pack's vectors in one block, in the kernel's memory where there is room, with one shard at a time beside them.
 * @throws SearchError `bad-pack` when there are not as many as products; `aborted`
 */
export async function loadRows(
  manifest: PackManifest,
  files: PackFiles,
  signal: AbortSignal | undefined,
): Promise<QuantisedRows> {
  const dims = vectorDims(manifest);
  const rows = roomFor(manifest.count, dims);
  let count = 0;
  for (const { name } of manifest.vectors) {
    const { values, scales } = decodeVectorShard(await files.file(name), dims);
    if (count + scales.length <= manifest.count) {
      rows.values.set(values, count * dims);
      rows.scales.set(scales, count);
    }
    count += scales.length;
    await nextTask();
    signal?.throwIfAborted();
  }
  if (count === manifest.count) return rows;
  throw new SearchError(
    'bad-pack',
    `The pack promises ${manifest.count} products and has ${count} vectors`,
  );
}

/** In plain arrays where the kernel's memory cannot be had: the search is slower then. @throws RangeError without room at all */
function roomFor(count: number, dims: number): QuantisedRows {
  try {
    return RowMemory.room(count, dims);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { dims, values: new Int8Array(count * dims), scales: new Float32Array(count) };
  }
}
