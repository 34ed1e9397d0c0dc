import { SearchError } from '../core/errors.ts';
import { JsonReader, parseJson } from '../core/json.ts';
import { type Product, readProduct } from './product.ts';

/** The products of one file of a pack. @throws SearchError `bad-pack` */
export function readProducts(bytes: BufferSource, name: string): readonly Product[] {
  const json = parseJson(new TextDecoder().decode(bytes), name, 'bad-pack');
  return new JsonReader(json, name, 'bad-pack').children('products').map(readProduct);
}

/** A single product, cut out of its file by `productOffsets`. @throws SearchError `bad-pack` */
export function readProductAt(bytes: BufferSource, name: string): Product {
  const text = new TextDecoder().decode(bytes);
  const json = parseJson(text.slice(0, text.lastIndexOf('}') + 1), name, 'bad-pack');
  return readProduct(new JsonReader(json, name, 'bad-pack'));
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
/** "[" and "]"; "{" and "}" are the same with one more bit. */
const [OPENING, CLOSING, BRACE_BIT] = [0x5b, 0x5d, 0x20];
/** Products are objects in a list in an object. */
const DEPTH = 3;

/**
 * Where each of `count` products of a file begins, in bytes, and where the last one ends: a product goes from its offset to the next one, with
 * what separates them behind it.
 * @throws SearchError `bad-pack` when the file has not so many
 */
export function productOffsets(bytes: Uint8Array, count: number): Uint32Array {
  const offsets = new Uint32Array(count + 1);
  let found = 0;
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfText(bytes, at);
    const step = stepOf(byte);
    if (step === 0) continue;
    if (step < 0 && depth === DEPTH) offsets[count] = at + 1;
    depth += step;
    if (step > 0 && depth === DEPTH) offsets[found++] = at;
  }
  if (found === count) return offsets;
  throw new SearchError('bad-pack', `A file of ${count} products has ${found} of them in place`);
}

/** How a byte outside texts changes the depth. */
function stepOf(byte: number): number {
  const sign = byte & ~BRACE_BIT;
  if (sign === OPENING) return 1;
  return sign === CLOSING ? -1 : 0;
}

/** The closing quote of the text that opens at `at`. */
function endOfText(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
  return end;
}
