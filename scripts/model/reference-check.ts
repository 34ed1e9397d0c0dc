import '@tensorflow/tfjs-backend-cpu';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { cosine, toUnitVector } from '../../src/core/unit-vector.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import type { GraphModelManifest } from '../../src/embed/model-manifest.ts';
import { graphFromMemory } from '../../src/gpu/graph-from-memory.ts';
import type { Safetensors } from './safetensors.ts';

/** How a converted graph differs from the network that it was made of. */
export interface ReferenceCheck {
  readonly pictures: number;
  /** Least cosine of an embedding with the reference's. */
  readonly leastCosine: number;
  /** Largest difference of a class score. */
  readonly scoreError: number;
  /** Pictures with the same best class. */
  readonly sameClass: number;
}

/** Runs the reference's inputs through a graph on tfjs's plain CPU backend and compares both outputs. */
export async function checkAgainst(
  reference: Safetensors,
  { manifest, bytes }: ModelFiles & { readonly manifest: GraphModelManifest },
): Promise<ReferenceCheck> {
  await tf.setBackend('cpu');
  const graph = await loadGraphModel(graphFromMemory(manifest, bytes));
  const input = reference.tensor('input');
  const [pictures = 0] = input.shape;
  const [embeddings, scores] = [
    reference.tensor('embedding').values,
    reference.tensor('scores').values,
  ];
  const result = { pictures, leastCosine: 1, scoreError: 0, sameClass: 0 };
  for (let i = 0; i < pictures; i++) {
    const outputs = tf.tidy(() => {
      const size = input.values.length / pictures;
      const planes = tf.tensor(input.values.subarray(i * size, (i + 1) * size), [
        ...input.shape.slice(1),
      ]);
      const picture = tf.expandDims(tf.transpose(planes, [1, 2, 0]), 0);
      const names = [manifest.nodes.embedding, manifest.nodes.scores ?? ''];
      return graph.execute({ [manifest.nodes.input]: picture }, names) as tf.Tensor[];
    });
    const [embedding, score] = await Promise.all(outputs.map((output) => output.data<'float32'>()));
    tf.dispose(outputs);
    compare(result, {
      embedding: [embedding, rowOf(embeddings, i, pictures)],
      scores: [score, rowOf(scores, i, pictures)],
    });
  }
  graph.dispose();
  return result;
}

type Pair = readonly [Float32Array | undefined, Float32Array];

function compare(
  result: { leastCosine: number; scoreError: number; sameClass: number },
  {
    embedding: [ours = new Float32Array(), theirs],
    scores: [score = new Float32Array(), expected],
  }: { readonly embedding: Pair; readonly scores: Pair },
): void {
  result.leastCosine = Math.min(
    result.leastCosine,
    cosine(toUnitVector(ours), toUnitVector(theirs)),
  );
  for (const [i, value] of score.entries()) {
    result.scoreError = Math.max(result.scoreError, Math.abs(value - (expected[i] ?? NaN)));
  }
  if (argmax(score) === argmax(expected)) result.sameClass += 1;
}

function rowOf(values: Float32Array, row: number, rows: number): Float32Array {
  const length = values.length / rows;
  return values.slice(row * length, (row + 1) * length);
}

function argmax(values: Float32Array): number {
  return values.indexOf(values.reduce((max, value) => Math.max(max, value), -Infinity));
}
