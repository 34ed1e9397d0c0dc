import type { BackendName } from '../core/backend-name.ts';
import { SearchError } from '../core/errors.ts';

/** A tfjs backend that is registered, initialised and current. */
export interface Backend {
  readonly name: BackendName;
  /** Adapter, renderer or instruction set, as the platform names it. */
  readonly device: string;
  /** Aborted when the device is lost; everything on it is gone then. */
  readonly lost: AbortSignal;
  /** The device of WebGPU, for kernels of our own. */
  readonly gpu?: GPUDevice;
}

/** A reason not to use a backend. It ends up on the diagnostics page. */
export function unavailable(reason: string): SearchError {
  return new SearchError('no-backend', reason);
}

/** Settles as `work` does, or rejects with `device-lost` as soon as the device is, since lost devices may never answer. */
export async function whileAlive<T>(work: Promise<T>, lost: AbortSignal): Promise<T> {
  let onLoss: (() => void) | undefined;
  const loss = new Promise<never>((_resolve, reject) => {
    onLoss = () => {
      reject(new SearchError('device-lost', 'The graphics device was lost'));
    };
    if (lost.aborted) onLoss();
    else lost.addEventListener('abort', onLoss);
  });
  try {
    return await Promise.race([work, loss]);
  } finally {
    if (onLoss !== undefined) lost.removeEventListener('abort', onLoss);
  }
}

/** Renderers that compute on the CPU and call it a GPU. */
export function isSoftware(device: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(device);
}
