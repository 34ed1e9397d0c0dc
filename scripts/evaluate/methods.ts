import { colourHistogram, jpegCoefficients } from './classical.ts';
import type { Extractor, Method } from './method.ts';
import {
  attributeComparison,
  fixed,
  forest,
  linear,
  nearestNeighbours,
  rawComparison,
} from './learned.ts';

/** Methods that a stranger would name, from the related work and before it. */
export function relatedWork(mobilenet: Extractor | undefined): readonly Method[] {
  const overlap = {
    represent: ({ values }: { readonly values: Float32Array }) => values,
    similarity: (a: Float32Array, b: Float32Array) =>
      a.reduce((sum, value, i) => sum + Math.min(value, b[i] ?? 0), 0),
  };
  const classical = [
    fixed(
      {
        name: 'colour histogram',
        note: '512 cells of RGB, intersection; 10 nearest neighbours',
        extractor: colourHistogram,
        classifier: nearestNeighbours(overlap),
      },
      overlap,
    ),
    fixed(
      {
        name: 'JPEG coefficients, Euclidean',
        note: 'random forest on the coefficients (Ullah et al.)',
        extractor: jpegCoefficients,
        classifier: forest,
      },
      rawComparison('euclidean'),
    ),
    fixed(
      {
        name: 'JPEG coefficients, cosine',
        note: 'the same coefficients by angle',
        extractor: jpegCoefficients,
      },
      rawComparison('cosine'),
    ),
  ];
  if (mobilenet === undefined) return classical;
  const cnn = { extractor: mobilenet };
  return [
    ...classical,
    {
      ...cnn,
      name: 'MobileNet V2, SVM and Jaccard',
      note: 'linear machines on CNN features, similarity of the attributes they find (Chen et al.)',
      classifier: linear('squared-hinge'),
      comparison: async (training) => training && attributeComparison(training),
    },
    fixed(
      {
        ...cnn,
        name: 'MobileNet V2, k-NN',
        note: '10 nearest neighbours on CNN features (Tuinhof et al.)',
        classifier: nearestNeighbours(rawComparison('cosine')),
      },
      rawComparison('cosine'),
    ),
    fixed(
      {
        ...cnn,
        name: 'MobileNet V2, Euclidean',
        note: 'pretrained CNN, Euclidean distance (Jain and Dhar)',
        classifier: nearestNeighbours(rawComparison('euclidean')),
      },
      rawComparison('euclidean'),
    ),
    fixed(
      {
        ...cnn,
        name: 'MobileNet V2, cosine',
        note: 'pretrained CNN, softmax regression, cosine similarity (phase 2 of the college project)',
        classifier: linear('softmax'),
      },
      rawComparison('cosine'),
    ),
  ];
}

/** A network of ours by its own classes, and by a category head on its embedding. */
export function ours(extractor: Extractor): readonly Method[] {
  return [
    fixed(
      {
        name: extractor.name,
        note: 'ours, by its own classes; cosine similarity',
        extractor,
        classifier: ({ classes }) =>
          Promise.resolve((features) => classes.map((label) => features.classes?.get(label) ?? 0)),
      },
      rawComparison('cosine'),
    ),
    fixed(
      {
        name: `${extractor.name}, category head`,
        note: 'ours, by softmax regression on its embedding',
        extractor,
        classifier: linear('softmax'),
      },
      rawComparison('cosine'),
    ),
  ];
}
