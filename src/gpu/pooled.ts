import * as tf from '@tensorflow/tfjs-core';

/** Maps (1, rows, columns, dims) are averaged over the picture; (1, dims) stays. */
export function pooled(output: tf.Tensor): tf.Tensor {
  return output.rank === 4 ? tf.mean(output, [1, 2]) : output;
}
