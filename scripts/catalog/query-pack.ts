import type { SearchResult } from '../../src/engine/engine.ts';
import { findMatches } from '../../src/engine/find-matches.ts';
import { toNeighbours } from '../../src/engine/judge-picture.ts';
import { predictCategory, VOTERS } from '../../src/engine/predict-category.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { requireModel } from '../../src/engine/model-source.ts';
import { optional } from '../../src/catalog/product.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import { decodeFile } from '../node/decode-file.ts';
import { startNodeRuntime } from '../node/node-runtime.ts';

export type Query = (picture: Uint8Array, limit: number) => Promise<Omit<SearchResult, 'timings'>>;

/**
 * Opens a pack for queries in Node, on the same network and the same index code that the browser has.
 * @throws SearchError `model-mismatch` when the pack was built with another model
 */
export async function openQuery(catalog: LoadedCatalog, model: ModelFiles): Promise<Query> {
  requireModel(model.manifest, catalog.manifest.model);
  const runtime = await startNodeRuntime(model);
  const index = await runtime.createIndex(catalog.rows);
  return async (picture, limit) => {
    const { vector, classes } = await runtime.embedder.embed(await decodeFile(picture));
    const query = catalog.toRow(vector);
    const neighbours = toNeighbours(await index.nearest(query, VOTERS), catalog);
    const category = predictCategory({ vector: query, classes }, neighbours, catalog.head);
    const found = await findMatches(catalog, index, { query, limit });
    return { ...found, ...optional('category', category) };
  };
}
