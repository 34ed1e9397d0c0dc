import type { MobileNet } from '@tensorflow-models/mobilenet';
import * as tf from '@tensorflow/tfjs-core';
import { SerialQueue } from '../core/async.ts';
import { toUnitVector } from '../core/unit-vector.ts';
import type { Embedder, Embedding } from '../embed/embedder.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { MobilenetManifest } from '../embed/model-manifest.ts';
import type { Pixels } from '../embed/pixels.ts';
import { cropRegion, resample } from '../embed/resample.ts';
import { whileAlive } from './backend.ts';
import { graphFromMemory } from './graph-from-memory.ts';

/** Runs a MobileNet through its own package, which knows the embedding node and the input range. */
export class MobilenetEmbedder implements Embedder {
  readonly #manifest: MobilenetManifest;
  readonly #net: MobileNet;
  readonly #lost: AbortSignal;
  readonly #queue = new SerialQueue(); // one device, one run at a time

  private constructor(manifest: MobilenetManifest, net: MobileNet, lost: AbortSignal) {
    this.#manifest = manifest;
    this.#net = net;
    this.#lost = lost;
  }

  /** @throws SearchError `bad-model` when a file is missing or not what the manifest says. */
  static async load(
    manifest: MobilenetManifest,
    bytes: ModelFiles['bytes'],
    lost: AbortSignal,
  ): Promise<MobilenetEmbedder> {
    const { load } = await import('@tensorflow-models/mobilenet');
    const { version, alpha, input } = manifest;
    const net = await load({
      version,
      alpha,
      modelUrl: graphFromMemory(manifest, bytes),
      inputRange: [...input.range],
    });
    return new MobilenetEmbedder(manifest, net, lost);
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
    // The package keeps its graph in a field that its types do not show, and offers no way to free it.
    (
      this.#net as MobileNet & { readonly model?: tf.InferenceModel & { dispose(): void } }
    ).model?.dispose();
  }

  // ImageNet's class names mean nothing to a shop, so no classes: the catalogue's own categories speak instead.
  async #run(picture: Pixels): Promise<Embedding> {
    const { size, crop } = this.#manifest.input;
    // The package maps 0 to 255 to the range of the weights itself.
    const values = resample(picture, cropRegion(picture, crop), { size, range: [0, 255] });
    const output = tf.tidy(() => this.#net.infer(tf.tensor3d(values, [size, size, 3]), true));
    try {
      const embedding = await whileAlive(output.data<'float32'>(), this.#lost);
      return { vector: toUnitVector(embedding), strength: Math.hypot(...embedding), classes: [] };
    } finally {
      output.dispose();
    }
  }
}
