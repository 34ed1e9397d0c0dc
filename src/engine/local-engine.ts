import { shareUntilFailure } from '../core/async.ts';
import type { ProductId } from '../core/brand.ts';
import { SearchError } from '../core/errors.ts';
import type { LoadProgress, OnProgress } from '../core/progress.ts';
import { toUnitVector } from '../core/unit-vector.ts';
import { maskOf } from './product-filter.ts';
import { optional, type Product } from '../catalog/product.ts';
import type { Pixels } from '../embed/pixels.ts';
import { ReferenceIndex } from '../search/reference-index.ts';
import type { CatalogStore } from '../store/catalog-store.ts';
import { sync } from '../store/sync.ts';
import type * as api from './engine.ts';
import { facetsOf } from './facets.ts';
import { findMatches } from './find-matches.ts';
import { LoadedCatalog, packSource } from './loaded-catalog.ts';
import { modelSource } from './model-source.ts';
import { type Prepared, PreparedSearch } from './prepared-search.ts';
import { WordSearch } from './words/word-search.ts';
import { searchPicture } from './search-picture.ts';
import type { StartRuntime } from './vision-runtime.ts';

export interface EngineParts {
  readonly store: CatalogStore;
  readonly startRuntime: StartRuntime;
  /** @throws SearchError `bad-image`, `unsupported-image` */
  readonly decode: (picture: Blob | ImageBitmap) => Promise<Pixels>;
  /** Where models live when the page does not say. */
  readonly modelsUrl: string;
}

interface Opened {
  readonly options: api.OpenOptions;
  readonly catalog: LoadedCatalog;
  readonly wordSearch: WordSearch;
  readonly persistent: boolean;
  readonly syncMs: number;
  /** Loads the model once; a failure is forgotten. */
  readonly model: () => Promise<{ readonly search: PreparedSearch; readonly modelMs: number }>;
}

