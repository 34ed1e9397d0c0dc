import type { BackendName, IndexRejection } from '../core/backend-name.ts';
import { shareUntilFailure } from '../core/async.ts';
import { isSearchError } from '../core/errors.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { VectorIndex } from '../search/vector-index.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import type { StartRuntime, VisionRuntime } from './vision-runtime.ts';

/** A runtime with the catalogue on its device. */
export interface Prepared {
  readonly runtime: VisionRuntime;
  readonly index: VectorIndex;
  readonly backendMs: number;
  readonly indexMs: number;
  /** Indexes that were passed over, and why. */
  readonly indexRejected: readonly IndexRejection[];
}

export interface PreparedSearchParts {
  readonly catalog: Pick<LoadedCatalog, 'rows'>;
  readonly model: ModelFiles;
  readonly forced: BackendName | undefined;
  readonly startRuntime: StartRuntime;
}

/**
 * Keeps a runtime alive over losses of its device: the first loss rebuilds everything on the same backend from memory, the second
 * moves to the next one. WASM cannot be lost, so it ends there.
 */
export class PreparedSearch {
  readonly #parts: PreparedSearchParts;
  readonly #losses = new Map<BackendName, number>();
  #current: () => Promise<Prepared>;

  constructor(parts: PreparedSearchParts) {
    this.#parts = parts;
    this.#current = shareUntilFailure(() => this.#start());
  }

  /** The current runtime and index. @throws SearchError `no-backend`, `bad-model` */
  ready(): Promise<Prepared> {
    return this.#current();
  }

  /** Runs `use`, again on a fresh device whenever the device is lost in between. */
  async run<T>(use: (prepared: Prepared) => Promise<T>): Promise<T> {
    for (;;) {
      const current = this.#current;
      const prepared = await current();
      try {
        return await use(prepared);
      } catch (error) {
        if (!isSearchError(error, 'device-lost')) throw error;
        // Of several callers that met the same loss, the first rebuilds and the others wait for it.
        if (current === this.#current) this.#rebuild(prepared);
      }
    }
  }

  /** Resolves when everything has been given back. */
  dispose(): Promise<void> {
    return this.#current().then(free, () => undefined); // what never started holds nothing
  }

  #rebuild(broken: Prepared): void {
    this.#countLoss(broken.runtime.backend);
    free(broken);
    this.#current = shareUntilFailure(() => this.#start());
  }

  #countLoss(backend: BackendName): void {
    this.#losses.set(backend, (this.#losses.get(backend) ?? 0) + 1);
  }

  async #start(): Promise<Prepared> {
    const { startRuntime, model, forced, catalog } = this.#parts;
    const lostTwice = [...this.#losses].filter(([, losses]) => losses > 1).map(([name]) => name);
    const began = performance.now();
    const runtime = await startRuntime(model, { forced, excluded: new Set(lostTwice) });
    const started = performance.now();
    let index: VectorIndex;
    const indexRejected: IndexRejection[] = [];
    try {
      index = await runtime.createIndex(catalog.rows, (rejection) => {
        indexRejected.push(rejection);
      });
    } catch (error) {
      runtime.dispose();
      if (!isSearchError(error, 'device-lost')) throw error;
      this.#countLoss(runtime.backend);
      return this.#start();
    }
    return {
      runtime,
      index,
      backendMs: started - began,
      indexMs: performance.now() - started,
      indexRejected,
    };
  }
}

function free({ index, runtime }: Prepared): void {
  index.dispose();
  runtime.dispose();
}
