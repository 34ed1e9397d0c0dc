import { describe, isSearchError, SearchError } from '../core/errors.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import { GraphEmbedder } from './graph-embedder.ts';
import { LayersEmbedder } from './layers-embedder.ts';
import { MobilenetEmbedder } from './mobilenet-embedder.ts';

/**
 * Loads a model onto the current backend.
 * @throws SearchError `bad-model` when tfjs cannot read the graph or a file is missing
 */
export async function loadEmbedder(
  { manifest, bytes }: ModelFiles,
  lost: AbortSignal = new AbortController().signal,
): Promise<Embedder> {
  try {
    switch (manifest.kind) {
      case 'graph':
        return await GraphEmbedder.load(manifest, bytes, lost);
      case 'layers':
        return await LayersEmbedder.load(manifest, bytes, lost);
      case 'mobilenet':
        return await MobilenetEmbedder.load(manifest, bytes, lost);
    }
  } catch (cause) {
    if (isSearchError(cause)) throw cause;
    const message = `Model "${manifest.id}" could not be loaded: ${describe(cause)}`;
    throw new SearchError('bad-model', message, { cause });
  }
}
