import type { Product } from '../catalog/product.ts';

/** A product on show; in results with how similar it is. */
export interface Tile {
  readonly product: Product;
  /** Cosine similarity to what was searched; absent while browsing. */
  readonly score?: number;
  /** The score by the catalogue's own measure, in (0, 1), which is shown instead where it is there. */
  readonly match?: number;
  /** Variants that this card stands for beside its own; absent for none. */
  readonly others?: number;
}
