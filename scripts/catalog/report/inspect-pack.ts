import { UMAP } from 'umap-js';
import { seeded, shuffled } from '../../../src/core/seeded.ts';
import type { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import { toNeighbours } from '../../../src/engine/judge-picture.ts';
import { mixture, mostProbable, VOTERS } from '../../../src/engine/predict-category.ts';
import { KernelIndex } from '../../../src/search/kernel-index.ts';
import type { Hit, VectorIndex } from '../../../src/search/vector-index.ts';
import { splitOf } from '../split.ts';

/** Cosine from which two products look the same. */
const DUPLICATE = 0.98;
/** Probability of another category from which a product's own is doubted. */
const DOUBT = 0.8;
const MOST_MAPPED = 2_000;
const MOST_SCANNED = 20_000;
const MOST_LISTED = 40;
const SHEETS = 12;
const NEIGHBOURS = 5;
const SAMPLES = 24;
const SEED = 1;

/** A product by its row and what was found near it. */
export interface Neighbourhood {
  readonly row: number;
  readonly nearest: readonly Hit[];
}

/** What the catalogue's head says of a product, asked without the product itself. */
export interface Judgement {
  readonly row: number;
  readonly label: string;
  readonly probability: number;
}

export interface Inspection {
  /** Places of products on a plane, about 0 to 1. */
  readonly map: readonly { readonly row: number; readonly x: number; readonly y: number }[];
  readonly sheets: readonly Neighbourhood[];
  readonly samples: readonly Judgement[];
  readonly duplicates: readonly {
    readonly a: number;
    readonly b: number;
    readonly score: number;
  }[];
  readonly suspects: readonly Judgement[];
  /** How many products were compared in search of duplicates and suspects. */
  readonly scanned: number;
}

/** Looks through a pack: a map, neighbours, held-out predictions, and what may be wrong in it. Large packs are sampled with a seed. */
export async function inspectPack(catalog: LoadedCatalog): Promise<Inspection> {
  const index = new KernelIndex(catalog.rows);
  const near = (row: number): Promise<Neighbourhood> => neighbourhood(catalog, index, row);
  try {
    const order = shuffled([...Array(catalog.count).keys()], seeded(SEED));
    const sheets: Neighbourhood[] = [];
    for (const row of order.slice(0, SHEETS)) {
      const { nearest } = await near(row);
      sheets.push({ row, nearest: nearest.slice(0, NEIGHBOURS) });
    }
    return {
      sheets,
      samples: await sampleHeldOut(catalog, near),
      map: mapOf(catalog, order.slice(0, MOST_MAPPED)),
      ...(await scan(catalog, order.slice(0, MOST_SCANNED), near)),
    };
  } finally {
    index.dispose();
  }
}

type Near = (row: number) => Promise<Neighbourhood>;

/** Products that look the same, and products that look like another category. */
async function scan(
  catalog: LoadedCatalog,
  rows: readonly number[],
  near: Near,
): Promise<Pick<Inspection, 'duplicates' | 'suspects' | 'scanned'>> {
  const duplicates: Inspection['duplicates'][number][] = [];
  const suspects: Judgement[] = [];
  for (const row of rows) {
    const around = await near(row);
    for (const { row: other, score } of around.nearest) {
      if (score >= DUPLICATE && row < other) duplicates.push({ a: row, b: other, score });
    }
    const judgement = judge(catalog, around);
    if (judgement !== undefined && isDoubt(catalog, judgement)) suspects.push(judgement);
  }
  return {
    duplicates: duplicates.sort((a, b) => b.score - a.score).slice(0, MOST_LISTED),
    suspects: suspects.sort((a, b) => b.probability - a.probability).slice(0, MOST_LISTED),
    scanned: rows.length,
  };
}

async function sampleHeldOut(catalog: LoadedCatalog, near: Near): Promise<readonly Judgement[]> {
  const { head, count } = catalog;
  if (head === undefined) return [];
  const categories = Array.from({ length: count }, (_, row) => catalog.categoryOf(row));
  const parts = splitOf(categories, head.seed);
  const rows = parts.flatMap((part, row) => (part === 'held-out' ? [row] : []));
  const samples: Judgement[] = [];
  for (const row of shuffled(rows, seeded(SEED)).slice(0, SAMPLES)) {
    const judgement = judge(catalog, await near(row));
    if (judgement !== undefined) samples.push(judgement);
  }
  return samples;
}

/** The voters of a product, itself left out. */
async function neighbourhood(
  catalog: LoadedCatalog,
  index: VectorIndex,
  row: number,
): Promise<Neighbourhood> {
  const hits = await index.nearest(catalog.vectorOf(row), VOTERS + 1);
  return { row, nearest: hits.filter((hit) => hit.row !== row).slice(0, VOTERS) };
}

function judge(catalog: LoadedCatalog, { row, nearest }: Neighbourhood): Judgement | undefined {
  if (catalog.head === undefined) return undefined;
  const votes = toNeighbours(nearest, catalog);
  const best = mostProbable(mixture(catalog.head, catalog.vectorOf(row), votes));
  return best === undefined ? undefined : { row, ...best };
}

function isDoubt(catalog: LoadedCatalog, { row, label, probability }: Judgement): boolean {
  return probability >= DOUBT && label !== catalog.categoryOf(row);
}

/** UMAP (McInnes et al., 2018), seeded. Too few products for it are left out. */
function mapOf(catalog: LoadedCatalog, rows: readonly number[]): Inspection['map'] {
  if (rows.length < 10) return [];
  const umap = new UMAP({
    nNeighbors: Math.min(15, rows.length - 1),
    minDist: 0.2,
    random: seeded(SEED),
  });
  const places = umap.fit(rows.map((row) => Array.from(catalog.vectorOf(row))));
  const scale = [0, 1].map((axis) => {
    const all = places.map((place) => place[axis] ?? 0);
    const low = Math.min(...all);
    return { low, span: Math.max(...all) - low || 1 };
  });
  const placed = (place: readonly number[] | undefined, axis: number): number =>
    ((place?.[axis] ?? 0) - (scale[axis]?.low ?? 0)) / (scale[axis]?.span ?? 1);
  return rows.map((row, i) => ({ row, x: placed(places[i], 0), y: placed(places[i], 1) }));
}
