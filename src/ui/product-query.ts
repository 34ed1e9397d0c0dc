import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { FindOptions } from '../engine/engine.ts';
import type { EngineSession } from './engine-session.ts';
import type { FoundResult } from './search-state.ts';
import { ShownQuery } from './shown-query.ts';

/** A product of the catalogue that more like it is looked for. */
export class ProductQuery extends ShownQuery {
  override product: Product | undefined;
  readonly #id: ProductId;
  readonly #session: EngineSession;

  /** @param known the product itself, or its id where only that is known */
  constructor(known: Product | ProductId, session: EngineSession, onChange: () => void) {
    super(onChange);
    this.#session = session;
    this.#id = typeof known === 'string' ? known : known.id;
    this.product = typeof known === 'string' ? undefined : known;
  }

  override get previewUrl(): string | undefined {
    return this.product && new URL(this.product.image, this.#session.packUrl).href;
  }

  protected override async begin(signal: AbortSignal): Promise<void> {
    await this.#session.open();
    if (this.product !== undefined) return;
    this.product = await this.#session.engine.product(this.#id, { signal });
    this.changed();
  }

  protected override find(options: FindOptions): Promise<FoundResult> {
    return this.#session.engine.similarTo(this.#id, options);
  }
}
