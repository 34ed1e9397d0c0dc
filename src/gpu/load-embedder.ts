import { describe, isSearchError, SearchError } from '../core/errors.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import { GraphEmbedder } from './graph-embedder.ts';
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
    return manifest.kind === 'graph'
      ? await GraphEmbedder.load(manifest, bytes, lost)
      : await MobilenetEmbedder.load(manifest, bytes, lost);
  } catch (cause) {
    if (isSearchError(cause)) throw cause;
    const message = `Model "${manifest.id}" could not be loaded: ${describe(cause)}`;
    throw new SearchError('bad-model', message, { cause });
  }
}
