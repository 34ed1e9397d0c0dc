import { SearchError } from '../core/errors.ts';
import { JsonReader, parseJson } from '../core/json.ts';
import { type Product, readProduct } from './product.ts';

/**
 * The products of one file of a pack, one after the other: objects of all of them at once would be ten times the file.
 * @throws SearchError `bad-pack`
 */
export function* readProducts(
  bytes: Uint8Array,
  name: string,
  offsets = productOffsets(bytes, name),
): Generator<Product> {
  for (let i = 1; i < offsets.length; i++) {
    yield readProductAt(bytes.subarray(offsets[i - 1], offsets[i]), name);
  }
}

/** A single product, cut out of its file by `productOffsets`. @throws SearchError `bad-pack` */
export function readProductAt(bytes: Uint8Array, name: string): Product {
  const text = DECODER.decode(bytes);
  const json = parseJson(text.slice(0, text.lastIndexOf('}') + 1), name, 'bad-pack');
  return readProduct(new JsonReader(json, name, 'bad-pack'));
}

const DECODER = new TextDecoder();
/** How a file of products begins. */
const START = /^\s*\{\s*"products"\s*:\s*\[/;
const START_BYTES = 64;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
/** "[" and "]"; "{" and "}" are the same with one more bit. */
const [OPENING, CLOSING, BRACE_BIT] = [0x5b, 0x5d, 0x20];
/** Products are objects in a list in an object. */
const DEPTH = 3;

/**
 * Where each product of a file begins, in bytes, and where the last one ends: a product goes from its offset to the next one, with what
 * separates them behind it.
 * @throws SearchError `bad-pack` when the file is no list of products
 */
export function productOffsets(bytes: Uint8Array, name: string): Uint32Array {
  requireList(bytes, name);
  const offsets: number[] = [];
  let end = 0;
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfText(bytes, at);
    const step = stepOf(byte);
    if (step === 0) continue;
    if (step < 0 && depth === DEPTH) end = at + 1;
    depth += step;
    if (step > 0 && depth === DEPTH) offsets.push(at);
  }
  if (depth === 0) return Uint32Array.from([...offsets, end]);
  throw new SearchError('bad-pack', `${name} breaks off`);
}

function requireList(bytes: Uint8Array, name: string): void {
  if (START.test(DECODER.decode(bytes.subarray(0, START_BYTES)))) return;
  throw new SearchError('bad-pack', `${name} is not a list of products`);
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
