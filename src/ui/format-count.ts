import { numberFormat } from './number-format.ts';

/** A whole number as the shopper's language groups its digits. */
export const formatCount = numberFormat();
