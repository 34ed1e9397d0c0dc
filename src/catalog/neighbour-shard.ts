import { SearchError } from '../core/errors.ts';

const MAGIC = 0x314e4b4c; // "LKN1" in little-endian order
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
/** Scores are kept as whole multiples of this: they err by 1.6e-5 at most. */
const SCORE_STEP = 1 / 32_000;
/** Rounded rows are not exactly of length 1, so a score may be a little over 1. */
const LARGEST_SCORE = 1.02;
const MOST_OTHERS = 0xffff;

/** Results that are kept of each product: a page of 24, and one more to know whether there are further ones. */
export const NEIGHBOURS = 25;

/** One product similar to another, and where to read it. */
export interface StoredNeighbour {
  readonly row: number;
  /** Cosine similarity, within 1.6e-5. */
  readonly score: number;
  /** Further products that it stands for; 0 for none. */
  readonly others: number;
  /** Where its bytes lie in the file of its products: the first, and how many. */
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Layout, little-endian: magic u32, count u32, K u32, then a record a row of K entries, best first: row u32, offset u32, bytes u32,
 * score i16, others u16. Entries after the last have no bytes. Records are of equal length, so one can be read by itself.
 */
export function encodeNeighbourShard(
  rows: readonly (readonly StoredNeighbour[])[],
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + rows.length * RECORD_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rows.length, true);
  view.setUint32(8, NEIGHBOURS, true);
  for (const [i, neighbours] of rows.entries()) {
    for (const [place, neighbour] of neighbours.slice(0, NEIGHBOURS).entries()) {
      const at = recordAt(i).from + place * ENTRY_BYTES;
      view.setUint32(at, neighbour.row, true);
      view.setUint32(at + 4, neighbour.offset, true);
      view.setUint32(at + 8, neighbour.bytes, true);
      view.setInt16(at + 12, Math.round(clamp(neighbour.score) / SCORE_STEP), true);
      view.setUint16(at + 14, Math.min(MOST_OTHERS, neighbour.others), true);
    }
  }
  return bytes;
}

const RECORD_BYTES = NEIGHBOURS * ENTRY_BYTES;

/** Which bytes of a shard are the record of its `place`-th row; `to` is left out. */
export function recordAt(place: number): { readonly from: number; readonly to: number } {
  const from = HEADER_BYTES + place * RECORD_BYTES;
  return { from, to: from + RECORD_BYTES };
}

/** The neighbours of a row, best first. @throws SearchError `bad-pack` when the bytes are not one record */
export function decodeNeighbours(record: ArrayBuffer): readonly StoredNeighbour[] {
  if (record.byteLength !== RECORD_BYTES) {
    throw new SearchError('bad-pack', `A record of neighbours has ${record.byteLength} bytes`);
  }
  const view = new DataView(record);
  const found: StoredNeighbour[] = [];
  for (let at = 0; at < RECORD_BYTES; at += ENTRY_BYTES) {
    const bytes = view.getUint32(at + 8, true);
    if (bytes === 0) break;
    found.push({
      row: view.getUint32(at, true),
      offset: view.getUint32(at + 4, true),
      bytes,
      score: view.getInt16(at + 12, true) * SCORE_STEP,
      others: view.getUint16(at + 14, true),
    });
  }
  return found;
}

/** Every row of a shard. @throws SearchError `bad-pack` when the bytes are not a shard of neighbours */
export function decodeNeighbourShard(bytes: ArrayBuffer): readonly (readonly StoredNeighbour[])[] {
  const view = new DataView(bytes);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new SearchError('bad-pack', 'A shard of neighbours does not begin with "LKN1"');
  }
  const count = view.getUint32(4, true);
  const kept = view.getUint32(8, true);
  if (kept !== NEIGHBOURS || bytes.byteLength !== recordAt(count).from) {
    throw new SearchError(
      'bad-pack',
      `A shard of ${count} x ${kept} neighbours has another length`,
    );
  }
  return Array.from({ length: count }, (_, place) => {
    const { from, to } = recordAt(place);
    return decodeNeighbours(bytes.slice(from, to));
  });
}

function clamp(score: number): number {
  return Math.min(LARGEST_SCORE, Math.max(-LARGEST_SCORE, score));
}
