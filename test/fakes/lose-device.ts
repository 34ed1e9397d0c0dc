import * as tf from '@tensorflow/tfjs-core';

/** Breaks the current tfjs backend's device, as a driver reset does. */
export function loseDevice(): void {
  const backend = tf.backend() as unknown as {
    readonly device?: GPUDevice;
    readonly gpgpu?: { readonly gl: WebGL2RenderingContext };
  };
  backend.device?.destroy();
  backend.gpgpu?.gl.getExtension('WEBGL_lose_context')?.loseContext();
}
