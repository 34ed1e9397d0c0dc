/** One product of the demo shop: what the feed says of it, and the picture as SVG. */
export interface DrawnProduct {
  /** Stable, kebab-case: "tee-crew-breton-navy". */
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly price: number;
  readonly currency: 'EUR';
  readonly brand: string;
  readonly description: string;
  readonly colour: string;
  readonly pattern: string;
  readonly material: string;
  readonly inStock: boolean;
  /** The same for all colourways of one cut. */
  readonly variantGroup: string;
  /** viewBox 0 0 400 500, rendered at 800 x 1000. */
  readonly svg: string;
}
