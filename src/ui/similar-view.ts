import { html, type TemplateResult } from 'lit';
import type { Product } from '../catalog/product.ts';
import type { ProductFilter, SearchEngine } from '../engine/engine.ts';

/** What a page shows of a chosen product. */
export interface SimilarView {
  readonly engine: SearchEngine;
  readonly product: Product;
  readonly limit: number;
  readonly filter: ProductFilter | undefined;
  /** Folder that pictures resolve against. */
  readonly base: string;
  readonly hrefOf: (product: Product) => string | undefined;
  readonly onBack: () => void;
}

/** A product and those most similar to it. Its elements load with the results. */
export function similarView(view: SimilarView): TemplateResult {
  return html`<lookalike-similar
    exportparts="query, heading, grid, picture, title, price, similarity"
    .engine=${view.engine}
    .product=${view.product}
    .productId=${view.product.id}
    .limit=${view.limit}
    .filter=${view.filter}
    .base=${view.base}
    .hrefOf=${view.hrefOf}
    @lookalike-back=${view.onBack}
  ></lookalike-similar>`;
}
