import { SearchError } from '../core/errors.ts';
import {
  MODEL_MANIFEST_NAME,
  type ModelManifest,
  parseModelManifest,
} from '../embed/model-manifest.ts';
import type { Source } from '../store/sync.ts';

/** What the device needs of a model. Vectors of different models never meet, so its id must be the one that a pack names. */
export function modelSource(
  modelsUrl: string,
  wanted: { readonly id: string; readonly dims: number },
): Source<ModelManifest> {
  return {
    folderUrl: `${modelsUrl.replace(/\/$/, '')}/${wanted.id}/`,
    manifestName: MODEL_MANIFEST_NAME,
    parse: (text) => requireModel(parseModelManifest(text), wanted),
    files: ({ files }) => files,
  };
}

/** @throws SearchError `model-mismatch` that names both when a model is not the one that a pack was built with. */
export function requireModel(
  manifest: ModelManifest,
  wanted: { readonly id: string; readonly dims: number },
): ModelManifest {
  if (manifest.id === wanted.id && manifest.dims === wanted.dims) return manifest;
  throw new SearchError(
    'model-mismatch',
    `The pack was built with "${wanted.id}" (${wanted.dims} dims), the model is "${manifest.id}" (${manifest.dims} dims)`,
  );
}
