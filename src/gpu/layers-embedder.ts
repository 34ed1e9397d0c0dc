import type { LayersModel } from '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { SerialQueue } from '../core/async.ts';
import { SearchError } from '../core/errors.ts';
import { toUnitVector } from '../core/unit-vector.ts';
import type { Embedder, Embedding } from '../embed/embedder.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { LayersModelManifest } from '../embed/model-manifest.ts';
import type { Pixels } from '../embed/pixels.ts';
import { cropRegion, resample } from '../embed/resample.ts';
import { whileAlive } from './backend.ts';
import { graphFromMemory } from './graph-from-memory.ts';
import { pooled } from './pooled.ts';

/** Runs a Keras model, as `tensorflowjs_converter` writes it, up to its embedding layer. Its library is loaded only where such a model is used. */
export class LayersEmbedder implements Embedder {
  readonly #manifest: LayersModelManifest;
  readonly #model: LayersModel;
  readonly #lost: AbortSignal;
  readonly #queue = new SerialQueue(); // one device, one run at a time

  private constructor(manifest: LayersModelManifest, model: LayersModel, lost: AbortSignal) {
    this.#manifest = manifest;
    this.#model = model;
    this.#lost = lost;
  }

  /** @throws SearchError `bad-model` when a file is missing or there is no layer of that name */
  static async load(
    manifest: LayersModelManifest,
    bytes: ModelFiles['bytes'],
    lost: AbortSignal,
  ): Promise<LayersEmbedder> {
    const layers = await import('@tensorflow/tfjs-layers');
    const whole = await layers.loadLayersModel(graphFromMemory(manifest, bytes));
    const name = manifest.nodes.embedding;
    const layer = whole.layers.find((candidate) => candidate.name === name);
    if (layer === undefined) {
      whole.dispose();
      throw new SearchError('bad-model', `Model "${manifest.id}" has no layer "${name}"`);
    }
    const model = layers.model({ inputs: whole.inputs, outputs: layer.output });
    return new LayersEmbedder(manifest, model, lost);
  }

  get modelId(): string {
    return this.#manifest.id;
  }

  get dims(): number {
    return this.#manifest.dims;
  }

  embed(picture: Pixels, signal?: AbortSignal): Promise<Embedding> {
    return this.#queue.run(() => this.#run(picture), signal);
  }

  dispose(): void {
    this.#model.dispose();
  }

  async #run(picture: Pixels): Promise<Embedding> {
    const { input } = this.#manifest;
    const values = resample(picture, cropRegion(picture, input.crop), input);
    const output = tf.tidy(() => {
      const tensor = tf.tensor4d(values, [1, input.size, input.size, 3]);
      return pooled(this.#model.predict(tensor) as tf.Tensor);
    });
    try {
      const embedding = await whileAlive(output.data<'float32'>(), this.#lost);
      return { vector: toUnitVector(embedding), strength: Math.hypot(...embedding), classes: [] };
    } finally {
      output.dispose();
    }
  }
}
