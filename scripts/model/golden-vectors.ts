import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { describe, isSearchError, SearchError } from '../../src/core/errors.ts';
import type { Embedder } from '../../src/embed/embedder.ts';
import { goldenPicture } from '../../src/embed/golden-picture.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import type { Golden } from '../../src/embed/model-manifest.ts';
import { loadEmbedder } from '../../src/gpu/load-embedder.ts';

const SEEDS = [1, 2, 3];

/**
 * A model's answers on the plainest backend: what every other one is held against.
 * @throws SearchError `bad-model` when the network does not run or answers nonsense
 */
export async function goldenVectors(model: ModelFiles): Promise<readonly Golden[]> {
  await tf.setBackend('cpu');
  const embedder = await loadEmbedder(model);
  try {
    const goldens: Golden[] = [];
    for (const seed of SEEDS) goldens.push({ seed, vector: await answer(embedder, seed) });
    return goldens;
  } finally {
    embedder.dispose();
  }
}

async function answer(embedder: Embedder, seed: number): Promise<readonly number[]> {
  try {
    const { vector } = await embedder.embed(goldenPicture(seed));
    return Array.from(vector, (value) => Number(value.toFixed(6)));
  } catch (cause) {
    if (isSearchError(cause, 'bad-model')) throw cause;
    const message = `Model "${embedder.modelId}" does not run: ${describe(cause)}`;
    throw new SearchError('bad-model', message, { cause });
  }
}
