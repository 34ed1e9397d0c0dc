import type { Pixels } from '../../src/embed/pixels.ts';

/** Pictures to features. Several methods may share one. */
export interface Extractor {
  readonly name: string;
  /** What must travel before it can run: weights and graph, in bytes; 0 for arithmetic alone. */
  readonly bytes: number;
  extract(picture: Pixels): Promise<Features>;
}

export interface Features {
  readonly values: Float32Array;
  /** Class probabilities of the extractor's own, where it has classes, by lower-case name. */
  readonly classes?: ReadonlyMap<string, number>;
}

/** Training material of a classifier: features with the index of their class. */
export interface TrainingSet {
  readonly features: readonly Features[];
  readonly labels: readonly number[];
  readonly classes: readonly string[];
}

/** Scores of all classes for one picture, higher is likelier. */
export type Classifier = (features: Features) => ArrayLike<number>;

/** Something comparable, larger is more alike. */
export interface Comparison {
  /** What is compared of a picture, worked out once. */
  readonly represent: (features: Features) => Float32Array;
  readonly similarity: (a: Float32Array, b: Float32Array) => number;
}

/** One way to classify and to rank pictures. */
export interface Method {
  readonly name: string;
  /** Who proposed it, or what it is. */
  readonly note: string;
  readonly extractor: Extractor;
  /** Absent without classes to learn. */
  readonly classifier?: (training: TrainingSet) => Promise<Classifier>;
  readonly comparison: (training: TrainingSet | undefined) => Promise<Comparison | undefined>;
}
