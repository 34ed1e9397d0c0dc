import type { BackendName, BackendRejection, IndexRejection } from '../core/backend-name.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { VectorIndex } from '../search/vector-index.ts';

/** Told of every index that was passed over. */
export type OnIndexRejected = (rejection: IndexRejection) => void;

/** A backend with the model on it, as the engine needs it. */
export interface VisionRuntime {
  readonly backend: BackendName;
  readonly device: string;
  readonly rejected: readonly BackendRejection[];
  readonly selfTestCosine: number;
  readonly embedder: Embedder;
  /** @throws SearchError `device-lost` */
  createIndex(rows: QuantisedRows, onRejected?: OnIndexRejected): Promise<VectorIndex>;
  memory(): { readonly tensors: number; readonly bytes: number };
  dispose(): void;
}

/** @throws SearchError `no-backend`, `bad-model` */
export type StartRuntime = (
  model: ModelFiles,
  choice: {
    readonly forced: BackendName | undefined;
    /** Backends whose device was lost too often. */
    readonly excluded: ReadonlySet<BackendName>;
  },
) => Promise<VisionRuntime>;
