import type { BackendName, BackendRejection } from '../core/backend-name.ts';
import { BACKENDS } from '../core/backend-name.ts';
import { withTimeout } from '../core/async.ts';
import { describe, isSearchError, SearchError } from '../core/errors.ts';
import { cosine, toUnitVector } from '../core/unit-vector.ts';
import type { Embedder } from '../embed/embedder.ts';
import { goldenPicture } from '../embed/golden-picture.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { Golden } from '../embed/model-manifest.ts';
import { type Backend, unavailable } from './backend.ts';
import { loadEmbedder } from './load-embedder.ts';
import { forgetBackend, Runtime } from './runtime.ts';
import { startWasm } from './wasm-backend.ts';
import { startWebgl } from './webgl-backend.ts';
import { startWebgpu } from './webgpu-backend.ts';

/** Cosine that a backend must reach with a golden vector. */
export const LEAST_COSINE = 0.999;
/** First runs compile every shader: seconds on slow drivers. A forced backend may be a software one, slower still. */
const SELF_TEST_MS = { automatic: 15_000, forced: 120_000 } as const;

export interface RuntimeOptions {
  /** Address, or in Node the path, of `tfjs-backend-wasm-simd.wasm`. */
  readonly wasmUrl: string;
  /** Takes this backend and no other, software adapters included. */
  readonly forced?: BackendName | undefined;
  /** Backends that failed before. */
  readonly excluded?: ReadonlySet<BackendName>;
}

/**
 * Finds the first backend, in order of preference, that starts, loads the model and answers a golden picture rightly in time.
 * @throws SearchError `no-backend` with every reason, `bad-model` when no backend can be to blame
 */
export async function startRuntime(model: ModelFiles, options: RuntimeOptions): Promise<Runtime> {
  const { forced, excluded } = options;
  const rejected: BackendRejection[] = [];
  for (const name of forced === undefined ? BACKENDS : [forced]) {
    if (excluded?.has(name) === true) {
      rejected.push({ backend: name, reason: 'its device was lost twice' });
      continue;
    }
    try {
      return await tryBackend(name, model, { ...options, rejected });
    } catch (error) {
      // The last candidate runs everywhere: what it cannot load is no backend's fault.
      if (isSearchError(error, 'bad-model') && (name === 'wasm' || forced !== undefined))
        throw error;
      rejected.push({ backend: name, reason: describe(error) });
    }
  }
  const reasons = rejected.map(({ backend, reason }) => `${backend} (${reason})`).join(', ');
  throw new SearchError('no-backend', `No backend can run the model: ${reasons}`);
}

async function tryBackend(
  name: BackendName,
  model: ModelFiles,
  {
    wasmUrl,
    forced,
    rejected,
  }: RuntimeOptions & { readonly rejected: readonly BackendRejection[] },
): Promise<Runtime> {
  const isForced = forced !== undefined;
  const backend = await start(name, wasmUrl, isForced);
  let embedder: Embedder | undefined;
  try {
    embedder = await loadEmbedder(model, backend.lost);
    const timeoutMs = isForced ? SELF_TEST_MS.forced : SELF_TEST_MS.automatic;
    const selfTestCosine = await selfTest(embedder, {
      goldens: model.manifest.goldens,
      timeoutMs,
    });
    return new Runtime(backend, embedder, { rejected, selfTestCosine });
  } catch (error) {
    embedder?.dispose();
    if (name !== 'wasm') forgetBackend(name);
    throw error;
  }
}

function start(name: BackendName, wasmUrl: string, forced: boolean): Promise<Backend> {
  switch (name) {
    case 'webgpu':
      return startWebgpu(forced);
    case 'webgl':
      return startWebgl(forced);
    case 'wasm':
      return startWasm(wasmUrl);
  }
}

/** The cosine reached with the first golden vector. @throws SearchError `no-backend` when it is too small or late. */
async function selfTest(
  embedder: Embedder,
  {
    goldens: [golden],
    timeoutMs,
  }: { readonly goldens: readonly Golden[]; readonly timeoutMs: number },
): Promise<number> {
  if (golden === undefined) {
    throw new SearchError('bad-model', `Model "${embedder.modelId}" has no golden vector`);
  }
  const { vector } = await withTimeout(embedder.embed(goldenPicture(golden.seed)), timeoutMs, () =>
    unavailable(`the self-test took more than ${timeoutMs / 1000} s`),
  );
  const reached = cosine(vector, toUnitVector(Float32Array.from(golden.vector)));
  if (!(reached >= LEAST_COSINE)) {
    throw unavailable(
      `the self-test reached a cosine of ${reached.toFixed(4)}, not ${LEAST_COSINE}`,
    );
  }
  return reached;
}
