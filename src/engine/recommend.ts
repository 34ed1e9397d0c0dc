import { optional } from '../catalog/product.ts';
import { RowMask } from '../search/row-mask.ts';
import type { Hit } from '../search/vector-index.ts';
import { diverse } from './diverse.ts';
import type { DiaryEntry, Recommendation } from './engine.ts';
import { SAME_LOOK } from './find-matches.ts';
import { type Interest, interestsOf, rowOf, type Sources } from './interests.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { rowCosine } from './row-cosine.ts';
import { maskOf } from './product-filter.ts';
import { scanOnCpu } from './scan-on-cpu.ts';

/** Candidates an interest brings, as a multiple of the products wanted: enough to leave out twins and to choose from. */
const SPARE = 3;
/** The share of relevance, against being unlike what is chosen already (Carbonell and Goldstein, 1998). */
const RELEVANCE = 0.7;
/** Interests differ in weight by a hundred times, cosines hardly by two: the fourth root lets an old interest have its best product shown. */
const DAMPING = 0.25;

export interface RecommendOptions {
  readonly limit: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

/** A product for the shopper, before it is read. */
export interface Candidate extends Hit {
  /** The cosine to the interest, times how much the interest counts against the strongest: in [-1, 1]. */
  readonly relevance: number;
  readonly interest: Interest;
}

/**
 * Products near to what the shopper liked, searched and looked at, the weightiest first and no two alike. None that is remembered already, no variant
 * of one, and nothing sold out. The same diary at the same time gives the same products.
 */
export async function recommend(
  sources: Sources,
  entries: readonly DiaryEntry[],
  { limit, now, signal }: RecommendOptions,
): Promise<readonly Recommendation[]> {
  const { catalog } = sources;
  const interests = await interestsOf(sources, entries, now);
  if (interests.length === 0 || limit < 1) return [];
  const known = await knownRows(catalog, entries);
  const mask = maskOf({ inStock: true }, catalog.columns);
  const open = RowMask.where(
    catalog.count,
    (row) => !known.has(row) && (mask === undefined || mask.has(row)),
  );
  const candidates = distinct(
    catalog,
    await candidatesOf(catalog, interests, { mask: open, limit, signal }),
  );
  signal?.throwIfAborted();
  return Promise.all(
    chosenOf(catalog, candidates, limit).map(async ({ row, interest: { because, row: of } }) => {
      const reason = of === undefined ? undefined : await catalog.at(of);
      return { product: await catalog.at(row), because, ...optional('reason', reason) };
    }),
  );
}

/** The most relevant that are unlike each other, the most relevant of all first. */
export function chosenOf(
  { rows }: Pick<LoadedCatalog, 'rows'>,
  candidates: readonly Candidate[],
  limit: number,
): readonly Candidate[] {
  return diverse(candidates, rows, { count: limit, lambda: RELEVANCE });
}

/** What is remembered as seen or liked, with its variants. */
async function knownRows(
  catalog: LoadedCatalog,
  entries: readonly DiaryEntry[],
): Promise<ReadonlySet<number>> {
  const rows = await Promise.all(
    entries.map(async (entry) => ('product' in entry ? rowOf(catalog, entry.product) : undefined)),
  );
  return new Set(rows.flatMap((row) => (row === undefined ? [] : catalog.variantsOf(row))));
}

interface Bounds {
  readonly mask: RowMask;
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
}

/** Every row that some interest brings, once, by the interest that it is most relevant to; the most relevant first. */
async function candidatesOf(
  catalog: LoadedCatalog,
  interests: readonly Interest[],
  bounds: Bounds,
): Promise<readonly Candidate[]> {
  const strongest = Math.max(...interests.map(({ weight }) => weight));
  const best = new Map<number, Candidate>();
  for (const [i, hits] of (await hitsOf(catalog, interests, bounds)).entries()) {
    const interest = interests[i];
    if (interest === undefined) continue;
    const share = (interest.weight / strongest) ** DAMPING;
    for (const hit of hits) {
      // Looks the same as the very product that it would be recommended for.
      if (interest.row !== undefined && hit.score >= SAME_LOOK) continue;
      const relevance = hit.score * share;
      const known = best.get(hit.row);
      if (known === undefined || relevance > known.relevance) {
        best.set(hit.row, { ...hit, relevance, interest });
      }
    }
  }
  return [...best.values()].sort((a, b) => b.relevance - a.relevance || a.row - b.row);
}

async function hitsOf(
  catalog: LoadedCatalog,
  interests: readonly Interest[],
  { mask, limit, signal }: Bounds,
): Promise<readonly (readonly Hit[])[]> {
  const index = scanOnCpu(catalog.rows);
  const free = interests.filter((interest) => interest.mask === undefined);
  const shared = await index.nearestOfMany(
    free.map(({ query }) => query),
    limit * SPARE,
    { mask, signal },
  );
  return Promise.all(
    interests.map(async (interest) => {
      const own = interest.mask;
      if (own === undefined) return shared[free.indexOf(interest)] ?? [];
      const both = RowMask.where(catalog.count, (row) => mask.has(row) && own.has(row));
      return index.nearest(interest.query, limit * SPARE, { mask: both, signal });
    }),
  );
}

/** One of each product's variants, and one of those that look the same. */
function distinct(catalog: LoadedCatalog, candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  const groups = new Set<number>();
  for (const candidate of candidates) {
    const group = catalog.groupOf(candidate.row);
    if (group !== undefined && groups.has(group)) continue;
    if (kept.some(({ row }) => rowCosine(catalog.rows, row, candidate.row) >= SAME_LOOK)) continue;
    if (group !== undefined) groups.add(group);
    kept.push(candidate);
  }
  return kept;
}
