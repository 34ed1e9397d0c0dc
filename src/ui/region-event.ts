import type { Region } from '../engine/engine.ts';

/** Says which part of the picture the shopper wants; null for the whole of it. */
export type RegionEvent = CustomEvent<Region | null>;

/** @param type `lookalike-region` when it is settled, `lookalike-region-move` while it still moves */
export function emitRegion(
  from: HTMLElement,
  type: 'lookalike-region' | 'lookalike-region-move',
  region: Region | undefined,
): void {
  const detail = region ?? null;
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'lookalike-region': RegionEvent;
    'lookalike-region-move': RegionEvent;
  }
}
