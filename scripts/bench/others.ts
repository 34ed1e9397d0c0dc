import * as tf from '@tensorflow/tfjs-core';
import { isSoftware } from '../../src/gpu/backend.ts';
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

/** More would take a software device minutes. */
const MOST_SOFTWARE_ROWS: Readonly<Record<string, number>> = { webgl: 100_000, webgpu: 10_000 };

/** The obvious way with the library at hand. */
export function matMulTopk(backend: string, device?: string): Contestant {
  return {
    name: `tfjs matMul + topk on ${backend}`,
    mostRows:
      device !== undefined && isSoftware(device) ? (MOST_SOFTWARE_ROWS[backend] ?? 0) : 1_000_000,
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

const SAVED = 'saved.dat';

/** The same index, built ahead, written to its file system in memory and read from there. */
export const hnswlibSaved: Contestant = {
  name: 'hnswlib-wasm, saved index',
  mostRows: 100_000,
  save: async ({ floats, count, dims }) => {
    const { loadHnswlib } = await import('hnswlib-wasm');
    const { HierarchicalNSW } = await loadHnswlib();
    const index = new HierarchicalNSW('ip', dims, '');
    index.initIndex(count, 16, 100, 100);
    for (let row = 0; row < count; row++) {
      index.addPoint(floats.subarray(row * dims, (row + 1) * dims), row, false);
    }
    await index.writeIndex(SAVED);
  },
  load: async ({ count, dims }) => {
    const { loadHnswlib } = await import('hnswlib-wasm');
    const { HierarchicalNSW } = await loadHnswlib();
    const index = new HierarchicalNSW('ip', dims, '');
    await index.readIndex(SAVED, count);
    index.setEfSearch(100);
    return {
      search: (query, limit) => Promise.resolve(index.searchKnn(query, limit, undefined).neighbors),
      dispose: () => undefined,
    };
  },
};

/** Exact search in plain JavaScript, in a full-text engine. */
export const orama: Contestant = {
  name: 'Orama, vector search',
  mostRows: 100_000,
  load: async ({ floats, count, dims }) => {
    const { create, insertMultiple, search } = await import('@orama/orama');
    const db = create({ schema: { vector: `vector[${dims}]` } });
    const rows = Array.from({ length: count }, (_, row) => ({
      id: String(row),
      vector: [...floats.subarray(row * dims, (row + 1) * dims)],
    }));
    await insertMultiple(db, rows, 10_000);
    return {
      search: async (query, limit) => {
        const value = [...query];
        const { hits } = await search(db, {
          mode: 'vector',
          vector: { value, property: 'vector' },
          similarity: 0,
          limit,
        });
        return hits.map(({ id }) => Number(id));
      },
      dispose: () => undefined,
    };
  },
};

/** Native code: what a server would use. */
export const usearch: Contestant = {
  name: 'usearch, native HNSW',
  mostRows: 100_000,
  load: async ({ floats, count, dims }) => {
    const { Index } = await import('usearch');
    const index = new Index({ metric: 'ip', dimensions: dims, quantization: 'f32' });
    index.add(
      BigUint64Array.from({ length: count }, (_, row) => BigInt(row)),
      floats,
    );
    return {
      search: (query, limit) =>
        Promise.resolve(Array.from(index.search(query, limit, 0).keys, Number)),
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
