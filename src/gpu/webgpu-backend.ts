import * as tf from '@tensorflow/tfjs-core';
import { type Backend, isSoftware, unavailable } from './backend.ts';

/**
 * Makes WebGPU the current tfjs backend.
 * @throws SearchError `no-backend` without an adapter, or with a software one unless `forced`
 */
export async function startWebgpu(forced: boolean): Promise<Backend> {
  const gpu = (globalThis.navigator as Partial<Navigator> | undefined)?.gpu;
  if (gpu === undefined) throw unavailable('this browser has no WebGPU');
  // tfjs dereferences the adapter without a check, so we ask first.
  const adapter = await gpu.requestAdapter();
  if (adapter === null) throw unavailable('the browser offers no adapter');
  const device = describeAdapter(adapter);
  if (!forced && isSoftware(device)) {
    throw unavailable(`the adapter computes in software (${device})`);
  }
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await tf.setBackend('webgpu'))) throw unavailable('tfjs could not initialise it');
  const backend = tf.backend();
  if (!(backend instanceof WebGPUBackend)) throw unavailable('tfjs chose another backend');
  const lost = new AbortController();
  void backend.device.lost.then(() => {
    lost.abort();
  });
  return { name: 'webgpu', device, lost: lost.signal, gpu: backend.device };
}

function describeAdapter(adapter: GPUAdapter): string {
  // Safari 26 leaves `info` undefined.
  const info = (adapter as Partial<GPUAdapter>).info;
  if (info === undefined) return 'unnamed adapter';
  const { vendor, architecture, device, description, isFallbackAdapter } = info;
  const words = [vendor, architecture, device, description, isFallbackAdapter ? 'software' : ''];
  return words.filter((word) => word !== '').join(' ') || 'unnamed adapter';
}
