import { toUnitVector, type UnitVector } from '../core/unit-vector.ts';
import { isSearchError } from '../core/errors.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { RowMask } from '../search/row-mask.ts';
import type { DiaryEntry } from './engine.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { spaceOf, vectorOf } from './look.ts';
import { maskOf } from './product-filter.ts';
import type { WordSearch } from './words/word-search.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What each act says of a shopper's taste, and after how many days half as much. A favourite is meant; a look may be chance. */
const WORTH = {
  favourite: { weight: 3, halfLifeDays: 30 },
  picture: { weight: 2, halfLifeDays: 7 },
  words: { weight: 1.5, halfLifeDays: 7 },
  viewed: { weight: 1, halfLifeDays: 7 },
} as const;

/** So many of the weightiest are asked for: two passes of the kernel. */
export const INTERESTS = 12;
/** What words mean is the middle of so many of the products that they find. */
const WORDS_ROWS = 16;

/** A taste of the shopper's, as a direction among the products. */
export interface Interest {
  readonly because: DiaryEntry;
  readonly weight: number;
  readonly query: UnitVector;
  /** The product it comes from, where it does. */
  readonly row?: number;
  /** Only these rows are meant. */
  readonly mask?: RowMask;
}

/** Where interests come from. */
export interface Sources {
  readonly catalog: LoadedCatalog;
  readonly wordSearch: WordSearch;
}

/** How much an entry counts at a time: by what was done, and half as much after each half-life. */
export function weightOf({ kind, at }: Pick<DiaryEntry, 'kind' | 'at'>, now: number): number {
  const { weight, halfLifeDays } = WORTH[kind];
  return weight * 0.5 ** (Math.max(0, now - at) / DAY_MS / halfLifeDays);
}

/** The weightiest interests, several rather than one blurred mean. What another network saw, or the catalogue no longer has, is none. */
export async function interestsOf(
  sources: Sources,
  entries: readonly DiaryEntry[],
  now: number,
): Promise<readonly Interest[]> {
  const weighty = entries
    .map((because) => ({ because, weight: weightOf(because, now) }))
    .sort((a, b) => b.weight - a.weight || (a.because.key < b.because.key ? -1 : 1));
  const interests: Interest[] = [];
  for (const { because, weight } of weighty) {
    if (interests.length === INTERESTS) break;
    const direction = await directionOf(sources, because);
    // A favourite was looked at as well: once is enough.
    const known = interests.some(({ row }) => row !== undefined && row === direction?.row);
    if (direction !== undefined && !known) interests.push({ because, weight, ...direction });
  }
  return interests;
}

type Direction = Pick<Interest, 'query' | 'row' | 'mask'>;

async function directionOf(sources: Sources, entry: DiaryEntry): Promise<Direction | undefined> {
  const { catalog } = sources;
  switch (entry.kind) {
    case 'viewed':
    case 'favourite': {
      const row = await rowOf(catalog, entry.product);
      return row === undefined ? undefined : { row, query: middleOf(catalog.rows, [row]) };
    }
    case 'picture': {
      // What nothing was close to would only bring chance.
      const usable = entry.look.space === spaceOf(catalog.manifest) && entry.close !== false;
      return usable ? { query: vectorOf(catalog.manifest, entry.look) } : undefined;
    }
    case 'words':
      return wordsDirection(sources, entry);
  }
}

async function wordsDirection(
  { catalog, wordSearch }: Sources,
  { words, filter }: Extract<DiaryEntry, { kind: 'words' }>,
): Promise<Direction | undefined> {
  const mask = maskOf(filter, catalog.columns);
  const found = words === '' ? undefined : new Set(await wordSearch.rows(words, mask));
  if (mask === undefined && found === undefined) return undefined;
  const meant = RowMask.where(catalog.count, (row) => found?.has(row) ?? mask?.has(row) ?? true);
  const first = found === undefined ? rowsOf(catalog.count, meant) : [...found];
  if (first.length === 0) return undefined;
  return { mask: meant, query: middleOf(catalog.rows, first.slice(0, WORDS_ROWS)) };
}

function rowsOf(count: number, mask: RowMask): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count && rows.length < WORDS_ROWS; row++) {
    if (mask.has(row)) rows.push(row);
  }
  return rows;
}

/** The row of a product; undefined when the catalogue no longer has it. */
export async function rowOf(
  catalog: LoadedCatalog,
  id: Parameters<LoadedCatalog['row']>[0],
): Promise<number | undefined> {
  try {
    return await catalog.row(id);
  } catch (error) {
    if (isSearchError(error, 'not-found')) return undefined;
    throw error;
  }
}

function middleOf({ dims, values, scales }: QuantisedRows, rows: readonly number[]): UnitVector {
  const sum = new Float32Array(dims);
  for (const row of rows) {
    const scale = scales[row] ?? 0;
    for (let i = 0; i < dims; i++) sum[i] = (sum[i] ?? 0) + (values[row * dims + i] ?? 0) * scale;
  }
  return toUnitVector(sum);
}
