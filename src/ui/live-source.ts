import type { Product } from '../catalog/product.ts';
import type { ProductFilter } from '../engine/engine.ts';
import type { EngineSession } from './engine-session.ts';

/** What the camera searches with while it is open. */
export interface LiveSource {
  readonly session: EngineSession;
  readonly filter?: ProductFilter | undefined;
  /** Where a product leads; without an address its match is a button. */
  readonly hrefOf: (product: Product) => string | undefined;
}

/** `detail` of `lookalike-live`: whoever has an engine answers at once. */
export type TakeSource = (source: LiveSource) => void;

/** Asks the elements around one for what it may search with. Undefined where nobody answers. */
export function askForSource(asking: EventTarget): LiveSource | undefined {
  let answer: LiveSource | undefined;
  const detail: TakeSource = (source) => {
    answer = source;
  };
  asking.dispatchEvent(
    new CustomEvent('lookalike-live', { detail, bubbles: true, composed: true }),
  );
  return answer;
}

declare global {
  interface HTMLElementEventMap {
    'lookalike-live': CustomEvent<TakeSource>;
  }
}
