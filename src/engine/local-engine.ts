import { shareUntilFailure } from '../core/async.ts';
import type { ProductId } from '../core/brand.ts';
import { SearchError } from '../core/errors.ts';
import type { LoadProgress, OnProgress } from '../core/progress.ts';
import { maskOf } from './product-filter.ts';
import { similarFiles } from '../catalog/pack-manifest.ts';
import type { Product } from '../catalog/product.ts';
import type { Pixels } from '../embed/pixels.ts';
import type { CatalogStore } from '../store/catalog-store.ts';
import type { DiaryStore } from '../store/diary-store.ts';
import { MemoryDiary } from '../store/memory-diary.ts';
import { sync } from '../store/sync.ts';
import { SyncedFiles } from '../store/synced-files.ts';
import { CurrentPicture } from './current-picture.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { Diary } from './diary.ts';
import type * as api from './engine.ts';
import { explainMatch } from './explain-match.ts';
import { explainRequest } from './explain-request.ts';
import { facetsOf } from './facets.ts';
import { fetchModel } from './fetch-model.ts';
import { LoadedCatalog, packSource } from './loaded-catalog.ts';
import { modelSource } from './model-source.ts';
import { NeighbourTable } from './neighbour-table.ts';
import { PictureMemory } from './picture-memory.ts';
import { PreparedSearch } from './prepared-search.ts';
import { recommend } from './recommend.ts';
import { similarProducts } from './similar-products.ts';
import { WordSearch } from './words/word-search.ts';
import { searchAgain } from './search-again.ts';
import { searchPicture } from './search-picture.ts';
import { suggestRegions } from './suggest-regions.ts';
import { summaryOf } from './summary-of.ts';
import type { StartRuntime } from './vision-runtime.ts';

export interface EngineParts {
  readonly store: CatalogStore;
  /** What is remembered of the shopper; by default for as long as the engine lives. */
  readonly diary?: DiaryStore<api.DiaryEntry>;
  readonly startRuntime: StartRuntime;
  /** @throws SearchError `bad-image`, `unsupported-image` */
  readonly decode: (picture: Blob | ImageBitmap) => Promise<Pixels>;
  /** Where models live when the page does not say. */
  readonly modelsUrl: string;
}

type ProgressCall = api.CallOptions & { readonly onProgress?: OnProgress<LoadProgress> };

interface Opened {
  readonly options: api.OpenOptions;
  readonly catalog: LoadedCatalog;
  readonly table: NeighbourTable;
  readonly wordSearch: WordSearch;
  readonly persistent: boolean;
  readonly syncMs: number;
  /** Loads the model once; a failure is forgotten. */
  readonly model: () => Promise<{ readonly search: PreparedSearch; readonly modelMs: number }>;
}

