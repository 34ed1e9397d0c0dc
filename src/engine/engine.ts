import type { ColourName } from '../colour/colour-name.ts';
import type { Swatch } from '../colour/swatches.ts';
import type { Product } from '../catalog/product.ts';
import type { BackendName, BackendRejection, IndexRejection } from '../core/backend-name.ts';
import type { ProductId } from '../core/brand.ts';
import type { LoadProgress, OnProgress } from '../core/progress.ts';
import type { Explanation } from './explanation.ts';
import type { Region } from '../embed/picture-region.ts';

export {
  BACKENDS,
  type BackendName,
  type BackendRejection,
  type IndexRejection,
} from '../core/backend-name.ts';

export type { ContributionMap, Difference, Explanation, Trait } from './explanation.ts';
export { COLOURS, type ColourName } from '../colour/colour-name.ts';
export type { Swatch } from '../colour/swatches.ts';
export type { Region } from '../embed/picture-region.ts';

export interface Match {
  readonly product: Product;
  /** Cosine similarity, in [-1, 1]. */
  readonly score: number;
  /** The score by the catalogue's own measure, in (0, 1); absent for a catalogue that was not calibrated. */
  readonly match?: number;
  /** Further variants of it, and products that look the same, which this result stands for; absent for none. */
  readonly others?: number;
}

/** Some of the nearest products. */
export interface MatchPage {
  /** Best first; equal scores in the catalogue's order. */
  readonly matches: readonly Match[];
  /** Whether there are further ones. */
  readonly more: boolean;
}

/** What the network takes the picture for. */
export interface CategoryPrediction {
  readonly label: string;
  /** In [0, 1]. */
  readonly probability: number;
}

export interface SearchResult extends MatchPage {
  /** Absent when neither the model nor the catalogue names one. */
  readonly category?: CategoryPrediction;
  /** The most probable categories, best first, `category` among them. */
  readonly categories?: readonly CategoryPrediction[];
  /** False when nothing in the catalogue is close to the picture, so that the matches are only the nearest; absent for a catalogue that was not calibrated. */
  readonly close?: boolean;
  /** The picture's dominant colours, the most frequent first; absent for a catalogue without colours. */
  readonly colours?: readonly Swatch[];
  /** The picture's look, by which it can be searched again without it. */
  readonly look?: Look;
  readonly timings: SearchTimings;
}

/** Milliseconds of each step of one search. */
export interface SearchTimings {
  readonly decodeMs: number;
  readonly embedMs: number;
  readonly searchMs: number;
}

export interface CatalogSummary {
  readonly title: string;
  readonly revision: string;
  readonly count: number;
  readonly modelId: string;
  /** ISO 4217, when all products have the same. */
  readonly currency?: string;
  /** Categories in the catalogue's order, with how many products each has. */
  readonly categories: readonly { readonly name: string; readonly count: number }[];
  /** Whether the colours of a picture can be compared with those of products: not in packs of older builds. */
  readonly hasColours: boolean;
  /** False when storage was refused and the catalogue lives only as long as the page. */
  readonly persistent: boolean;
  /** True when the pack's host could not be reached and the stored revision is used. */
  readonly offline: boolean;
}

export interface ProductPage {
  readonly products: readonly Product[];
  /** Products in all pages together. */
  readonly total: number;
}

export interface Diagnostics {
  readonly backend: BackendName;
  /** Adapter or instruction set, as the platform names it. */
  readonly device: string;
  readonly rejected: readonly BackendRejection[];
  /** Where vectors would be compared first, but are not; absent when the first choice does it. */
  readonly indexRejected?: readonly IndexRejection[];
  readonly modelId: string;
  readonly packRevision: string;
  readonly count: number;
  readonly persistent: boolean;
  /** Milliseconds: synchronising the pack, loading the model, choosing the backend (self-test included), filling the index. */
  readonly startUp: {
    readonly syncMs: number;
    readonly modelMs: number;
    readonly backendMs: number;
    readonly indexMs: number;
  };
  readonly lastSearch?: SearchTimings;
  /** Cosine between the backend's answer and the golden vector. */
  readonly selfTestCosine: number;
  readonly memory: { readonly tensors: number; readonly bytes: number };
}

