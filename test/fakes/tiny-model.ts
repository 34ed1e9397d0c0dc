import * as tf from '@tensorflow/tfjs-core';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import type { GraphModelManifest } from '../../src/embed/model-manifest.ts';
import { cropRegion, resample } from '../../src/embed/resample.ts';
import { goldenPicture } from '../../src/embed/golden-picture.ts';
import { toUnitVector } from '../../src/core/unit-vector.ts';
import { seeded } from '../seeded.ts';

const SIZE = 16;
const DIMS = 8;
const SEED = 1;

/**
 * A network of one convolution and one average, small enough to check by hand: the golden vector is computed here in plain loops,
 * so a backend that passes agrees with arithmetic and not with another backend.
 */
export function tinyModel(spoiled = false): ModelFiles {
  const random = seeded(2);
  const kernel = new Float32Array(3 * DIMS).map(() => random() - 0.5);
  const topology = {
    node: [
      node('input', 'Placeholder', [], {
        dtype: FLOAT,
        shape: { shape: { dim: dims([1, SIZE, SIZE, 3]) } },
      }),
      node('kernel', 'Const', [], { dtype: FLOAT }),
      node('axes', 'Const', [], { dtype: { type: 'DT_INT32' } }),
      node('conv', 'Conv2D', ['input', 'kernel'], {
        strides: { list: { i: ['1', '1', '1', '1'] } },
        padding: { s: 'VkFMSUQ=' },
        data_format: { s: 'TkhXQw==' },
        dilations: { list: { i: ['1', '1', '1', '1'] } },
      }),
      node('embedding', 'Mean', ['conv', 'axes'], { keep_dims: { b: false } }),
    ],
    versions: { producer: 1 },
  };
  const weights = [
    { name: 'kernel', shape: [1, 1, 3, DIMS], dtype: 'float32' },
    { name: 'axes', shape: [2], dtype: 'int32' },
  ];
  const data = new Uint8Array(kernel.length * 4 + 8);
  data.set(new Uint8Array(kernel.buffer));
  data.set(new Uint8Array(Int32Array.of(1, 2).buffer), kernel.length * 4);
  const graph = {
    format: 'graph-model',
    modelTopology: topology,
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  };
  return {
    manifest: manifest(kernel, spoiled),
    bytes: new Map([
      ['model.json', new TextEncoder().encode(JSON.stringify(graph)).buffer],
      ['weights.bin', data.buffer],
    ]),
  };
}

function manifest(kernel: Float32Array, spoiled: boolean): GraphModelManifest {
  const input = { size: SIZE, range: [-1, 1], crop: 'stretch' } as const;
  const picture = goldenPicture(SEED);
  const values = resample(picture, cropRegion(picture, input.crop), input);
  const means = new Float32Array(DIMS);
  for (const [i, value] of values.entries()) {
    for (let dim = 0; dim < DIMS; dim++) {
      const weight = kernel[(i % 3) * DIMS + dim] ?? 0;
      means[dim] = (means[dim] ?? 0) + (value * weight) / (SIZE * SIZE);
    }
  }
  const vector = Array.from(toUnitVector(means), (value) => (spoiled ? -value : value));
  return {
    kind: 'graph',
    id: 'tiny',
    dims: DIMS,
    input,
    files: [
      { name: 'model.json', bytes: 0, sha256: '' },
      { name: 'weights.bin', bytes: 0, sha256: '' },
    ],
    licence: 'none',
    source: 'tests',
    goldens: [{ seed: SEED, vector }],
    nodes: { input: 'input', embedding: 'embedding' },
    labels: [],
    temperature: 1,
  };
}

const FLOAT = { type: 'DT_FLOAT' };

function node(name: string, op: string, input: readonly string[], attr: object): object {
  return { name, op, input, attr };
}

function dims(sizes: readonly number[]): readonly object[] {
  return sizes.map((size) => ({ size: String(size) }));
}

/** Tensors that tfjs holds at this moment, whether or not it has a backend. */
export function tensorCount(): number {
  return tf.engine().state.numTensors;
}