/** The use cases, in one thread. Pages reach it through the worker. */
export class LocalEngine implements api.SearchEngine {
  readonly #parts: EngineParts;
  readonly #pictures: PictureMemory;
  readonly #diary: Diary;
  readonly #current = new CurrentPicture();
  #opened: Opened | undefined;
  #search: PreparedSearch | undefined;
  #lastSearch: api.SearchTimings | undefined;
  #onModelProgress: OnProgress<LoadProgress> | undefined;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#pictures = new PictureMemory(parts.decode);
    this.#diary = new Diary(parts.diary ?? new MemoryDiary());
  }

  async open(
    options: api.OpenOptions,
    { signal, onProgress }: ProgressCall = {},
  ): Promise<api.CatalogSummary> {
    const began = performance.now();
    const source = packSource(options.packUrl);
    const synced = await sync(source, this.#parts.store, {
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
      table: new NeighbourTable(
        catalog,
        new SyncedFiles(source.folderUrl, similarFiles(synced.manifest), this.#parts.store),
      ),
      wordSearch: new WordSearch(catalog),
      persistent: synced.persistent,
      syncMs: performance.now() - began,
      model: shareUntilFailure(() => this.#loadModel(catalog, options)),
    };
    return summaryOf(catalog, synced);
  }

  async prepare({ onProgress }: ProgressCall = {}): Promise<api.Diagnostics> {
    this.#onModelProgress = onProgress;
    return this.diagnostics();
  }

  async searchByPicture(
    picture: Blob | ImageBitmap,
    options: api.PictureOptions,
  ): Promise<api.SearchResult> {
    const { catalog, model, wordSearch } = this.#require();
    this.#current.turnTo(options.pictureId);
    const began = performance.now();
    const pixels = await this.#pictures.pixels(picture, options);
    const also: Pixels[] = [];
    for (const further of options.also ?? []) also.push(await this.#parts.decode(further));
    const decodeMs = performance.now() - began;
    const { search } = await model();
    const mask = maskOf(options.filter, catalog.columns);
    const relevant = options.words ? await wordSearch.rows(options.words, mask) : undefined;
    const request = { catalog, pixels, also, options, mask, relevant };
    const { embedMs, searchMs, ...found } = await search.run((prepared) =>
      searchPicture(request, prepared),
    );
    this.#lastSearch = { decodeMs, embedMs, searchMs };
    return { ...found, timings: this.#lastSearch };
  }

  async suggestRegions(
    picture: Blob | ImageBitmap,
    options: api.PictureCall = {},
  ): Promise<readonly api.SuggestedRegion[]> {
    const { catalog, model } = this.#require();
    const pixels = await this.#pictures.pixels(picture, options);
    const { search } = await model();
    const signal = this.#current.aside(options.pictureId, options.signal);
    return search.run((prepared) => suggestRegions({ catalog, pixels, signal }, prepared));
  }

  async similarTo(id: ProductId, options: api.FindOptions): Promise<api.MatchPage> {
    const { catalog, table } = this.#require();
    const found = await similarProducts({ catalog, table }, await catalog.row(id), options);
    options.signal?.throwIfAborted();
    return found;
  }

  async explain(options: api.ExplainOptions): Promise<api.Explanation> {
    const {
      catalog,
      model,
      options: { packUrl },
    } = this.#require();
    const { decode } = this.#parts;
    const request = await explainRequest(options, { catalog, packUrl, decode });
    const { search } = await model();
    return search.run((prepared) => explainMatch(request, prepared));
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

  remember(note: api.DiaryNote): Promise<void> {
    return this.#attempt(({ catalog }) => this.#diary.note(catalog.manifest.id, note));
  }

  async recall(): Promise<api.Recollection> {
    const entries = await this.#entries();
    return { entries, persistent: this.#diary.persistent };
  }

  forget(keys?: readonly string[]): Promise<void> {
    return this.#attempt(({ catalog }) => this.#diary.forget(catalog.manifest.id, keys));
  }

  recommend({
    limit,
    signal,
  }: Parameters<api.SearchEngine['recommend']>[0]): Promise<readonly api.Recommendation[]> {
    return this.#attempt(async (opened) =>
      recommend(opened, await this.#entries(), { limit, signal, now: Date.now() }),
    );
  }

  searchAgain(key: string, options: api.FindOptions): Promise<api.SearchResult> {
    return this.#attempt(async (opened) => {
      const entry = (await this.#entries()).find((each) => each.key === key);
      return searchAgain(opened, entry, options);
    });
  }

  async diagnostics(): Promise<api.Diagnostics> {
    const { catalog, persistent, syncMs, model } = this.#require();
    const { search, modelMs } = await model();
    const lastSearch = this.#lastSearch;
    const start = { catalog, persistent, syncMs, modelMs, lastSearch };
    return diagnosticsOf(start, await search.ready());
  }

  dispose(): void {
    void this.#release();
    this.#parts.store.close();
    this.#diary.close();
  }

  async #loadModel(
    catalog: LoadedCatalog,
    { modelsUrl = this.#parts.modelsUrl, backend }: api.OpenOptions,
  ): Promise<{ readonly search: PreparedSearch; readonly modelMs: number }> {
    const { model, modelMs } = await fetchModel(
      modelSource(modelsUrl, catalog.manifest.model),
      this.#parts.store,
      (progress) => this.#onModelProgress?.(progress),
    );
    if (this.#opened?.catalog !== catalog) {
      throw new SearchError('aborted', 'The catalogue was closed while its model was loading');
    }
    const search = new PreparedSearch({
      catalog,
      model,
      forced: backend,
      startRuntime: this.#parts.startRuntime,
    });
    this.#search = search;
    await search.ready();
    return { search, modelMs };
  }

  #entries(): Promise<readonly api.DiaryEntry[]> {
    return this.#attempt(({ catalog }) => this.#diary.entries(catalog.manifest.id));
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