/** The use cases, in one thread. Pages reach it through the worker. */
export class LocalEngine implements api.SearchEngine {
  readonly #parts: EngineParts;
  #opened: Opened | undefined;
  #search: PreparedSearch | undefined;
  #lastSearch: api.SearchTimings | undefined;
  #onModelProgress: OnProgress<LoadProgress> | undefined;

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  async open(
    options: api.OpenOptions,
    {
      signal,
      onProgress,
    }: api.CallOptions & { readonly onProgress?: OnProgress<LoadProgress> } = {},
  ): Promise<api.CatalogSummary> {
    const began = performance.now();
    const synced = await sync(packSource(options.packUrl), this.#parts.store, {
      signal,
      onProgress: (progress) => onProgress?.({ step: 'catalog', ...progress }),
    });
    await this.#release(); // two catalogues at a time may be more than a device can hold
    const catalog = await LoadedCatalog.load(synced.manifest, synced.files, {
      signal,
      onProgress: (progress) => onProgress?.({ step: 'products', ...progress }),
    });
    this.#opened = {
      options,
      catalog,
      wordSearch: new WordSearch(catalog),
      persistent: synced.persistent,
      syncMs: performance.now() - began,
      model: shareUntilFailure(() => this.#loadModel(catalog, options)),
    };
    const { title, revision, model, count, currency } = synced.manifest;
    return {
      ...optional('currency', currency),
      title,
      revision,
      count,
      modelId: model.id,
      categories: catalog.categories(),
      persistent: synced.persistent,
      offline: synced.offline,
    };
  }

  async prepare({
    onProgress,
  }: api.CallOptions & {
    readonly onProgress?: OnProgress<LoadProgress>;
  } = {}): Promise<api.Diagnostics> {
    this.#onModelProgress = onProgress;
    return this.diagnostics();
  }

  async searchByPicture(
    picture: Blob | ImageBitmap,
    options: api.FindOptions,
  ): Promise<api.SearchResult> {
    const { catalog, model, wordSearch } = this.#require();
    const began = performance.now();
    const pixels = await this.#parts.decode(picture);
    const decodeMs = performance.now() - began;
    const { search } = await model();
    const mask = maskOf(options.filter, catalog.columns);
    const relevant = options.words ? await wordSearch.rows(options.words, mask) : undefined;
    const request = { catalog, pixels, options, mask, relevant };
    const { embedMs, searchMs, ...found } = await search.run((prepared) =>
      searchPicture(request, prepared),
    );
    this.#lastSearch = { decodeMs, embedMs, searchMs };
    return { ...found, timings: this.#lastSearch };
  }

  async similarTo(
    id: ProductId,
    { limit, offset, filter, signal }: api.FindOptions,
  ): Promise<api.MatchPage> {
    const { catalog } = this.#require();
    const besides = await catalog.row(id);
    const { dims, values } = catalog.rows;
    const own = values.subarray(besides * dims, (besides + 1) * dims);
    const query = toUnitVector(Float32Array.from(own));
    const mask = maskOf(filter, catalog.columns);
    // Needs no model, so that a product page never waits for one.
    const index = new ReferenceIndex(catalog.rows);
    const found = await findMatches(catalog, index, { query, limit, offset, mask, besides });
    signal?.throwIfAborted();
    return found;
  }

  facets({ filter }: Parameters<api.SearchEngine['facets']>[0]): Promise<api.Facets> {
    return this.#attempt(({ catalog }) => facetsOf(catalog.columns, filter));
  }

  parseWords({ text }: Parameters<api.SearchEngine['parseWords']>[0]): Promise<api.ParsedWords> {
    return this.#attempt(({ wordSearch }) => wordSearch.parse(text));
  }

  searchByWords({ words = '', filter, ...page }: api.FindOptions): Promise<api.ProductPage> {
    return this.#attempt(({ catalog, wordSearch }) =>
      wordSearch.page(words, maskOf(filter, catalog.columns), page),
    );
  }

  product(id: ProductId): Promise<Product> {
    return this.#attempt(async ({ catalog }) => catalog.at(await catalog.row(id)));
  }

  products({
    offset,
    limit,
    category,
  }: Parameters<api.SearchEngine['products']>[0]): Promise<api.ProductPage> {
    return this.#attempt(async ({ catalog }) => {
      const { rows, total } = catalog.shelf(category, offset, limit);
      return { products: await Promise.all(rows.map((row) => catalog.at(row))), total };
    });
  }

  async diagnostics(): Promise<api.Diagnostics> {
    const { catalog, persistent, syncMs, model } = this.#require();
    const { search, modelMs } = await model();
    const { runtime, backendMs, indexMs, indexRejected }: Prepared = await search.ready();
    return {
      backend: runtime.backend,
      device: runtime.device,
      rejected: runtime.rejected,
      modelId: runtime.embedder.modelId,
      packRevision: catalog.manifest.revision,
      count: catalog.manifest.count,
      persistent,
      startUp: { syncMs, modelMs, backendMs, indexMs },
      selfTestCosine: runtime.selfTestCosine,
      memory: runtime.memory(),
      ...optional('indexRejected', indexRejected.length > 0 ? indexRejected : undefined),
      ...optional('lastSearch', this.#lastSearch),
    };
  }

  dispose(): void {
    void this.#release();
    this.#parts.store.close();
  }

  async #loadModel(
    catalog: LoadedCatalog,
    { modelsUrl = this.#parts.modelsUrl, backend }: api.OpenOptions,
  ): Promise<{ readonly search: PreparedSearch; readonly modelMs: number }> {
    const began = performance.now();
    const { manifest, files } = await sync(
      modelSource(modelsUrl, catalog.manifest.model),
      this.#parts.store,
      {
        onProgress: (progress) => this.#onModelProgress?.({ step: 'model', ...progress }),
      },
    );
    const modelMs = performance.now() - began;
    this.#onModelProgress?.({ step: 'warm-up' });
    const bytes = new Map<string, ArrayBuffer>();
    for (const name of files.names) bytes.set(name, await files.file(name));
    if (this.#opened?.catalog !== catalog) {
      throw new SearchError('aborted', 'The catalogue was closed while its model was loading');
    }
    const search = new PreparedSearch({
      catalog,
      model: { manifest, bytes },
      forced: backend,
      startRuntime: this.#parts.startRuntime,
    });
    this.#search = search;
    await search.ready();
    return { search, modelMs };
  }

  #require(): Opened {
    if (this.#opened === undefined) throw new SearchError('internal', 'Call open() first');
    return this.#opened;
  }

  #attempt<T>(use: (opened: Opened) => T | Promise<T>): Promise<T> {
    return new Promise((resolve) => {
      resolve(use(this.#require()));
    });
  }

  async #release(): Promise<void> {
    const search = this.#search;
    this.#search = undefined;
    this.#opened = undefined;
    await search?.dispose();
  }
}
