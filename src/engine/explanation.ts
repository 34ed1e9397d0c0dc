import type { ColourName } from '../colour/colour-name.ts';
import type { Region } from '../embed/picture-region.ts';

/** What each part of a picture adds to a cosine similarity: the values sum to it. Parts that speak against it are negative. */
export interface ContributionMap {
  /** Rows and columns of the grid. */
  readonly height: number;
  readonly width: number;
  /** Row by row. */
  readonly values: Float32Array;
  /** The part of the picture that the grid covers, in shares of its sides. */
  readonly area: Region;
}

/** Something that what was searched with and the product have in common. */
export type Trait =
  | { readonly kind: 'category'; readonly value: string }
  | { readonly kind: 'colour'; readonly value: ColourName }
  | {
      readonly kind: 'attribute';
      readonly name: string;
      readonly value: string;
      /** Not stated for the picture: most of the products that look like it have this value. */
      readonly likely?: boolean;
    };

/** Something in which they differ. Of colours, those that only one of the two has. */
export type Difference =
  | { readonly kind: 'category'; readonly query: string; readonly product: string }
  | {
      readonly kind: 'colour';
      readonly query: readonly ColourName[];
      readonly product: readonly ColourName[];
    }
  | {
      readonly kind: 'attribute';
      readonly name: string;
      readonly query: string;
      readonly product: string;
    };

/** Why a product was found. */
export interface Explanation {
  /** Cosine similarity, in [-1, 1], as the search gives it. */
  readonly score: number;
  /** The score by the catalogue's own measure, in (0, 1); absent for a catalogue that was not calibrated. */
  readonly match?: number;
  /** Where what was searched with has what is similar; absent for a model that cannot tell, and for a picture that cannot be fetched. */
  readonly queryMap?: ContributionMap;
  /** Where the product's picture has it. */
  readonly productMap?: ContributionMap;
  readonly shared: readonly Trait[];
  readonly different: readonly Difference[];
}
