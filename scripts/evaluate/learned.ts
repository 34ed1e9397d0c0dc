import { seeded } from '../../src/core/seeded.ts';
import { linearScores } from '../../src/core/linear-layer.ts';
import { trainLinear } from '../../src/gpu/train-linear.ts';
import type { Classifier, Comparison, Features, Method, TrainingSet } from './method.ts';
import { randomForest } from './random-forest.ts';
import { dot, jaccard, nearness, unit } from './similarities.ts';

const NEIGHBOURS = 10;
const LINEAR_EPOCHS = 150;

/** The most frequent class of the nearest training pictures, each with the weight of one; nearer ones break ties. */
export function nearestNeighbours({ represent, similarity }: Comparison) {
  return ({ features, labels, classes }: TrainingSet): Promise<Classifier> => {
    const known = features.map(represent);
    return Promise.resolve((query) => {
      const own = represent(query);
      const ranked = known
        .map((other, i) => ({ label: labels[i] ?? 0, value: similarity(own, other) }))
        .sort((a, b) => b.value - a.value);
      const votes = new Float32Array(classes.length);
      for (const [place, { label }] of ranked.slice(0, NEIGHBOURS).entries()) {
        votes[label] = (votes[label] ?? 0) + 1 + (NEIGHBOURS - place) / 1000;
      }
      return votes;
    });
  };
}

export function forest(training: TrainingSet): Promise<Classifier> {
  return Promise.resolve(randomForest(training, seeded(1)));
}

/** A linear layer on standardised features, trained on all rows at once: softmax regression or one linear support vector machine a class. */
export function linear(loss: 'softmax' | 'squared-hinge') {
  return async ({ features, labels, classes }: TrainingSet): Promise<Classifier> => {
    const rows = features.map(({ values }) => values);
    const standard = standardise(rows);
    const dims = rows[0]?.length ?? 0;
    const values = new Float32Array(rows.length * dims);
    for (const [i, row] of rows.entries()) values.set(standard(row), i * dims);
    const batch = { values, labels: Int32Array.from(labels) };
    const layer = await trainLinear({
      dims,
      classes: classes.length,
      loss,
      batches: () => [batch],
      epochs: LINEAR_EPOCHS,
      learningRate: 0.005,
      decay: 0.003,
    });
    return (features) => linearScores(layer, standard(features.values));
  };
}

/** Compares the raw features. */
export function rawComparison(kind: 'cosine' | 'euclidean'): Comparison {
  return kind === 'cosine'
    ? { represent: ({ values }) => unit(values), similarity: dot }
    : { represent: ({ values }) => values, similarity: nearness };
}

/** Compares the probabilities of the classes that linear machines find, as graded sets of attributes. */
export async function attributeComparison(training: TrainingSet): Promise<Comparison> {
  const classify = await linear('squared-hinge')(training);
  return {
    represent: (features) =>
      Float32Array.from(classify(features), (score) => 1 / (1 + Math.exp(-3 * score))),
    similarity: jaccard,
  };
}

/** A method whose comparison needs no training. */
export function fixed(method: Omit<Method, 'comparison'>, comparison: Comparison): Method {
  return { ...method, comparison: () => Promise.resolve(comparison) };
}

function standardise(rows: readonly Float32Array[]): (values: Features['values']) => Float32Array {
  const dims = rows[0]?.length ?? 0;
  const mean = new Float64Array(dims);
  const square = new Float64Array(dims);
  for (const row of rows) {
    for (const [d, value] of row.entries()) {
      mean[d] = (mean[d] ?? 0) + value / rows.length;
      square[d] = (square[d] ?? 0) + (value * value) / rows.length;
    }
  }
  const spread = square.map((sum, d) => Math.sqrt(Math.max(1e-12, sum - (mean[d] ?? 0) ** 2)));
  const scale = Math.sqrt(dims);
  return (values) =>
    values.map((value, d) => ((value - (mean[d] ?? 0)) / (spread[d] ?? 1) / scale) * 4);
}
