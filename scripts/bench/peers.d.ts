/** What the benchmark uses of packages that it installs in a folder of its own. */
declare module 'hnswlib-wasm' {
  interface HierarchicalNSW {
    initIndex(count: number, m: number, efConstruction: number, seed: number): void;
    addPoint(point: Float32Array, label: number, replaceDeleted: boolean): void;
    setEfSearch(ef: number): void;
    searchKnn(
      query: Float32Array,
      count: number,
      filter: undefined,
    ): { readonly neighbors: readonly number[] };
  }
  interface Module {
    readonly HierarchicalNSW: new (
      space: string,
      dims: number,
      autoSave: string,
    ) => HierarchicalNSW;
  }
  export function loadHnswlib(): Promise<Module>;
}

declare module 'voy-search/voy_search_bg.js' {
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  export class Voy {
    constructor(resource: { readonly embeddings: readonly Entry[] });
    search(query: Float32Array, count: number): { readonly neighbors: readonly { id: string }[] };
    free(): void;
  }
  interface Entry {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly embeddings: readonly number[];
  }
}
