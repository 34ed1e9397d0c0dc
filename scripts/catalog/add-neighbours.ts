import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeIdShards } from '../../src/catalog/id-shard.ts';
import {
  encodeNeighbourShard,
  NEIGHBOURS,
  type StoredNeighbour,
} from '../../src/catalog/neighbour-shard.ts';
import {
  MANIFEST_NAME,
  PACK_FORMAT,
  type PackFile,
  type PackManifest,
} from '../../src/catalog/pack-manifest.ts';
import { optional } from '../../src/catalog/product.ts';
import { SIMILAR_NAME, type SimilarManifest } from '../../src/catalog/similar-manifest.ts';
import { describeFile, named } from '../../src/catalog/write-pack.ts';
import type { OnProgress } from '../../src/core/progress.ts';
import { findLeaders, type FoundRow, rowsFor } from '../../src/engine/find-matches.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { KernelIndex } from '../../src/search/kernel-index.ts';
import { readPackFolder } from './pack-folder.ts';

/** Products up to which every build writes the table: each is compared with each, which takes minutes at this size. */
export const NEIGHBOURS_UP_TO = 100_000;
/** Queries that share a pass over the rows. */
const AT_ONCE = 8;

/** Finds what is similar to each product of a whole pack, and writes that into its folder; a larger catalogue stays as it is. */
export async function addNeighbours(
  folder: string,
  manifest: PackManifest,
  {
    upTo = NEIGHBOURS_UP_TO,
    onProgress,
  }: { readonly upTo?: number | undefined; readonly onProgress?: OnProgress | undefined } = {},
): Promise<PackManifest> {
  if (manifest.count > upTo) return manifest;
  const catalog = await readPackFolder(folder);
  const neighbours: PackFile[] = [];
  const index = new KernelIndex(catalog.rows);
  const shards = shardsOf(catalog);
  for (const [number, { first, end }] of shards.entries()) {
    const rows: (readonly StoredNeighbour[])[] = [];
    for (let row = first; row < end; row += AT_ONCE) {
      rows.push(
        ...(await neighboursOf(catalog, index, { first: row, end: Math.min(end, row + AT_ONCE) })),
      );
      onProgress?.({ done: first + rows.length, total: catalog.count });
    }
    const stem = `neighbours-${String(number).padStart(3, '0')}`;
    neighbours.push(await write(folder, stem, encodeNeighbourShard(rows)));
  }
  index.dispose();
  const ids: PackFile[] = [];
  const all: string[] = [];
  for await (const { id } of catalog.everything()) all.push(id);
  for (const [i, bytes] of encodeIdShards(all).entries()) {
    ids.push(await write(folder, `ids-${String(i).padStart(3, '0')}`, bytes));
  }
  const { images, ...about } = manifest;
  const complete = { ...about, neighbours, ids, images };
  await writeFile(join(folder, MANIFEST_NAME), `${JSON.stringify(complete, null, 1)}\n`);
  const similar = JSON.stringify(similarManifestOf(catalog, complete), null, 1);
  await writeFile(join(folder, SIMILAR_NAME), `${similar}\n`);
  return complete;
}

/** What `similar.json` says of a pack with neighbours. */
export function similarManifestOf(catalog: LoadedCatalog, manifest: PackManifest): SimilarManifest {
  const { products, neighbours = [], ids = [], revision } = manifest;
  const shards = shardsOf(catalog).map(({ first, end }, i) => ({
    products: products[i]?.name ?? '',
    neighbours: neighbours[i]?.name ?? '',
    rows: end - first,
  }));
  return {
    format: PACK_FORMAT,
    revision,
    shards,
    ids: ids.map(({ name }) => name),
    ...optional('match', catalog.calibration?.match),
  };
}

/** Found rows as they are stored. */
export function stored(
  catalog: LoadedCatalog,
  { row, score, others = 0 }: FoundRow,
): StoredNeighbour {
  const { from, to } = catalog.placeOf(row);
  return { row, score, others, offset: from, bytes: to - from };
}

interface Range {
  readonly first: number;
  readonly end: number;
}

function shardsOf({ firstRows, count }: LoadedCatalog): readonly Range[] {
  return firstRows.map((first, i) => ({ first, end: firstRows[i + 1] ?? count }));
}

/** Several rows in one pass over the others. */
async function neighboursOf(
  catalog: LoadedCatalog,
  index: KernelIndex,
  { first, end }: Range,
): Promise<readonly (readonly StoredNeighbour[])[]> {
  const rows = Array.from({ length: end - first }, (_, i) => first + i);
  const queries = rows.map((row) => catalog.vectorOf(row));
  const take = Math.min(rowsFor({ limit: NEIGHBOURS }), index.count);
  const nearest = await index.nearestOfMany(queries, take);
  return Promise.all(
    queries.map(async (query, i) => {
      const request = { query, limit: NEIGHBOURS, besides: rows[i], nearest: nearest[i] };
      const { leaders } = await findLeaders(catalog, index, request);
      return leaders.map((leader) => stored(catalog, leader));
    }),
  );
}

async function write(
  folder: string,
  stem: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<PackFile> {
  const file = await named(stem, 'bin', content);
  await writeFile(join(folder, file.name), file.content);
  return describeFile(file);
}
