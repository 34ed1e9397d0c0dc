import type { UnitVector } from '../core/unit-vector.ts';
import type { Pixels } from './pixels.ts';

/** One class that the network knows, with its softmax probability in [0, 1]. */
export interface ClassProbability {
  readonly label: string;
  readonly probability: number;
}

export interface Embedding {
  readonly vector: UnitVector;
  /** Most probable first; empty for a model without classes of its own. */
  readonly classes: readonly ClassProbability[];
  /** Length of the network's output before it became a unit vector: what the network knows is long. Absent where it is not measured. */
  readonly strength?: number;
}

/** Turns pictures into vectors: the one seam between the product and the machine-learning runtime. */
export interface Embedder {
  /** Names weights and preprocessing together. Vectors compare only under equal ids. */
  readonly modelId: string;
  readonly dims: number;
  /** @throws SearchError `device-lost`, `internal` for an output that is not finite */
  embed(picture: Pixels, signal?: AbortSignal): Promise<Embedding>;
  dispose(): void;
}
