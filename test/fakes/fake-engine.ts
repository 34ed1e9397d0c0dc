import { columnsOf } from '../../src/catalog/product-columns.ts';
import type { Product } from '../../src/catalog/product.ts';
import type { BackendRejection } from '../../src/core/backend-name.ts';
import type { ProductId } from '../../src/core/brand.ts';
import { type ErrorCode, SearchError } from '../../src/core/errors.ts';
import type { LoadProgress, OnProgress } from '../../src/core/progress.ts';
import { COLOURS } from '../../src/engine/engine.ts';
import type {
  CallOptions,
  CatalogSummary,
  Diagnostics,
  Explanation,
  ExplainOptions,
  Facets,
  FindOptions,
  Match,
  MatchPage,
  OpenOptions,
  ParsedWords,
  ProductPage,
  SearchEngine,
  SearchResult,
  SearchTimings,
  SuggestedRegion,
} from '../../src/engine/engine.ts';
import { facetsOf } from '../../src/engine/facets.ts';
import { FakeMemory } from './fake-memory.ts';
import { inventedExplanation } from './invented-explanation.ts';
import { inventedProducts } from './invented-products.ts';

type Operation = 'open' | 'prepare' | 'searchByPicture' | 'similarTo' | 'product' | 'products';
type WithProgress = CallOptions & { readonly onProgress?: OnProgress<LoadProgress> };

export interface FakeBehaviour {
  /** Milliseconds of `open`, `prepare` and a search; other calls answer at once. 0 by default. */
  readonly delayMs?: number;
  /** The code that each of these operations fails with. */
  readonly fail?: Readonly<Partial<Record<Operation, ErrorCode>>>;
  readonly persistent?: boolean;
  readonly offline?: boolean;
  readonly products?: readonly Product[];
  /** What is suggested of every picture; nothing by default. */
  readonly regions?: readonly SuggestedRegion[];
  /** Finds nothing. */
  readonly empty?: boolean;
}

const CATALOG_BYTES = 1_430_000;
const MODEL_BYTES = 2_860_000;
const TIMINGS: SearchTimings = { decodeMs: 14.2, embedMs: 41.7, searchMs: 2.9 };
const REJECTED: readonly BackendRejection[] = [
  { backend: 'webgpu', reason: 'The adapter is software (SwiftShader), which counts as no GPU' },
];

/** An engine without network, model or worker. Failures and delays are switched while it runs. */
export class FakeEngine extends FakeMemory implements SearchEngine {
  behaviour: FakeBehaviour;
  /** Names of the calls so far. */
  readonly calls: string[] = [];
  #disposed = false;
  #lastSearch: SearchTimings | undefined;

