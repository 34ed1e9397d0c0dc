import { numberFormat } from './number-format.ts';
import { locale } from './strings/language.ts';

const plain = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** To make one takes longer than to use it for a whole page of results. Undefined for what the browser does not know. */
const inCurrency = new Map<string, Intl.NumberFormat | undefined>();

/** A price the way the shopper's language writes it; currencies the browser does not know keep their code. */
export function formatPrice(price: number, currency: string | undefined): string {
  if (currency === undefined) return plain(price);
  if (!inCurrency.has(currency)) inCurrency.set(currency, formatOf(currency));
  return inCurrency.get(currency)?.format(price) ?? `${plain(price)} ${currency}`;
}

function formatOf(currency: string): Intl.NumberFormat | undefined {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency });
  } catch {
    return undefined; // RangeError: not a three-letter code
  }
}
