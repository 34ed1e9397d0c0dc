import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { startWasm } from '../../src/gpu/wasm-backend.ts';
import { startWebgl } from '../../src/gpu/webgl-backend.ts';
import { startWebgpu } from '../../src/gpu/webgpu-backend.ts';
import { fetchTask } from './carried-task.ts';
import type { Contestant } from './contestant.ts';
import type { Row } from './measure.ts';
import { hnswlib, hnswlibSaved, matMulTopk, orama, scalarSort, voy } from './others.ts';
import { kernels, packed, reference, textured } from './ours.ts';
import { type Failure, runAll } from './run.ts';

/** One backend of tfjs is current at a time, so contestants come in groups. */
const GROUPS: Readonly<Record<string, () => Promise<readonly Contestant[]>>> = {
  cpu: () => {
    const voyUrl = new URL('./node_modules/voy-search/voy_search_bg.wasm', import.meta.url).href;
    return Promise.resolve([
      ...kernels,
      reference,
      scalarSort,
      hnswlib,
      hnswlibSaved,
      voy(voyUrl),
      orama,
    ]);
  },
  wasm: async () => {
    await startWasm(wasmUrl);
    return [matMulTopk('wasm')];
  },
  webgl: async () => {
    const { device } = await startWebgl(true);
    return [textured(device), matMulTopk('webgl', device)];
  },
  webgpu: async () => {
    const { device, gpu } = await startWebgpu(true);
    if (gpu === undefined) throw new Error('tfjs has no device');
    return [packed(gpu, device), matMulTopk('webgpu', device)];
  },
};

globalThis.runBench = async (group) => {
  const contestants = await GROUPS[group]?.();
  return contestants === undefined ? [] : runAll(contestants, await fetchTask());
};

declare global {
  var runBench: (group: string) => Promise<readonly (Row | Failure)[]>;
}
