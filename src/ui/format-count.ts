import { locale } from './strings/language.ts';

/** A whole number as the shopper's language groups its digits. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(locale).format(count);
}
