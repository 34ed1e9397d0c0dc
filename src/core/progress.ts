/** How far a download or computation has come. Both figures share one unit, bytes or items. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What the first load is doing. Bytes are those that must really be fetched: cached files count for nothing. */
export type LoadProgress =
  | { readonly step: 'catalog'; readonly done: number; readonly total: number }
  /** Reading the products that are here, in products. */
  | { readonly step: 'products'; readonly done: number; readonly total: number }
  | { readonly step: 'model'; readonly done: number; readonly total: number }
  | { readonly step: 'warm-up' };

export type OnProgress<P = Progress> = (progress: P) => void;
