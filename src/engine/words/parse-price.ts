/** What a text says of prices, and the text without it. */
export interface ParsedPrice {
  readonly price?: { readonly from?: number; readonly to?: number };
  readonly rest: string;
}

/** `\b` knows no umlauts. */
const START = String.raw`(?<![\p{L}\p{N}])`;
const AMOUNT = String.raw`(?:€|\$|£|eur(?:o|os)?|usd|chf)?\s*(\d+(?:[.,]\d{1,2})?)\s*(?:€|\$|£|eur(?:o|os)?\b|usd\b|chf\b|dollars?\b|pounds?\b)?`;
const BETWEEN = new RegExp(
  String.raw`${START}(?:between|zwischen|from|von)\s+${AMOUNT}\s*(?:and|to|und|bis|-|–)\s*${AMOUNT}`,
  'iu',
);
const RANGE =
  /(?<![\w.])(\d+(?:[.,]\d{1,2})?)\s*(?:-|–|to|bis)\s*(\d+(?:[.,]\d{1,2})?)\s*(?:€|\$|£|eur(?:o|os)?\b)/iu;
const MOST = new RegExp(
  String.raw`(?:${START}(?:under|below|less than|up to|at most|max\.?|cheaper than|unter|bis zu|bis|höchstens|hoechstens|weniger als|maximal|günstiger als|billiger als)|<=?)\s*${AMOUNT}`,
  'iu',
);
const LEAST = new RegExp(
  String.raw`(?:${START}(?:over|above|more than|at least|from|min\.?|über|ueber|ab|mindestens|mehr als|teurer als)|>=?)\s*${AMOUNT}`,
  'iu',
);

/** Reads "under 50", "unter 50 €", "ab 20", "between 20 and 40", "20-40 €" and the like. */
export function parsePrice(text: string): ParsedPrice {
  const both = BETWEEN.exec(text) ?? RANGE.exec(text);
  if (both !== null) {
    const [from, to] = [amount(both[1]), amount(both[2])];
    return {
      price: { from: Math.min(from, to), to: Math.max(from, to) },
      rest: without(text, both),
    };
  }
  const most = MOST.exec(text);
  const left = most === null ? text : without(text, most);
  const least = LEAST.exec(left);
  if (most === null && least === null) return { rest: text };
  return {
    price: {
      ...(least === null ? {} : { from: amount(least[1]) }),
      ...(most === null ? {} : { to: amount(most[1]) }),
    },
    rest: least === null ? left : without(left, least),
  };
}

function amount(text = '0'): number {
  return Number(text.replace(',', '.'));
}

function without(text: string, { 0: found, index }: RegExpExecArray): string {
  return `${text.slice(0, index)} ${text.slice(index + found.length)}`;
}
