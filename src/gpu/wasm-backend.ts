import * as tf from '@tensorflow/tfjs-core';
import { type Backend, unavailable } from './backend.ts';

/**
 * Makes WebAssembly (SIMD, one thread) the current tfjs backend.
 *
 * One thread, since most static hosts cannot send the headers that threads need, and threads hang on iOS.
 * @param binaryUrl address, or in Node the path, of `tfjs-backend-wasm-simd.wasm`
 * @throws SearchError `no-backend` when the engine has no WebAssembly SIMD
 */
export async function startWasm(binaryUrl: string): Promise<Backend> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  if (!(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'))) {
    throw unavailable('this browser has no WebAssembly SIMD');
  }
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // A loaded binary stays loaded, and tfjs refuses a second address.
  if (!('wasm' in tf.engine().registry)) {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': binaryUrl,
      'tfjs-backend-wasm-simd.wasm': binaryUrl,
      'tfjs-backend-wasm-threaded-simd.wasm': binaryUrl,
    });
  }
  if (!(await tf.setBackend('wasm'))) throw unavailable('tfjs could not initialise it');
  return {
    name: 'wasm',
    device: 'WebAssembly SIMD, one thread',
    lost: new AbortController().signal,
  };
}
