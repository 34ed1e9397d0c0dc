import * as tf from '@tensorflow/tfjs-core';
import type { LinearLayer } from '../core/linear-layer.ts';

/** `labels.length` rows of `values`, each with its class. */
export interface Batch {
  readonly values: Float32Array;
  readonly labels: Int32Array;
}

export interface LinearOptions {
  readonly dims: number;
  readonly classes: number;
  /** Cross-entropy of softmax, or the squared hinge of one linear support vector machine a class against the rest. */
  readonly loss: 'softmax' | 'squared-hinge';
  /** The rows of one epoch in any number of batches, so that they need not all be in memory. */
  readonly batches: (epoch: number) => Iterable<Batch> | AsyncIterable<Batch>;
  /** Loss on rows that are not trained on; training keeps the best layer and stops after `patience` epochs without a better one. */
  readonly judge?: (layer: LinearLayer) => number;
  readonly patience?: number;
  readonly epochs: number;
  /** Weight of a class in the loss, one each; the mean should be about 1. */
  readonly classWeights?: Float32Array;
  readonly learningRate?: number;
  /** Weight of the sum of squared weights in the loss. */
  readonly decay?: number;
}

/** Trains a linear layer by Adam (Kingma and Ba, 2015) on tfjs's current backend, from zeros, so that equal batches give equal layers. */
export async function trainLinear(options: LinearOptions): Promise<LinearLayer> {
  const { dims, classes, epochs, patience = Infinity, learningRate = 0.02 } = options;
  const weights = tf.variable(tf.zeros([dims, classes]));
  const bias = tf.variable(tf.zeros([classes]));
  const optimizer = tf.train.adam(learningRate);
  const read = async (): Promise<LinearLayer> => {
    const [w, b] = await Promise.all([weights.data<'float32'>(), bias.data<'float32'>()]);
    return { dims, classes, weights: Float32Array.from(w), bias: Float32Array.from(b) };
  };
  try {
    let best = await read();
    let [bestLoss, bestEpoch] = [Infinity, 0];
    for (let epoch = 0; epoch < epochs && epoch - bestEpoch <= patience; epoch++) {
      for await (const batch of options.batches(epoch)) {
        tf.tidy(() => {
          optimizer.applyGradients(gradients(batch, { weights, bias }, options));
        });
      }
      if (options.judge === undefined) continue;
      const layer = await read();
      const loss = options.judge(layer);
      if (loss < bestLoss) [best, bestLoss, bestEpoch] = [layer, loss, epoch];
    }
    return options.judge === undefined ? await read() : best;
  } finally {
    tf.dispose([weights, bias]);
    optimizer.dispose();
  }
}

/** Derivatives of the mean weighted loss and of the decay, in closed form: tfjs-core alone has no gradients. */
function gradients(
  { values, labels }: Batch,
  { weights, bias }: { readonly weights: tf.Variable; readonly bias: tf.Variable },
  { dims, classes, loss, classWeights, decay = 1e-4 }: LinearOptions,
): { name: string; tensor: tf.Tensor }[] {
  const rows = tf.tensor2d(values, [labels.length, dims]);
  const scores = tf.add(tf.matMul(rows, weights as tf.Tensor2D), bias);
  const own = tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), classes), 'float32') as tf.Tensor2D;
  const ofClass = tf.tensor2d(classWeights ?? new Float32Array(classes).fill(1), [classes, 1]);
  const ofRow = tf.div(tf.matMul(own, ofClass), labels.length);
  const outer = tf.mul(
    loss === 'softmax' ? softmaxSlope(scores, own) : hingeSlope(scores, own),
    ofRow,
  );
  const slope = tf.matMul(rows, outer, true);
  return [
    { name: weights.name, tensor: tf.add(slope, tf.mul(weights, 2 * decay)) },
    { name: bias.name, tensor: tf.sum(outer, 0) },
  ];
}

function softmaxSlope(scores: tf.Tensor, own: tf.Tensor): tf.Tensor {
  return tf.sub(tf.softmax(scores), own);
}

/** Of the sum over classes of max(0, 1 - t s)^2, where t is 1 for the own class and -1 for the others. */
function hingeSlope(scores: tf.Tensor, own: tf.Tensor): tf.Tensor {
  const sign = tf.sub(tf.mul(own, 2), 1);
  return tf.mul(tf.mul(tf.relu(tf.sub(1, tf.mul(scores, sign))), sign), -2);
}
