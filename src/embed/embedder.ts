import type { UnitVector } from '../core/unit-vector.ts';
import type { LocalEmbeddings } from './local-embeddings.ts';
import type { PictureMaps } from './picture-maps.ts';
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
  /**
   * Class maps of the picture at so many times the input's side; absent for a model without maps.
   * @throws SearchError `device-lost`
   */
  readonly localise?:
    ((picture: Pixels, times: number, signal?: AbortSignal) => Promise<PictureMaps>) | undefined;
  /** What each part of the picture adds to its embedding. Absent for a model that cannot tell. @throws SearchError `device-lost` */
  readonly embedLocally?:
    ((picture: Pixels, signal?: AbortSignal) => Promise<LocalEmbeddings>) | undefined;
  dispose(): void;
}