export interface OpenOptions {
  /** Folder of the pack, with or without a closing slash, or its `catalog.json`. */
  readonly packUrl: string;
  /** Folder that holds one folder a model; default: `models/` beside the library. */
  readonly modelsUrl?: string;
  /** Takes this one backend and no other, software adapters included. */
  readonly backend?: BackendName;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** Which products may be found. Applied before the best are chosen: as many are found as were asked for whenever as many pass. */
export interface ProductFilter {
  readonly categories?: readonly string[] | undefined;
  readonly brands?: readonly string[] | undefined;
  /** Both ends included, in the product's own currency. */
  readonly price?: { readonly from?: number; readonly to?: number } | undefined;
  /** Leaves out what is sold out. */
  readonly inStock?: boolean | undefined;
  /** Products that have one of these colours. Nothing passes in a catalogue without colours. */
  readonly colours?: readonly ColourName[] | undefined;
  /** Values by the name of the attribute. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

/** A value to choose, and how many products the choice would leave. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** What products can be chosen by; the most frequent values first. */
export interface Facets {
  /** Products that pass the filter as it is. */
  readonly total: number;
  readonly categories: readonly FacetValue[];
  readonly brands: readonly FacetValue[];
  /** The cheapest and the dearest; absent without prices, or with several currencies. */
  readonly price?: { readonly from: number; readonly to: number; readonly currency?: string };
  /** Products in stock. */
  readonly inStock: number;
  /** The colours that products have, in the order of `COLOURS`; absent for a catalogue without colours. */
  readonly colours?: readonly (FacetValue & { readonly value: ColourName })[];
  readonly attributes: readonly { readonly name: string; readonly values: readonly FacetValue[] }[];
}

/** A part of a picture that may show something to search for. */
export interface SuggestedRegion {
  readonly region: Region;
  /** What it shows; absent when neither the model nor the catalogue names one. */
  readonly category?: CategoryPrediction;
}

/** The order of results. By price, the nearest or most relevant 100 are the results, those without a price last. */
export type Sort = 'similarity' | 'price-up' | 'price-down';

/** What a shopper wants beside what the picture shows. */
export interface Wishes {
  readonly filter?: ProductFilter | undefined;
  /** From -1 for the same look in other colours, over 0 for the look alone, to 1 for the same colours. */
  readonly colourBalance?: number | undefined;
  /** Words whose products come first: the ranks by look and by text are fused. */
  readonly words?: string | undefined;
  /** Products that results should be more like. */
  readonly liked?: readonly ProductId[] | undefined;
  /** Products that results should be less like. Neither they nor their variants are found. */
  readonly disliked?: readonly ProductId[] | undefined;
  /** The part of the picture to search by; absent for the whole of it. */
  readonly region?: Region | undefined;
  /** By similarity, or by relevance of words, unless it is given. */
  readonly sort?: Sort | undefined;
}

export interface PictureCall extends CallOptions {
  /** Names the picture, so that several calls in a row decode it once. Another picture has another name. */
  readonly pictureId?: string | undefined;
}

export interface FindOptions extends PictureCall, Wishes {
  readonly limit: number;
  /** Results to pass over: those of earlier pages. */
  readonly offset?: number | undefined;
}

export interface PictureOptions extends FindOptions {
  /** Further pictures of the same thing: one query of all. */
  readonly also?: readonly (Blob | ImageBitmap)[] | undefined;
}

/** What a shopper wrote, as far as it names things that products can be chosen by. */
export interface ParsedWords {
  readonly filter: ProductFilter;
  /** What is left: to be looked for in the texts of the products. */
  readonly rest: string;
}

/** What a network makes of a picture: small enough to keep, and no picture any more. */
export interface Look {
  /** Network and projection: looks compare only under equal spaces. */
  readonly space: string;
  /** As long as the pack's vectors. */
  readonly values: Int8Array;
}

/** Something that a shopper did and the device may remember. */
export type DiaryNote =
  | { readonly kind: 'viewed' | 'favourite'; readonly product: ProductId }
  | { readonly kind: 'words'; readonly words: string; readonly filter: ProductFilter }
  | {
      readonly kind: 'picture';
      readonly look: Look;
      /** A small JPEG; no Blob, since Safari loses those. */
      readonly thumbnail: ArrayBuffer;
      /** What the picture was taken for, and whether anything was close to it, when it was searched. */
      readonly category?: CategoryPrediction;
      readonly close?: boolean;
    };

/** A note as it is kept. Doing the same again makes it newer. */
export type DiaryEntry = DiaryNote & {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** What the device remembers of its shopper in this catalogue. */
export interface Recollection {
  /** Newest first. */
  readonly entries: readonly DiaryEntry[];
  /** False when storage was refused and everything is forgotten with the page. */
  readonly persistent: boolean;
}

/** A product for this shopper, and what it is recommended for. */
export interface Recommendation {
  readonly product: Product;
  readonly because: DiaryEntry;
  /** The product looked at or liked, when `because` is one. */
  readonly reason?: Product;
}

export interface ExplainOptions extends CallOptions {
  /** What was searched with: a picture, or a product of the catalogue. */
  readonly query: Blob | ImageBitmap | ProductId;
  /** The part of the picture that was searched by; absent for the whole of it. */
  readonly region?: Region | undefined;
  /** Further pictures that were searched with. */
  readonly also?: readonly (Blob | ImageBitmap)[] | undefined;
  /** One of the products that were found. */
  readonly product: ProductId;
}

/** Everything that pages and elements may ask for. All failures are `SearchError`s. */
export interface SearchEngine {
  /**
   * Brings the catalogue to the device. Browsing and `similarTo` work when it resolves; the model goes on loading.
   * @throws SearchError `network`, `bad-pack`, `out-of-memory`, `storage`
   */
  open(
    options: OpenOptions,
    call?: CallOptions & { readonly onProgress?: OnProgress<LoadProgress> },
  ): Promise<CatalogSummary>;
  /**
   * Loads the model, chooses the backend and fills the index, once; `searchByPicture` waits for it.
   * @throws SearchError `network`, `bad-model`, `model-mismatch`, `no-backend`
   */
  prepare(
    call?: CallOptions & { readonly onProgress?: OnProgress<LoadProgress> },
  ): Promise<Diagnostics>;
  /**
   * A bitmap is handed over: it is closed when the search is over, and may not be used by then.
   * @throws SearchError `bad-image`, `unsupported-image`, and all of `prepare`
   */
  searchByPicture(picture: Blob | ImageBitmap, options: PictureOptions): Promise<SearchResult>;
  /**
   * Parts of a picture that may show something to search for, the best first; the whole picture is none of them. Empty for a model without maps, and on a device that is too slow for it.
   * A search by another picture ends it, as `aborted`.
   * A bitmap is handed over, as to `searchByPicture`.
   * @throws SearchError `bad-image`, `unsupported-image`, and all of `prepare`
   */
  suggestRegions(
    picture: Blob | ImageBitmap,
    options?: PictureCall,
  ): Promise<readonly SuggestedRegion[]>;
  /** The products most similar to one of the catalogue, itself and its variants left out. @throws SearchError `not-found` */
  similarTo(id: ProductId, options: FindOptions): Promise<MatchPage>;
  /**
   * Why a product was found: what in both pictures makes them similar, and what they share.
   * Bitmaps are handed over, as to `searchByPicture`.
   * @throws SearchError `not-found`, `bad-image`, and all of `prepare`
   */
  explain(options: ExplainOptions): Promise<Explanation>;
  /** What the catalogue can be filtered by, and how many products each choice would leave. */
  facets(options: CallOptions & { readonly filter?: ProductFilter | undefined }): Promise<Facets>;
  /** Reads what a shopper wrote, in English or German: colours, prices, brands, categories and other values of this catalogue. */
  parseWords(options: CallOptions & { readonly text: string }): Promise<ParsedWords>;
  /** Products by words alone, the most relevant first; without words, all that pass, in the catalogue's order. */
  searchByWords(options: FindOptions): Promise<ProductPage>;
  /** @throws SearchError `not-found` */
  product(id: ProductId, call?: CallOptions): Promise<Product>;
  /** Products in the catalogue's order, of one category when it is given. */
  products(
    options: CallOptions & {
      readonly offset: number;
      readonly limit: number;
      readonly category?: string;
    },
  ): Promise<ProductPage>;
  /** Keeps a note on this device, and only there. The oldest of too many go. @throws SearchError `storage` */
  remember(note: DiaryNote): Promise<void>;
  /** Everything that is kept. @throws SearchError `storage` */
  recall(): Promise<Recollection>;
  /** Deletes entries for good; without keys, all of this catalogue's. @throws SearchError `storage` */
  forget(keys?: readonly string[]): Promise<void>;
  /** Products for this shopper, by what is remembered; none when nothing is. Needs no model. @throws SearchError `storage` */
  recommend(options: CallOptions & { readonly limit: number }): Promise<readonly Recommendation[]>;
  /** Searches by a remembered picture, without it and without the model. @throws SearchError `not-found`, `model-mismatch` */
  searchAgain(key: string, options: FindOptions): Promise<SearchResult>;
  /** @throws SearchError all of `prepare` */
  diagnostics(call?: CallOptions): Promise<Diagnostics>;
  dispose(): void;
}
