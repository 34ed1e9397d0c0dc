import * as tf from '@tensorflow/tfjs-core';
import { type Backend, isSoftware, unavailable } from './backend.ts';

/** What our kernels make use of where a device has it. */
export const OPTIONAL_FEATURES = ['shader-f16', 'subgroups'] as const;
export type OptionalFeature = (typeof OPTIONAL_FEATURES)[number];

/** As tfjs 4.22 asks for them in `base.ts` of its WebGPU backend. */
const RAISED_LIMITS = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
] as const;

/**
 * Makes WebGPU the current tfjs backend.
 * @throws SearchError `no-backend` without an adapter, or with a software one unless `forced`
 */
export async function startWebgpu(forced: boolean): Promise<Backend> {
  const gpu = (globalThis.navigator as Partial<Navigator> | undefined)?.gpu;
  if (gpu === undefined) throw unavailable('this browser has no WebGPU');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) throw unavailable('the browser offers no adapter');
  const device = describeAdapter(adapter);
  if (!forced && isSoftware(device)) {
    throw unavailable(`the adapter computes in software (${device})`);
  }
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  if (!('webgpu' in tf.engine().registry)) {
    // In place of tfjs's own factory, whose devices cannot do what our kernels make use of.
    tf.removeBackend('webgpu');
    tf.registerBackend(
      'webgpu',
      async () => new WebGPUBackend(await openDevice(adapter), adapter.info),
    );
  }
  if (!(await tf.setBackend('webgpu'))) throw unavailable('tfjs could not initialise it');
  const backend = tf.backend();
  if (!(backend instanceof WebGPUBackend)) throw unavailable('tfjs chose another backend');
  const lost = new AbortController();
  void backend.device.lost.then(() => {
    lost.abort();
  });
  return { name: 'webgpu', device, lost: lost.signal, gpu: backend.device };
}

/** A device with what tfjs's kernels need, its limits, and with the optional features that there are, of those asked for. */
export function openDevice(
  adapter: GPUAdapter,
  wanted: readonly OptionalFeature[] = OPTIONAL_FEATURES,
): Promise<GPUDevice> {
  const { limits, features } = adapter;
  return adapter.requestDevice({
    requiredFeatures: wanted.filter((name) => features.has(name)),
    requiredLimits: Object.fromEntries(RAISED_LIMITS.map((name) => [name, limits[name]])),
  });
}

function describeAdapter(adapter: GPUAdapter): string {
  // Safari 26 leaves `info` undefined.
  const info = (adapter as Partial<GPUAdapter>).info;
  if (info === undefined) return 'unnamed adapter';
  const { vendor, architecture, device, description, isFallbackAdapter } = info;
  const words = [vendor, architecture, device, description, isFallbackAdapter ? 'software' : ''];
  return words.filter((word) => word !== '').join(' ') || 'unnamed adapter';
}
