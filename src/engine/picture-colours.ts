import { colourHistogram } from '../colour/colour-histogram.ts';
import { mergeSamples } from '../colour/merge-samples.ts';
import { sampleColours } from '../colour/sample-colours.ts';
import { type Swatch, swatchesOf } from '../colour/swatches.ts';
import type { Pixels } from '../embed/pixels.ts';
import type { RowOrder } from '../search/vector-index.ts';
import { ColourOrder } from './colour-order.ts';
import type { CatalogColours } from './load-colours.ts';

/** The colours of a shopper's pictures, and the order that they make. */
export interface PictureSearchColours {
  readonly swatches: readonly Swatch[];
  /** The index itself where colours are to make no difference. */
  readonly order: (index: RowOrder, balance: number | undefined) => RowOrder;
}

export function coloursOfPicture(
  { histograms }: CatalogColours,
  ...pictures: readonly Pixels[]
): PictureSearchColours {
  const sample = mergeSamples(pictures.map(sampleColours));
  const histogram = colourHistogram(sample);
  return {
    swatches: swatchesOf(sample),
    order: (index, balance = 0) =>
      balance === 0 ? index : new ColourOrder(index, histograms, { histogram, balance }),
  };
}
