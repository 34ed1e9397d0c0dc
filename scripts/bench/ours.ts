import { PackedIndex } from '../../src/gpu/packed/packed-index.ts';
import { QUERIES } from '../../src/gpu/packed/shaders.ts';
import { decodeVectorShard, joinRows } from '../../src/catalog/vector-shard.ts';
import { TexturedIndex } from '../../src/gpu/textured/textured-index.ts';
import { availableInstructions, type Instructions } from '../../src/search/kernel/scan-kernel.ts';
import { KernelIndex } from '../../src/search/kernel-index.ts';
import { ReferenceIndex } from '../../src/search/reference-index.ts';
import { RowMemory } from '../../src/search/row-memory.ts';
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

/** The CPU's kernel of some instructions, left out where this engine does not take them. */
function kernelOf(instructions: Instructions): Contestant {
  const name = instructions === 'simd' ? 'SIMD' : 'relaxed SIMD';
  return {
    name: `ours, WASM ${name} kernel`,
    mostRows: isTaken(instructions) ? 10_000_000 : 0,
    // From the files of a pack, as the engine does.
    load: ({ files, count, dims }) => {
      const shards = files.map((file) => decodeVectorShard(file, dims));
      const rows = RowMemory.place(joinRows(shards, dims));
      const index = new KernelIndex(rows, undefined, instructions);
      return Promise.resolve(loaded(index, count * bytesARow(instructions, dims)));
    },
  };
}

/** The same, eight queries a pass, as several crops of a picture ask; a query's time is its share. */
function kernelOfMany(instructions: Instructions): Contestant {
  const one = kernelOf(instructions);
  return {
    ...one,
    name: `${one.name}, 8 a pass`,
    load: ({ rows, count, dims }) => {
      const index = new KernelIndex(RowMemory.place(rows), undefined, instructions);
      return Promise.resolve({
        ...loaded(index, count * bytesARow(instructions, dims)),
        searchMany: async (queries, limit) =>
          (await index.nearestOfMany(queries, limit)).map((hits) => hits.map(({ row }) => row)),
      });
    },
  };
}

function isTaken(instructions: Instructions): boolean {
  return instructions === 'simd' || availableInstructions() === instructions;
}

/** Values and scale; the relaxed kernel keeps a sum, too. */
function bytesARow(instructions: Instructions, dims: number): number {
  return dims + (instructions === 'simd' ? 4 : 8);
}

/** The CPU's kernels, by what they are made of. */
export const kernels: readonly Contestant[] = (['simd', 'relaxed-simd'] as const).flatMap(
  (instructions) => [kernelOf(instructions), kernelOfMany(instructions)],
);

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
      return loaded(index, count * (dims + 4 + 4 * QUERIES));
    },
  };
}

export function textured(device: string): Contestant {
  return {
    name: 'ours, WebGL kernel',
    mostRows: 10_000_000,
    device,
    load: async ({ rows, count, dims }) =>
      loaded(await TexturedIndex.upload(rows, NEVER), count * (dims + 8)),
  };
}
