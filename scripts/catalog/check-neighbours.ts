import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findId, idFileOf } from '../../src/catalog/id-shard.ts';
import { decodeNeighbourShard, type StoredNeighbour } from '../../src/catalog/neighbour-shard.ts';
import { SIMILAR_NAME } from '../../src/catalog/similar-manifest.ts';
import { SearchError } from '../../src/core/errors.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { firstNeighbours } from '../../src/engine/similar-products.ts';
import { KernelIndex } from '../../src/search/kernel-index.ts';
import { similarManifestOf, stored } from './add-neighbours.ts';
import { readChecked, readPackFolder } from './pack-folder.ts';

/** Rows of the table that are worked out again, evenly spread. */
const CHECKED = 50;
/** Scores are kept in steps. */
const TOLERANCE = 1.6e-5;

/** What is wrong with a pack's table of similar products, in words; nothing when it is right, or the pack has none. @throws SearchError `bad-pack` */
export async function checkNeighbours(folder: string): Promise<readonly string[]> {
  const catalog = await readPackFolder(folder);
  const { neighbours, ids = [] } = catalog.manifest;
  if (neighbours === undefined) return [];
  const table: (readonly StoredNeighbour[])[] = [];
  for (const file of neighbours)
    table.push(...decodeNeighbourShard(await readChecked(folder, file)));
  if (table.length !== catalog.count) {
    return [`The table of similar products has ${table.length} rows, the pack ${catalog.count}`];
  }
  const idFiles = await Promise.all(ids.map((file) => readChecked(folder, file)));
  const problems = [...(await checkManifest(folder, catalog))];
  const index = new KernelIndex(catalog.rows);
  const step = Math.max(1, Math.floor(catalog.count / CHECKED));
  for (let row = 0; row < catalog.count; row += step) {
    const { id } = await catalog.at(row);
    const file = idFiles[idFileOf(id, ids.length)];
    if (file === undefined || findId(file, id) !== row) {
      problems.push(`The files of ids do not know product "${id}"`);
    }
    const found = await firstNeighbours(catalog, index, row);
    if (
      !same(
        table[row] ?? [],
        found.map((each) => stored(catalog, each)),
      )
    ) {
      problems.push(`The products similar to "${id}" are not those of the table`);
    }
  }
  index.dispose();
  return problems;
}

async function checkManifest(folder: string, catalog: LoadedCatalog): Promise<readonly string[]> {
  const text = await readFile(join(folder, SIMILAR_NAME), 'utf8').catch((cause: unknown) => {
    throw new SearchError('bad-pack', `"${SIMILAR_NAME}" is missing`, { cause });
  });
  const expected = JSON.stringify(similarManifestOf(catalog, catalog.manifest), null, 1);
  return text === `${expected}\n` ? [] : [`"${SIMILAR_NAME}" is not that of this pack`];
}

function same(one: readonly StoredNeighbour[], other: readonly StoredNeighbour[]): boolean {
  return (
    one.length === other.length &&
    one.every((entry, place) => {
      const exact = other[place];
      return (
        exact !== undefined &&
        Math.abs(entry.score - exact.score) <= TOLERANCE &&
        (['row', 'others', 'offset', 'bytes'] as const).every((name) => entry[name] === exact[name])
      );
    })
  );
}
