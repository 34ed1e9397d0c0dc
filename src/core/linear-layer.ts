/** A linear layer: the score of class `c` is `bias[c]` plus the sum over `d` of `values[d] * weights[d * classes + c]`. */
export interface LinearLayer {
  readonly dims: number;
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Scores of one row of `dims` values. */
export function linearScores(
  { classes, weights, bias }: LinearLayer,
  values: Float32Array,
): Float32Array {
  const scores = Float32Array.from(bias);
  for (const [d, value] of values.entries()) {
    for (let c = 0; c < classes; c++) {
      scores[c] = (scores[c] ?? 0) + value * (weights[d * classes + c] ?? 0);
    }
  }
  return scores;
}

/** Probabilities of `scores / temperature`, which sum to 1. */
export function softmax(scores: Float32Array, temperature = 1): Float32Array {
  const peak = scores.reduce((max, score) => Math.max(max, score), -Infinity);
  const powers = scores.map((score) => Math.exp((score - peak) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
