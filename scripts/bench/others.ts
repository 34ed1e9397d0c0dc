import * as tf from '@tensorflow/tfjs-core';
import type { Contestant } from './contestant.ts';

/** What most tutorials do: every score in a loop, then a full sort. */
export const scalarSort: Contestant = {
  name: 'Float32Array loop, full sort',
  mostRows: 1_000_000,
  load: ({ count, dims, floats }) =>
    Promise.resolve({
      bytes: floats.byteLength,
      search: (query, limit) => {
        const scores = Array.from({ length: count }, (_, row) => {
          let score = 0;
          for (let i = 0; i < dims; i++) score += query[i]! * floats[row * dims + i]!;
          return { row, score };
        });
        scores.sort((a, b) => b.score - a.score);
        return Promise.resolve(scores.slice(0, limit).map(({ row }) => row));
      },
      dispose: () => undefined,
    }),
};

/** The obvious way with the library at hand. */
export function matMulTopk(backend: string, device?: string): Contestant {
  return {
    name: `tfjs matMul + topk on ${backend}`,
    mostRows: 1_000_000,
    ...(device === undefined ? {} : { device }),
    load: ({ floats, count, dims }) => {
      const matrix = tf.tensor2d(floats, [count, dims]);
      return Promise.resolve({
        bytes: floats.byteLength,
        search: async (query, limit) => {
          const best = tf.tidy(
            () =>
              tf.topk(tf.reshape(tf.matMul(matrix, tf.tensor2d(query, [dims, 1])), [-1]), limit)
                .indices,
          );
          const rows = await best.data();
          best.dispose();
          return [...rows];
        },
        dispose: () => {
          matrix.dispose();
        },
      });
    },
  };
}

export const hnswlib: Contestant = {
  name: 'hnswlib-wasm, built from rows',
  mostRows: 10_000,
  load: async ({ floats, count, dims }) => {
    const { loadHnswlib } = await import('hnswlib-wasm');
    const { HierarchicalNSW } = await loadHnswlib();
    const index = new HierarchicalNSW('ip', dims, '');
    index.initIndex(count, 16, 200, 100);
    for (let row = 0; row < count; row++) {
      index.addPoint(floats.subarray(row * dims, (row + 1) * dims), row, false);
    }
    index.setEfSearch(100);
    return {
      search: (query, limit) => Promise.resolve(index.searchKnn(query, limit, undefined).neighbors),
      dispose: () => undefined,
    };
  },
};

/** `wasmUrl`: where the page finds the package's binary. */
export function voy(wasmUrl: string): Contestant {
  return {
    name: 'voy-search',
    mostRows: 10_000,
    load: async ({ floats, count, dims }) => {
      const glue = await import('voy-search/voy_search_bg.js');
      const imports = { './voy_search_bg.js': glue as unknown as WebAssembly.ModuleImports };
      const { instance } = await WebAssembly.instantiate(
        await (await fetch(wasmUrl)).arrayBuffer(),
        imports,
      );
      glue.__wbg_set_wasm(instance.exports);
      const index = new glue.Voy({
        embeddings: Array.from({ length: count }, (_, row) => ({
          id: String(row),
          title: '',
          url: '',
          embeddings: [...floats.subarray(row * dims, (row + 1) * dims)],
        })),
      });
      return {
        search: (query, limit) =>
          Promise.resolve(index.search(query, limit).neighbors.map(({ id }) => Number(id))),
        dispose: () => {
          index.free();
        },
      };
    },
  };
}
