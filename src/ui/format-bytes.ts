import { locale } from './strings/language.ts';

/** Megabytes with one decimal, the unit in which downloads are felt. */
export function formatMegabytes(bytes: number): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, options).format(bytes / 1e6);
}
