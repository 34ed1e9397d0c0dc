import { locale } from './strings/language.ts';

/** A price the way the shopper's language writes it; currencies the browser does not know keep their code. */
export function formatPrice(price: number, currency: string | undefined): string {
  if (currency === undefined) return new Intl.NumberFormat(locale, twoDigits).format(price);
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(price);
  } catch {
    // RangeError: not a three-letter code.
    return `${new Intl.NumberFormat(locale, twoDigits).format(price)} ${currency}`;
  }
}

const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
