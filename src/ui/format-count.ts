import { locale } from './strings/language.ts';

const count = new Intl.NumberFormat(locale);

/** A whole number as the shopper's language groups its digits. */
export function formatCount(number: number): string {
  return count.format(number);
}
