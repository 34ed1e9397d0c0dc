import * as tf from '@tensorflow/tfjs-core';
import { PackedIndex } from '../../src/gpu/packed/packed-index.ts';
import { SimilarityIndex } from '../../src/gpu/similarity-index.ts';
import { KernelIndex } from '../../src/search/kernel-index.ts';
import { ReferenceIndex } from '../../src/search/reference-index.ts';
import type { VectorIndex } from '../../src/search/vector-index.ts';
import type { Contestant, Loaded } from './contestant.ts';

const NEVER = new AbortController().signal;

function loaded(index: VectorIndex, bytes: number): Loaded {
  return {
    bytes,
    search: async (query, limit) => (await index.nearest(query, limit)).map(({ row }) => row),
    dispose: () => {
      index.dispose();
    },
  };
}

export const kernel: Contestant = {
  name: 'ours, WASM SIMD kernel',
  mostRows: 10_000_000,
  load: ({ rows, count, dims }) =>
    Promise.resolve(loaded(new KernelIndex(rows), count * (dims + 8))),
};

export const reference: Contestant = {
  name: 'ours, TypeScript reference',
  mostRows: 1_000_000,
  load: ({ rows, count, dims }) =>
    Promise.resolve(loaded(new ReferenceIndex(rows), count * (dims + 4))),
};

export function packed(device: GPUDevice, adapter: string): Contestant {
  return {
    name: 'ours, WebGPU kernel',
    mostRows: 10_000_000,
    device: adapter,
    load: async ({ rows, count, dims }) => {
      const index = await PackedIndex.upload(device, rows, NEVER);
      await device.queue.onSubmittedWorkDone();
      return loaded(index, count * (dims + 8));
    },
  };
}

/** The current tfjs backend. */
export function similarity(name: string, device: string): Contestant {
  return {
    name: `ours, tfjs product on ${name}`,
    mostRows: 100_000,
    device,
    load: async ({ rows, count, dims }) => {
      await tf.ready();
      return loaded(new SimilarityIndex(rows, NEVER), count * dims * 4);
    },
  };
}
