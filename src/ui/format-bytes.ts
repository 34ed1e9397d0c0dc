import { numberFormat } from './number-format.ts';

const oneDecimal = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Megabytes with one decimal, the unit in which downloads are felt. */
export function formatMegabytes(bytes: number): string {
  return oneDecimal(bytes / 1e6);
}
