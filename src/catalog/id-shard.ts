import { SearchError } from '../core/errors.ts';
import { hashText } from '../core/text-hash.ts';

const MAGIC = 0x31494b4c; // "LKI1" in little-endian order
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;
/** Ids of a file on average: about 24 KB. */
const IDS_A_FILE = 2048;

/**
 * Finds the row of a product by its id without the products, in files of about 24 KB: which one is told by the id's hash. An id is known by two hashes of 32 bits.
 * Layout, little-endian: magic u32, count u32, then sorted entries: hash u32, hash of the reversed id u32, row u32.
 * @param ids of all rows
 * @returns one file a part of the hashes: a power of two
 */
export function encodeIdShards(ids: readonly string[]): readonly Uint8Array<ArrayBuffer>[] {
  const files = 2 ** Math.max(0, Math.ceil(Math.log2(ids.length / IDS_A_FILE)));
  const parts = Array.from({ length: files }, (): (readonly [number, number, number])[] => []);
  for (const [row, id] of ids.entries()) {
    parts[idFileOf(id, files)]?.push([hashText(id), hashText(reversed(id)), row]);
  }
  return parts.map((entries) => {
    const view = new DataView(new ArrayBuffer(HEADER_BYTES + entries.length * ENTRY_BYTES));
    view.setUint32(0, MAGIC, true);
    view.setUint32(4, entries.length, true);
    for (const [i, entry] of entries.sort((a, b) => a[0] - b[0] || a[2] - b[2]).entries()) {
      for (const [j, word] of entry.entries()) {
        view.setUint32(HEADER_BYTES + i * ENTRY_BYTES + j * 4, word, true);
      }
    }
    return new Uint8Array(view.buffer);
  });
}

/** Which of `files` files knows an id: by the first bits of its hash. */
export function idFileOf(id: string, files: number): number {
  return Math.floor((hashText(id) / 2 ** 32) * files);
}

/** The row of a product, by the file that `idFileOf` names; undefined for an unknown id. @throws SearchError `bad-pack` for other bytes */
export function findId(bytes: ArrayBuffer, id: string): number | undefined {
  const view = new DataView(bytes);
  const known = bytes.byteLength >= HEADER_BYTES && view.getUint32(0, true) === MAGIC;
  const count = known ? view.getUint32(4, true) : 0;
  if (!known || bytes.byteLength !== HEADER_BYTES + count * ENTRY_BYTES) {
    throw new SearchError('bad-pack', 'A file of ids is not one, or breaks off');
  }
  const word = (entry: number, j: number): number =>
    view.getUint32(HEADER_BYTES + entry * ENTRY_BYTES + j * 4, true);
  const [hash, check] = [hashText(id), hashText(reversed(id))];
  for (
    let entry = firstFrom(hash, count, word);
    entry < count && word(entry, 0) === hash;
    entry++
  ) {
    if (word(entry, 1) === check) return word(entry, 2);
  }
  return undefined;
}

/** The first entry whose hash is not below this one. */
function firstFrom(
  hash: number,
  count: number,
  word: (entry: number, j: number) => number,
): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (word(middle, 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}
