import { UMAP } from 'umap-js';
import type { CategoryHead } from '../../../src/catalog/category-head.ts';
import { seeded, shuffled } from '../../../src/core/seeded.ts';
import { toUnitVector, type UnitVector } from '../../../src/core/unit-vector.ts';
import type { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
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
  const { products, rows, head } = catalog;
  const index = new KernelIndex(rows);
  const order = shuffled([...products.keys()], seeded(SEED));
  const scanned = order.slice(0, MOST_SCANNED);
  const duplicates: { a: number; b: number; score: number }[] = [];
  const suspects: Judgement[] = [];
  for (const row of scanned) {
    const nearest = await neighbours(catalog, index, row);
    for (const { row: other, score } of nearest) {
      if (score >= DUPLICATE && row < other) duplicates.push({ a: row, b: other, score });
    }
    const doubt = head && judge(catalog, head, { row, nearest });
    if (doubt !== undefined && isDoubt(catalog, doubt)) suspects.push(doubt);
  }
  const heldOut = head === undefined ? [] : heldOutRows(catalog, head);
  const samples: Judgement[] = [];
  for (const row of shuffled(heldOut, seeded(SEED)).slice(0, SAMPLES)) {
    const nearest = await neighbours(catalog, index, row);
    const judgement = head && judge(catalog, head, { row, nearest });
    if (judgement !== undefined) samples.push(judgement);
  }
  const sheets: Neighbourhood[] = [];
  for (const row of order.slice(0, SHEETS)) {
    const nearest = await neighbours(catalog, index, row);
    sheets.push({ row, nearest: nearest.slice(0, NEIGHBOURS) });
  }
  index.dispose();
  return {
    map: mapOf(catalog, order.slice(0, MOST_MAPPED)),
    sheets,
    samples,
    duplicates: duplicates.sort((a, b) => b.score - a.score).slice(0, MOST_LISTED),
    suspects: suspects.sort((a, b) => b.probability - a.probability).slice(0, MOST_LISTED),
    scanned: scanned.length,
  };
}

function vectorOf({ rows }: LoadedCatalog, row: number): UnitVector {
  const { dims, values } = rows;
  return toUnitVector(Float32Array.from(values.subarray(row * dims, (row + 1) * dims)));
}

/** The voters of a product, itself left out. */
async function neighbours(
  catalog: LoadedCatalog,
  index: VectorIndex,
  row: number,
): Promise<readonly Hit[]> {
  const hits = await index.nearest(vectorOf(catalog, row), VOTERS + 1);
  return hits.filter((hit) => hit.row !== row).slice(0, VOTERS);
}

function judge(
  catalog: LoadedCatalog,
  head: CategoryHead,
  { row, nearest }: Neighbourhood,
): Judgement | undefined {
  const votes = nearest.map((hit) => ({
    category: catalog.at(hit.row).category,
    score: hit.score,
  }));
  const best = mostProbable(mixture(head, vectorOf(catalog, row), votes));
  return best === undefined ? undefined : { row, ...best };
}

function isDoubt(catalog: LoadedCatalog, { row, label, probability }: Judgement): boolean {
  return probability >= DOUBT && label !== catalog.at(row).category;
}

function heldOutRows({ products }: LoadedCatalog, { seed }: CategoryHead): readonly number[] {
  const parts = splitOf(
    products.map(({ category }) => category),
    seed,
  );
  return parts.flatMap((part, row) => (part === 'held-out' ? [row] : []));
}

/** UMAP (McInnes et al., 2018), seeded. Too few products for it are left out. */
function mapOf(catalog: LoadedCatalog, rows: readonly number[]): Inspection['map'] {
  if (rows.length < 10) return [];
  const umap = new UMAP({
    nNeighbors: Math.min(15, rows.length - 1),
    minDist: 0.2,
    random: seeded(SEED),
  });
  const places = umap.fit(rows.map((row) => Array.from(vectorOf(catalog, row))));
  const scale = [0, 1].map((axis) => {
    const all = places.map((place) => place[axis] ?? 0);
    const low = Math.min(...all);
    return { low, span: Math.max(...all) - low || 1 };
  });
  const placed = (place: readonly number[] | undefined, axis: number): number =>
    ((place?.[axis] ?? 0) - (scale[axis]?.low ?? 0)) / (scale[axis]?.span ?? 1);
  return rows.map((row, i) => ({ row, x: placed(places[i], 0), y: placed(places[i], 1) }));
}
