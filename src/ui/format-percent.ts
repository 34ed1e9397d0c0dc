import { locale } from './strings/language.ts';

// To make one takes longer than to use it for a whole page of results.
const percent = new Intl.NumberFormat(locale, { style: 'percent' });

/** A share in [0, 1] as a whole percentage; values outside are clamped, since cosines reach below zero. */
export function formatPercent(share: number): string {
  return percent.format(Math.min(1, Math.max(0, share)));
}
