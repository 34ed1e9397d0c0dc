import { io } from '@tensorflow/tfjs-core';
import { parseJson } from '../core/json.ts';
import { SearchError } from '../core/errors.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { ModelManifest } from '../embed/model-manifest.ts';

/**
 * A loader that gives tfjs a converted graph from memory, so that the network is asked once and by us alone.
 * @throws SearchError `bad-model` when a file that the graph names is not there
 */
export function graphFromMemory(manifest: ModelManifest, bytes: ModelFiles['bytes']): io.IOHandler {
  const file = (name: string): ArrayBuffer => {
    const found = bytes.get(name);
    if (found !== undefined) return found;
    throw new SearchError('bad-model', `Model "${manifest.id}" lacks its file "${name}"`);
  };
  const graphName = manifest.files[0]?.name ?? 'model.json';
  const graph = parseJson(new TextDecoder().decode(file(graphName)), graphName, 'bad-model');
  return {
    load: () =>
      io.getModelArtifactsForJSON(graph as io.ModelJSON, (weights) => {
        const buffers = weights.flatMap((group) => group.paths).map(file);
        const specs = weights.flatMap((group) => group.weights);
        return Promise.resolve([specs, io.CompositeArrayBuffer.join(buffers)]);
      }),
  };
}
