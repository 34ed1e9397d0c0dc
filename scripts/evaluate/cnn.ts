import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { load } from '@tensorflow-models/mobilenet';
import { sha256 } from '../../src/core/digest.ts';
import { SearchError } from '../../src/core/errors.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import type { MobilenetManifest } from '../../src/embed/model-manifest.ts';
import { cropRegion, resample } from '../../src/embed/resample.ts';
import { graphFromMemory } from '../../src/gpu/graph-from-memory.ts';
import { goldenVectors } from '../model/golden-vectors.ts';
import { readModelFolder } from '../node/model-folder.ts';
import { startNodeRuntime } from '../node/node-runtime.ts';
import type { Extractor } from './method.ts';

/** A network with its files, which the browser needs too. */
export interface Cnn {
  readonly extractor: Extractor;
  readonly model: ModelFiles;
}

/** A model of ours, through the same code that the product runs. */
export async function ownModel(folder: string): Promise<Cnn> {
  const model = await readModelFolder(folder);
  const { embedder } = await startNodeRuntime(model);
  const extractor: Extractor = {
    name: model.manifest.id,
    bytes: wireBytes(model),
    async extract(picture) {
      const { vector, classes } = await embedder.embed(picture);
      const named = classes.map(({ label, probability }) => [label, probability] as const);
      return { values: vector, ...(named.length > 0 ? { classes: new Map(named) } : {}) };
    },
  };
  return { extractor, model };
}

/**
 * MobileNet V2 1.0 at 224 px through `@tensorflow-models/mobilenet`, from a folder with a tfjs graph model whose inputs lie in -1 to 1.
 * Its features are the package's embedding, not normalised.
 * @throws SearchError `not-found` when the folder has no graph
 */
export async function mobilenetV2(folder: string): Promise<Cnn> {
  const model = await mobilenetFiles(folder);
  const { input } = model.manifest;
  const net = await load({
    version: 2,
    alpha: 1,
    modelUrl: graphFromMemory(model.manifest, model.bytes),
    inputRange: [...input.range],
  });
  const extractor: Extractor = {
    name: 'MobileNet V2',
    bytes: wireBytes(model),
    async extract(picture) {
      const region = cropRegion(picture, input.crop);
      const pixels = resample(picture, region, { size: input.size, range: [0, 255] });
      const output = tf.tidy(() =>
        net.infer(tf.tensor3d(pixels, [input.size, input.size, 3]), true),
      );
      const values = Float32Array.from(await output.data<'float32'>());
      output.dispose();
      return { values };
    },
  };
  return { extractor, model };
}

async function mobilenetFiles(
  folder: string,
): Promise<ModelFiles & { readonly manifest: MobilenetManifest }> {
  const graph = join(folder, 'model.json');
  if (!existsSync(graph)) {
    throw new SearchError(
      'not-found',
      `${graph} is not there. Name a folder with MobileNet V2 1.0 224 as a tfjs graph model with --mobilenet DIR`,
    );
  }
  const { weightsManifest } = JSON.parse(await readFile(graph, 'utf8')) as {
    readonly weightsManifest: readonly { readonly paths: readonly string[] }[];
  };
  const names = ['model.json', ...weightsManifest.flatMap(({ paths }) => paths)];
  const bytes = new Map<string, ArrayBuffer>();
  for (const name of names)
    bytes.set(name, new Uint8Array(await readFile(join(folder, name))).buffer);
  const manifest: MobilenetManifest = {
    kind: 'mobilenet',
    id: basename(folder),
    version: 2,
    alpha: 1,
    dims: 1280,
    input: { size: 224, range: [-1, 1], crop: 'stretch' },
    files: await Promise.all(
      [...bytes].map(async ([name, content]) => ({
        name,
        bytes: content.byteLength,
        sha256: await sha256(new Uint8Array(content)),
      })),
    ),
    licence: 'Apache-2.0',
    source: 'MobileNet V2, ImageNet',
    goldens: [],
  };
  const backend = tf.getBackend();
  const goldens = await goldenVectors({ manifest, bytes });
  await tf.setBackend(backend);
  return { manifest: { ...manifest, goldens }, bytes };
}

function wireBytes({ manifest }: ModelFiles): number {
  return manifest.files.reduce((sum, file) => sum + file.bytes, 0);
}