  constructor(behaviour: FakeBehaviour = {}) {
    super();
    this.behaviour = behaviour;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  async open(_: OpenOptions, call: WithProgress = {}): Promise<CatalogSummary> {
    this.#begin('open');
    await this.#load('catalog', CATALOG_BYTES, call);
    this.#failIfAsked('open');
    const products = this.#products();
    const names = [...new Set(products.map((product) => product.category))];
    return {
      title: 'Invented goods',
      revision: '2f9c1ab0',
      count: products.length,
      modelId: 'fake-1',
      categories: names.map((name) => ({
        name,
        count: products.filter((product) => product.category === name).length,
      })),
      hasColours: false,
      persistent: this.behaviour.persistent ?? true,
      offline: this.behaviour.offline ?? false,
    };
  }

  async prepare(call: WithProgress = {}): Promise<Diagnostics> {
    this.#begin('prepare');
    await this.#load('model', MODEL_BYTES, call);
    this.#failIfAsked('prepare');
    call.onProgress?.({ step: 'warm-up' });
    await pause((this.behaviour.delayMs ?? 0) / 4, call.signal);
    return this.#diagnostics();
  }

  async searchByPicture(
    picture: Blob | ImageBitmap,
    { limit, offset = 0, signal }: FindOptions,
  ): Promise<SearchResult> {
    this.#begin('searchByPicture');
    await pause(this.behaviour.delayMs ?? 0, signal);
    this.#failIfAsked('searchByPicture');
    if (picture instanceof Blob) await decodable(picture);
    this.#lastSearch = TIMINGS;
    const all = this.behaviour.empty ? [] : this.#rank('Shirt', offset + limit + 1);
    const found = { matches: all.slice(offset, offset + limit), more: all.length > offset + limit };
    return { category: { label: 'Shirt', probability: 0.924 }, ...found, timings: TIMINGS };
  }

  suggestRegions(): Promise<readonly SuggestedRegion[]> {
    this.#begin('suggestRegions');
    return Promise.resolve(this.behaviour.regions ?? []);
  }

  async similarTo(id: ProductId, { limit, offset = 0, signal }: FindOptions): Promise<MatchPage> {
    this.#begin('similarTo');
    await pause((this.behaviour.delayMs ?? 0) / 10, signal);
    this.#failIfAsked('similarTo');
    const { category } = this.#find(id);
    const all = this.#rank(category, offset + limit + 2).filter(({ product }) => product.id !== id);
    return { matches: all.slice(offset, offset + limit), more: all.length > offset + limit };
  }

  async explain({ product }: ExplainOptions): Promise<Explanation> {
    this.#begin('explain');
    await pause((this.behaviour.delayMs ?? 0) / 10);
    return inventedExplanation(this.#find(product));
  }

  parseWords({ text }: Parameters<SearchEngine['parseWords']>[0]): Promise<ParsedWords> {
    this.#begin('parseWords');
    const colours = COLOURS.filter((name) => text.includes(name));
    return Promise.resolve({ filter: { colours }, rest: colours.length > 0 ? '' : text });
  }

  searchByWords({ words = '', limit, offset = 0 }: FindOptions): Promise<ProductPage> {
    this.#begin('searchByWords');
    const found = this.#products().filter(({ title }) => title.toLowerCase().includes(words));
    return Promise.resolve({ products: found.slice(offset, offset + limit), total: found.length });
  }

  facets({ filter }: Parameters<SearchEngine['facets']>[0]): Promise<Facets> {
    this.#begin('facets');
    return Promise.resolve(facetsOf(columnsOf(this.#products()), filter));
  }

  async product(id: ProductId, call: CallOptions = {}): Promise<Product> {
    this.#begin('product');
    await pause((this.behaviour.delayMs ?? 0) / 10, call.signal);
    this.#failIfAsked('product');
    return this.#find(id);
  }

  async products({
    offset,
    limit,
    category,
    signal,
  }: Parameters<SearchEngine['products']>[0]): Promise<ProductPage> {
    this.#begin('products');
    await pause((this.behaviour.delayMs ?? 0) / 10, signal);
    this.#failIfAsked('products');
    const shelf = this.#products().filter((each) => (category ?? each.category) === each.category);
    return { products: shelf.slice(offset, offset + limit), total: shelf.length };
  }

  diagnostics(): Promise<Diagnostics> {
    this.#begin('diagnostics');
    return Promise.resolve(this.#diagnostics());
  }

  dispose(): void {
    this.#disposed = true;
  }

  #begin(call: string): void {
    this.calls.push(call);
  }

  #failIfAsked(operation: Operation): void {
    const code = this.behaviour.fail?.[operation];
    if (code !== undefined) throw new SearchError(code, `The fake was told to fail ${operation}`);
  }

  protected inventory(): readonly Product[] {
    return this.#products();
  }

  #products(): readonly Product[] {
    return this.behaviour.products ?? inventedProducts();
  }

  #find(id: ProductId): Product {
    const product = this.#products().find((each) => each.id === id);
    if (product === undefined) throw new SearchError('not-found', `No product "${id}"`);
    return product;
  }

  /** The category's products first, with scores that fall evenly. */
  #rank(category: string, limit: number): readonly Match[] {
    const products = this.#products();
    const ranked = [
      ...products.filter((each) => each.category === category),
      ...products.filter((each) => each.category !== category),
    ];
    return ranked.slice(0, limit).map((product, at) => ({ product, score: 0.968 - at * 0.0173 }));
  }

  /** Ten steps of honest bytes, over `delayMs`. */
  async #load(step: 'catalog' | 'model', total: number, call: WithProgress): Promise<void> {
    for (let tenth = 0; tenth <= 10; tenth++) {
      call.onProgress?.({ step, done: Math.round((total * tenth) / 10), total });
      await pause((this.behaviour.delayMs ?? 0) / 10, call.signal);
    }
  }

  #diagnostics(): Diagnostics {
    return {
      backend: 'webgl',
      device: 'ANGLE (Invented, Graphics 620 Direct3D11)',
      rejected: REJECTED,
      modelId: 'fake-1',
      packRevision: '2f9c1ab0',
      count: this.#products().length,
      persistent: this.behaviour.persistent ?? true,
      startUp: { syncMs: 212, modelMs: 184, backendMs: 1290, indexMs: 38 },
      selfTestCosine: 0.99997,
      memory: { tensors: 214, bytes: 12_400_000 },
      ...(this.#lastSearch === undefined ? {} : { lastSearch: this.#lastSearch }),
    };
  }
}

/** @throws SearchError `bad-image` or `unsupported-image`, as the real engine does. */
async function decodable(picture: Blob): Promise<void> {
  const heic = picture.type.includes('heic') || (await picture.slice(4, 12).text()) === 'ftypheic';
  if (heic) throw new SearchError('unsupported-image', 'HEIC is not decoded here');
  try {
    // Vector pictures decode only through an element.
    if (!picture.type.includes('svg')) (await createImageBitmap(picture)).close();
  } catch (cause) {
    throw new SearchError('bad-image', 'Not a picture', { cause });
  }
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new SearchError('aborted', 'The operation was cancelled'));
    });
  });
}
