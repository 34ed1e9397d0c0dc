import { locale } from './strings/language.ts';

/** A share in [0, 1] as a whole percentage; values outside are clamped, since cosines reach below zero. */
export function formatPercent(share: number): string {
  const clamped = Math.min(1, Math.max(0, share));
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(clamped);
}
