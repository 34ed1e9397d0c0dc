import * as tf from '@tensorflow/tfjs-core';
import type { BackendName, BackendRejection, IndexRejection } from '../core/backend-name.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { VectorIndex } from '../search/vector-index.ts';
import type { Backend } from './backend.ts';
import { createIndex } from './create-index.ts';

/** A backend that proved itself, with the model on it. */
export class Runtime {
  readonly embedder: Embedder;
  readonly rejected: readonly BackendRejection[];
  /** Cosine between the backend's answer and the golden vector. */
  readonly selfTestCosine: number;
  readonly #backend: Backend;

  constructor(
    backend: Backend,
    embedder: Embedder,
    trial: { readonly rejected: readonly BackendRejection[]; readonly selfTestCosine: number },
  ) {
    this.#backend = backend;
    this.embedder = embedder;
    this.rejected = trial.rejected;
    this.selfTestCosine = trial.selfTestCosine;
  }

  get backend(): BackendName {
    return this.#backend.name;
  }

  get device(): string {
    return this.#backend.device;
  }

  /** Brings rows to the device. Their memory stays with the caller, for re-ranking and for rebuilding after a loss. */
  createIndex(
    rows: QuantisedRows,
    onRejected?: (rejection: IndexRejection) => void,
  ): Promise<VectorIndex> {
    return createIndex(this.#backend, rows, onRejected);
  }

  memory(): { readonly tensors: number; readonly bytes: number } {
    const { numTensors, numBytes } = tf.memory();
    return { tensors: numTensors, bytes: numBytes };
  }

  /** Gives everything back, the backend too unless something else computes on it. */
  dispose(): void {
    const { name, lost, gpu } = this.#backend;
    this.embedder.dispose();
    if (!lost.aborted && tf.engine().state.numTensors > 0) return;
    forgetBackend(name);
    gpu?.destroy();
  }
}

/** Drops a broken backend but keeps its factory, so that the next start makes a fresh one. */
export function forgetBackend(name: BackendName): void {
  const factory = tf.findBackendFactory(name);
  tf.removeBackend(name);
  // tfjs drops the factory too; its types deny that one may be missing.
  if ((factory as typeof factory | undefined) !== undefined) tf.registerBackend(name, factory);
}
