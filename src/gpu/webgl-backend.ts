import * as tf from '@tensorflow/tfjs-core';
import { type Backend, isSoftware, unavailable } from './backend.ts';

/** Textures that tfjs keeps for reuse before it frees them; by default it never does, and grows without bound. */
const REUSED_TEXTURE_BYTES = 128 * 1024 * 1024;

/**
 * Makes WebGL 2 the current tfjs backend, on an OffscreenCanvas of this thread.
 * @throws SearchError `no-backend` without WebGL 2, in a worker on Safari, or on a software renderer unless `forced`
 */
export async function startWebgl(forced: boolean): Promise<Backend> {
  if (typeof OffscreenCanvas === 'undefined') {
    throw unavailable('this browser has no OffscreenCanvas');
  }
  const device = rendererName();
  if (!forced && isSoftware(device)) {
    throw unavailable(`the renderer computes in software (${device})`);
  }
  const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl');
  // On Safari, fences never signal outside the main thread, so tfjs refuses to make a canvas in a worker.
  if (typeof document === 'undefined' && tf.env().getBool('IS_SAFARI')) {
    throw unavailable('Safari has no working WebGL in workers');
  }
  tf.env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', REUSED_TEXTURE_BYTES);
  if (!(await tf.setBackend('webgl'))) throw unavailable('tfjs could not initialise it');
  const backend = tf.backend();
  if (!(backend instanceof MathBackendWebGL)) throw unavailable('tfjs chose another backend');
  const lost = new AbortController();
  backend.getGPGPUContext().gl.canvas.addEventListener(
    'webglcontextlost',
    () => {
      lost.abort();
    },
    { once: true },
  );
  return { name: 'webgl', device, lost: lost.signal };
}

function rendererName(): string {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) throw unavailable('this browser gives no WebGL 2 context');
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // contexts are scarce, and this one has answered
  return String(name);
}
