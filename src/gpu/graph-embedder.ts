import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { SerialQueue } from '../core/async.ts';
import { softmax } from '../core/linear-layer.ts';
import { toUnitVector } from '../core/unit-vector.ts';
import type { ClassProbability, Embedder, Embedding } from '../embed/embedder.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { GraphModelManifest } from '../embed/model-manifest.ts';
import type { Pixels } from '../embed/pixels.ts';
import { cropRegion, resample } from '../embed/resample.ts';
import { whileAlive } from './backend.ts';
import { graphFromMemory } from './graph-from-memory.ts';
import { pooled } from './pooled.ts';

/** Runs a graph model of our own by its node names. */
export class GraphEmbedder implements Embedder {
  readonly #manifest: GraphModelManifest;
  readonly #graph: GraphModel;
  readonly #lost: AbortSignal;
  readonly #queue = new SerialQueue(); // one device, one run at a time

  private constructor(manifest: GraphModelManifest, graph: GraphModel, lost: AbortSignal) {
    this.#manifest = manifest;
    this.#graph = graph;
    this.#lost = lost;
  }

  /** @throws SearchError `bad-model` when a file is missing or not what the manifest says. */
  static async load(
    manifest: GraphModelManifest,
    bytes: ModelFiles['bytes'],
    lost: AbortSignal,
  ): Promise<GraphEmbedder> {
    return new GraphEmbedder(
      manifest,
      await loadGraphModel(graphFromMemory(manifest, bytes)),
      lost,
    );
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
    this.#graph.dispose();
  }

  // `tidy` frees every intermediate but is synchronous, so reading back happens outside it.
  async #run(picture: Pixels): Promise<Embedding> {
    const { input, nodes, labels, temperature } = this.#manifest;
    const values = resample(picture, cropRegion(picture, input.crop), input);
    const outputs = tf.tidy(() => {
      const tensor = tf.tensor4d(values, [1, input.size, input.size, 3]);
      const names =
        nodes.scores === undefined ? [nodes.embedding] : [nodes.embedding, nodes.scores];
      const result = this.#graph.execute({ [nodes.input]: tensor }, names);
      return (Array.isArray(result) ? result : [result]).map(pooled);
    });
    try {
      const reads = Promise.all(outputs.map((output) => output.data<'float32'>()));
      const [embedding, scores] = await whileAlive(reads, this.#lost);
      return {
        vector: toUnitVector(embedding ?? new Float32Array()),
        strength: Math.hypot(...(embedding ?? [])),
        classes: scores === undefined ? [] : toClasses(softmax(scores, temperature), labels),
      };
    } finally {
      tf.dispose(outputs);
    }
  }
}

/** Most probable first. */
function toClasses(
  probabilities: Float32Array,
  labels: readonly string[],
): readonly ClassProbability[] {
  return labels
    .map((label, i) => ({ label, probability: probabilities[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}
