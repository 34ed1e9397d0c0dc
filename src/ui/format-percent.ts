import { numberFormat } from './number-format.ts';

const percent = numberFormat({ style: 'percent' });

/** A share in [0, 1] as a whole percentage; values outside are clamped, since cosines reach below zero. */
export function formatPercent(share: number): string {
  return percent(Math.min(1, Math.max(0, share)));
}
