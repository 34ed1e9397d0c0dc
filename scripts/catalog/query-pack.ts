import type { SearchResult } from '../../src/engine/engine.ts';
import { findMatches } from '../../src/engine/find-matches.ts';
import { judgePicture } from '../../src/engine/judge-picture.ts';
import { VOTERS } from '../../src/engine/predict-category.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { requireModel } from '../../src/engine/model-source.ts';
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
    const embedding = await runtime.embedder.embed(await decodeFile(picture));
    const query = catalog.toRow(embedding.vector);
    const nearest = await index.nearest(query, VOTERS);
    const judged = judgePicture(catalog, { ...embedding, vector: query }, nearest);
    return { ...(await findMatches(catalog, index, { query, limit })), ...judged };
  };
}
