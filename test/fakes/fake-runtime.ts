import type { BackendName, IndexRejection } from '../../src/core/backend-name.ts';
import { SearchError } from '../../src/core/errors.ts';
import type { UnitVector } from '../../src/core/unit-vector.ts';
import type { StartRuntime, VisionRuntime } from '../../src/engine/vision-runtime.ts';
import { ReferenceIndex } from '../../src/search/reference-index.ts';
import { FAKE_DIMS } from './fake-pack.ts';

/** Starts runtimes that answer with a given vector and lose their device as often as they are told to. */
export class FakeDevices {
  /** Backends in the order in which runtimes were started. */
  readonly started: BackendName[] = [];
  readonly disposed: BackendName[] = [];
  losses = 0;
  /** Told of every index that is made. */
  indexRejected: readonly IndexRejection[] = [];
  answer: UnitVector;
  classes: readonly { readonly label: string; readonly probability: number }[] = [];

  constructor(answer: UnitVector) {
    this.answer = answer;
  }

  readonly start: StartRuntime = (_model, { forced, excluded }) => {
    const names = (['webgpu', 'wasm'] as const).filter((name) => !excluded.has(name));
    const backend = forced ?? names[0] ?? 'wasm';
    this.started.push(backend);
    return Promise.resolve(this.#runtime(backend));
  };

  #runtime(backend: BackendName): VisionRuntime {
    return {
      backend,
      device: 'fake',
      rejected: [],
      selfTestCosine: 1,
      embedder: {
        modelId: 'fake',
        dims: FAKE_DIMS,
        embed: () => {
          if (this.losses-- > 0) return Promise.reject(new SearchError('device-lost', 'gone'));
          return Promise.resolve({ vector: this.answer, classes: this.classes });
        },
        dispose: () => undefined,
      },
      createIndex: (rows, onRejected) => {
        for (const rejection of this.indexRejected) onRejected?.(rejection);
        return Promise.resolve(new ReferenceIndex(rows));
      },
      memory: () => ({ tensors: 0, bytes: 0 }),
      dispose: () => {
        this.disposed.push(backend);
      },
    };
  }
}
