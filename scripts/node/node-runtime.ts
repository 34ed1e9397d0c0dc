import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { startRuntime } from '../../src/gpu/start-runtime.ts';
import type { Runtime } from '../../src/gpu/runtime.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';

/**
 * The same runtime that the browser has, on tfjs-WASM in Node.
 * @throws SearchError `no-backend`, `bad-model`
 */
export function startNodeRuntime(model: ModelFiles): Promise<Runtime> {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  const wasmUrl = join(dirname(main), 'tfjs-backend-wasm-simd.wasm').split(sep).join('/');
  return startRuntime(model, { wasmUrl, forced: 'wasm' });
}
