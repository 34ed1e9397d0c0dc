import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import { SearchError } from '../core/errors.ts';
import type { OnProgress, LoadProgress } from '../core/progress.ts';
import type * as api from '../engine/engine.ts';
import { WorkerClient } from './client.ts';
import { bitmapsOf, closingBitmaps, picturesOf } from './handed-over.ts';
import engineUrl from './engine.worker.ts?worker&url';
import { spawn } from './spawn.ts';

type WithProgress = api.CallOptions & { readonly onProgress?: OnProgress<LoadProgress> };

/** An engine in a thread of its own. The thread starts with the first call. */
export function connectEngine(): api.SearchEngine {
  return new RemoteEngine();
}

class RemoteEngine implements api.SearchEngine {
  #worker: Worker | undefined;
  #client: WorkerClient | undefined;

  open(options: api.OpenOptions, call?: WithProgress): Promise<api.CatalogSummary> {
    const absolute = {
      ...options,
      packUrl: new URL(options.packUrl, document.baseURI).href,
      ...(options.modelsUrl === undefined
        ? {}
        : { modelsUrl: new URL(options.modelsUrl, document.baseURI).href }),
    };
    return this.#connect().call('open', absolute, call);
  }

  prepare(call?: WithProgress): Promise<api.Diagnostics> {
    return this.#connect().call('prepare', undefined, call);
  }

  searchByPicture(
    picture: Blob | ImageBitmap,
    { signal, ...options }: api.PictureOptions,
  ): Promise<api.SearchResult> {
    const pictures = picturesOf(picture, options.also);
    const transfer = bitmapsOf(pictures);
    // A call that was cancelled before it was sent leaves its bitmaps here.
    return closingBitmaps(pictures, () =>
      this.#connect().call('searchByPicture', { picture, ...options }, { signal, transfer }),
    );
  }

  suggestRegions(
    picture: Blob | ImageBitmap,
    { pictureId, signal }: api.PictureCall = {},
  ): Promise<readonly api.SuggestedRegion[]> {
    const transfer = bitmapsOf([picture]);
    return closingBitmaps([picture], () =>
      this.#connect().call('suggestRegions', { picture, pictureId }, { signal, transfer }),
    );
  }

  similarTo(id: ProductId, { signal, ...options }: api.FindOptions): Promise<api.MatchPage> {
    return this.#connect().call('similarTo', { id, ...options }, { signal });
  }

  explain({ signal, ...sides }: api.ExplainOptions): Promise<api.Explanation> {
    const pictures = picturesOf(sides.query, sides.also);
    const transfer = bitmapsOf(pictures);
    return closingBitmaps(pictures, () =>
      this.#connect().call('explain', sides, { signal, transfer }),
    );
  }

  facets({ filter, ...call }: Parameters<api.SearchEngine['facets']>[0]): Promise<api.Facets> {
    return this.#connect().call('facets', { filter }, call);
  }

  parseWords({
    text,
    signal,
  }: Parameters<api.SearchEngine['parseWords']>[0]): Promise<api.ParsedWords> {
    return this.#connect().call('parseWords', { text }, { signal });
  }

  searchByWords({ signal, ...options }: api.FindOptions): Promise<api.ProductPage> {
    return this.#connect().call('searchByWords', options, { signal });
  }

  product(id: ProductId, call?: api.CallOptions): Promise<Product> {
    return this.#connect().call('product', { id }, call);
  }

  products({
    signal,
    ...page
  }: Parameters<api.SearchEngine['products']>[0]): Promise<api.ProductPage> {
    return this.#connect().call('products', page, { signal });
  }

  remember(note: api.DiaryNote): Promise<void> {
    return this.#connect().call('remember', { note });
  }

  recall(): Promise<api.Recollection> {
    return this.#connect().call('recall', undefined);
  }

  forget(keys?: readonly string[]): Promise<void> {
    return this.#connect().call('forget', { keys });
  }

  recommend({
    limit,
    signal,
  }: Parameters<api.SearchEngine['recommend']>[0]): Promise<readonly api.Recommendation[]> {
    return this.#connect().call('recommend', { limit }, { signal });
  }

  searchAgain(key: string, { signal, ...options }: api.FindOptions): Promise<api.SearchResult> {
    return this.#connect().call('searchAgain', { key, ...options }, { signal });
  }

  diagnostics(call?: api.CallOptions): Promise<api.Diagnostics> {
    return this.#connect().call('diagnostics', undefined, call);
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#client?.close(new SearchError('aborted', 'The engine was disposed'));
    this.#worker = undefined;
    this.#client = undefined;
  }

  #connect(): WorkerClient {
    if (this.#client !== undefined) return this.#client;
    const worker = spawn(new URL(engineUrl, import.meta.url));
    const client = new WorkerClient(worker);
    worker.addEventListener('error', (event) => {
      client.close(new SearchError('worker-crashed', event.message || 'The engine thread failed'));
    });
    this.#worker = worker;
    this.#client = client;
    return client;
  }
}
