import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { WireError } from '../core/errors.ts';
import type { LoadProgress } from '../core/progress.ts';
import type * as api from '../engine/engine.ts';

/** What `FindOptions` says, without the signal, which stays on its side. */
type Find = Pick<api.FindOptions, keyof api.Wishes | 'limit' | 'offset' | 'pictureId'>;

/** One row per operation. Both threads take their types from this table and nowhere else. */
export interface Operations {
  open: { input: api.OpenOptions; output: api.CatalogSummary };
  prepare: { input: undefined; output: api.Diagnostics };
  searchByPicture: {
    input: { picture: Blob | ImageBitmap } & Find & Pick<api.PictureOptions, 'also'>;
    output: api.SearchResult;
  };
  suggestRegions: {
    input: { picture: Blob | ImageBitmap } & Pick<api.PictureCall, 'pictureId'>;
    output: readonly api.SuggestedRegion[];
  };
  similarTo: {
    input: { id: ProductId } & Find;
    output: api.MatchPage;
  };
  explain: { input: Omit<api.ExplainOptions, 'signal'>; output: api.Explanation };
  facets: { input: { filter: api.ProductFilter | undefined }; output: api.Facets };
  parseWords: { input: { text: string }; output: api.ParsedWords };
  searchByWords: { input: Find; output: api.ProductPage };
  product: { input: { id: ProductId }; output: Product };
  products: {
    input: { offset: number; limit: number; category?: string };
    output: api.ProductPage;
  };
  remember: { input: { note: api.DiaryNote }; output: undefined };
  recall: { input: undefined; output: api.Recollection };
  forget: { input: { keys: readonly string[] | undefined }; output: undefined };
  recommend: { input: { limit: number }; output: readonly api.Recommendation[] };
  searchAgain: { input: { key: string } & Find; output: api.SearchResult };
  diagnostics: { input: undefined; output: api.Diagnostics };
}

export type OperationName = keyof Operations;
export type Input<K extends OperationName> = Operations[K]['input'];
export type Output<K extends OperationName> = Operations[K]['output'];

export type ToWorker =
  | {
      [K in OperationName]: {
        readonly kind: 'call';
        readonly id: number;
        readonly operation: K;
        readonly input: Input<K>;
      };
    }[OperationName]
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: LoadProgress }
  | { readonly kind: 'done'; readonly id: number; readonly output: Output<OperationName> }
  | { readonly kind: 'failed'; readonly id: number; readonly error: WireError };

export interface CallContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LoadProgress) => void;
}

export type Handlers = {
  readonly [K in OperationName]: (input: Input<K>, context: CallContext) => Promise<Output<K>>;
};
