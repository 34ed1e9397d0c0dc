/** What the benchmark uses of packages that it installs in a folder of its own. */
declare module 'hnswlib-wasm' {
  interface HierarchicalNSW {
    initIndex(count: number, m: number, efConstruction: number, seed: number): void;
    addPoint(point: Float32Array, label: number, replaceDeleted: boolean): void;
    readIndex(file: string, most: number): Promise<boolean>;
    writeIndex(file: string): Promise<boolean>;
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

declare module '@orama/orama' {
  interface Database {
    readonly id: string;
  }
  interface Hits {
    readonly hits: readonly { readonly id: string }[];
  }
  export function create(options: { readonly schema: Readonly<Record<string, string>> }): Database;
  export function insertMultiple(
    db: Database,
    rows: readonly { readonly id: string; readonly vector: readonly number[] }[],
    batch: number,
  ): Promise<unknown>;
  export function search(
    db: Database,
    options: {
      readonly mode: 'vector';
      readonly vector: { readonly value: readonly number[]; readonly property: string };
      readonly similarity: number;
      readonly limit: number;
    },
  ): Promise<Hits>;
}

declare module 'usearch' {
  export class Index {
    constructor(options: {
      readonly metric: string;
      readonly dimensions: number;
      readonly quantization: string;
    });
    add(keys: BigUint64Array, vectors: Float32Array): void;
    search(query: Float32Array, count: number, threads: number): { readonly keys: BigUint64Array };
  }
}

declare module 'webgpu' {
  export const globals: Readonly<Record<string, unknown>>;
  export function create(options: readonly string[]): GPU;
}
