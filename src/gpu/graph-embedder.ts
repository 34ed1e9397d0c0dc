import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { SerialQueue } from '../core/async.ts';
import { softmax } from '../core/linear-layer.ts';
import { toUnitVector } from '../core/unit-vector.ts';
import type { ClassProbability, Embedder, Embedding } from '../embed/embedder.ts';
import type { LocalEmbeddings } from '../embed/local-embeddings.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { GraphModelManifest } from '../embed/model-manifest.ts';
import type { PictureMaps } from '../embed/picture-maps.ts';
import type { Region } from '../embed/picture-region.ts';
import type { Pixels } from '../embed/pixels.ts';
import { cropRegion, resample } from '../embed/resample.ts';
import { ofAnySize } from './any-size.ts';
import { whileAlive } from './backend.ts';
import { graphFromMemory } from './graph-from-memory.ts';
import { pooled } from './pooled.ts';

/** Runs a graph model of our own by its node names. */
export class GraphEmbedder implements Embedder {
  readonly #manifest: GraphModelManifest;
  readonly #graph: GraphModel;
  readonly #lost: AbortSignal;
  readonly #queue = new SerialQueue(); // one device, one run at a time
  /** Absent for a graph without maps of its classes. */
  readonly localise?: Embedder['localise'];
  /** Absent for a graph that does not tell where its embedding comes from. */
  readonly embedLocally?: Embedder['embedLocally'];

  private constructor(manifest: GraphModelManifest, graph: GraphModel, lost: AbortSignal) {
    this.#manifest = manifest;
    this.#graph = graph;
    this.#lost = lost;
    const { classMap, localEmbedding } = manifest.nodes;
    if (classMap !== undefined) {
      this.localise = (picture, times, signal) =>
        this.#queue.run(() => this.#map(picture, times, classMap), signal);
    }
    if (localEmbedding !== undefined) {
      this.embedLocally = (picture, signal) =>
        this.#queue.run(() => this.#runLocally(picture, localEmbedding), signal);
    }
  }

  /** @throws SearchError `bad-model` when a file is missing or not what the manifest says. */
  static async load(
    manifest: GraphModelManifest,
    bytes: ModelFiles['bytes'],
    lost: AbortSignal,
  ): Promise<GraphEmbedder> {
    const graph = ofAnySize(graphFromMemory(manifest, bytes), manifest.nodes.input);
    return new GraphEmbedder(manifest, await loadGraphModel(graph), lost);
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

  async #map(picture: Pixels, times: number, node: string): Promise<PictureMaps> {
    const { input, nodes, labels, temperature } = this.#manifest;
    const size = input.size * times;
    const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
    const values = resample(picture, whole, { ...input, size });
    const output = tf.tidy(() => {
      const tensor = tf.tensor4d(values, [1, size, size, 3]);
      return this.#graph.execute({ [nodes.input]: tensor }, node) as tf.Tensor4D;
    });
    try {
      const [, rows, columns] = output.shape;
      const scores = await whileAlive(output.data<'float32'>(), this.#lost);
      return { rows, columns, labels, classes: scores.map((score) => score / temperature) };
    } finally {
      output.dispose();
    }
  }

  async #runLocally(picture: Pixels, node: string): Promise<LocalEmbeddings> {
    const { input, nodes } = this.#manifest;
    const region = cropRegion(picture, input.crop);
    const pixels = resample(picture, region, input);
    const output = tf.tidy(() => {
      const tensor = tf.tensor4d(pixels, [1, input.size, input.size, 3]);
      return this.#graph.execute({ [nodes.input]: tensor }, node) as tf.Tensor;
    });
    try {
      const values = await whileAlive(output.data<'float32'>(), this.#lost);
      const [, height = 0, width = 0, dims = 0] = output.shape;
      return { height, width, dims, values, area: shareOf(region, picture) };
    } finally {
      output.dispose();
    }
  }
}

/** A region in pixels as one in shares of the picture's sides. */
function shareOf(region: Region, { width, height }: Pixels): Region {
  return {
    x: region.x / width,
    y: region.y / height,
    width: region.width / width,
    height: region.height / height,
  };
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
