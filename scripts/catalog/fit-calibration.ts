import type { Calibration, Evidence } from '../../src/catalog/calibration.ts';
import { quantise } from '../../src/catalog/vector-shard.ts';
import { optional } from '../../src/catalog/product.ts';
import { toUnitVector } from '../../src/core/unit-vector.ts';
import type { Embedding } from '../../src/embed/embedder.ts';
import { evidenceOf, isClose, NEAREST } from '../../src/engine/closeness.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { KernelIndex } from '../../src/search/kernel-index.ts';
import { RowMask } from '../../src/search/row-mask.ts';
import { type Case, fitLogistic } from './fit-logistic.ts';
import type { CalibrationSamples, PlainEmbedding } from './take-samples.ts';

/** Pictures of nothing that the pack keeps. */
const KEPT_NONSENSE = 100;
/** Share of the views of products that may be told to be close to nothing; photographs of strangers are told so a little more often. */
const WRONGLY_NOTHING = 0.035;
/** How much drawn nonsense may count beside views of categories that were left out. */
const DRAWN_SHARES = [0.5, 0.75, 1];
/** A category with fewer views is not left out to see what becomes of them, and at most so many categories are. */
const [LEAST_VIEWS, MOST_CATEGORIES] = [8, 24];
/** Best cosines of nonsense are never nearer to each other than this. */
const LEAST_SPREAD = 0.02;
/** Variants that may be nearer than the first other product. */
const VARIANTS = 60;

interface Views {
  /** Their own products left out. */
  readonly others: readonly Evidence[];
  /** Their whole categories left out. */
  readonly elsewhere: readonly Evidence[];
}

/**
 * Measures what scores mean in a catalogue. Close to something are views of products when the product itself is left out; close to nothing are drawn
 * nonsense, and views of products when their category is left out. A logistic regression weighs the evidence, and the bias is then set so that few views are
 * told to be close to nothing.
 */
export async function fitCalibration(
  catalog: LoadedCatalog,
  samples: CalibrationSamples,
): Promise<Calibration> {
  const embedded = samples.nonsense.map((plain) => embeddingOf(catalog, plain));
  const kept = embedded.slice(0, KEPT_NONSENSE).map(({ vector }) => vector);
  const nonsense = quantise(kept, catalog.rows.dims);
  const classShares = sharesOf(samples.classes);
  const index = new KernelIndex(catalog.rows);
  try {
    const views = await viewEvidence(catalog, index, samples, nonsense);
    const drawn: Evidence[] = [];
    const drawnBest: number[] = [];
    for (const embedding of embedded.slice(KEPT_NONSENSE)) {
      const scores = (await index.nearest(embedding.vector, NEAREST)).map(({ score }) => score);
      drawn.push(evidenceOf({ classShares, nonsense }, embedding, scores));
      drawnBest.push(scores[0] ?? 0);
    }
    const judged = weigh(views, drawn);
    const figures = {
      samples: samples.views.length,
      wronglyNothing: 1 - closeShare(judged, views.others),
      nonsenseFound: 1 - closeShare(judged, drawn),
      ...optional(
        'elsewhereFound',
        views.elsewhere.length > 0 ? 1 - closeShare(judged, views.elsewhere) : undefined,
      ),
    };
    return { ...judged, match: fitMatch(drawnBest), classShares, nonsense, figures };
  } finally {
    index.dispose();
  }
}

function embeddingOf(catalog: LoadedCatalog, plain: PlainEmbedding): Embedding {
  const vector = catalog.toRow(toUnitVector(Float32Array.from(plain.vector)));
  return { ...plain, vector };
}

async function viewEvidence(
  catalog: LoadedCatalog,
  index: KernelIndex,
  { views, classes }: CalibrationSamples,
  nonsense: Calibration['nonsense'],
): Promise<Views> {
  const left = leftOut(catalog, views, classes);
  const whole = sharesOf(classes);
  const others: Evidence[] = [];
  const elsewhere: Evidence[] = [];
  for (const view of views) {
    const embedding = embeddingOf(catalog, view);
    const variants = new Set(catalog.variantsOf(view.row));
    const hits = await index.nearest(embedding.vector, NEAREST + VARIANTS);
    const near = hits.filter(({ row }) => !variants.has(row)).map(({ score }) => score);
    others.push(evidenceOf({ classShares: whole, nonsense }, embedding, near));
    const away = left.get(catalog.categoryOf(view.row));
    if (away === undefined) continue;
    const rest = await index.nearest(embedding.vector, NEAREST, { mask: away.mask });
    const scores = rest.map(({ score }) => score);
    elsewhere.push(evidenceOf({ classShares: away.shares, nonsense }, embedding, scores));
  }
  return { others, elsewhere };
}

/** For each category with enough views: the rows that are left without it, and how common classes are among them. */
function leftOut(
  catalog: LoadedCatalog,
  views: CalibrationSamples['views'],
  classes: CalibrationSamples['classes'],
): ReadonlyMap<
  string,
  { readonly mask: RowMask; readonly shares: Readonly<Record<string, number>> }
> {
  const counts = new Map<string, number>();
  for (const { row } of views) {
    const category = catalog.categoryOf(row);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const chosen = [...counts]
    .filter(([, count]) => count >= LEAST_VIEWS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CATEGORIES);
  if (counts.size < 2) return new Map();
  return new Map(
    chosen.map(([category]) => {
      const mask = RowMask.where(catalog.count, (row) => catalog.categoryOf(row) !== category);
      const others = Object.entries(classes).filter(([name]) => name !== category);
      return [category, { mask, shares: sharesOf(Object.fromEntries(others)) }];
    }),
  );
}

/** Of the sums of class probabilities, a category each, the share of every class. */
function sharesOf(classes: CalibrationSamples['classes']): Readonly<Record<string, number>> {
  const shares: Record<string, number> = {};
  let total = 0;
  for (const sums of Object.values(classes)) {
    for (const [label, sum] of Object.entries(sums)) {
      shares[label] = (shares[label] ?? 0) + sum;
      total += sum;
    }
  }
  return Object.fromEntries(
    Object.entries(shares).map(([label, sum]) => [label, Number((sum / total).toFixed(6))]),
  );
}

type Judge = Pick<Calibration, 'weights' | 'bias'>;

/** The judge that finds most of both kinds of nothing, of several that heed them differently. */
function weigh(views: Views, drawn: readonly Evidence[]): Judge {
  const shares = views.elsewhere.length > 0 ? DRAWN_SHARES : [1];
  const judges = shares.map((share) => judgeBy(views, drawn, share));
  const found = judges.map(
    (judge) => -closeShare(judge, drawn) - closeShare(judge, views.elsewhere),
  );
  return judges[found.indexOf(Math.max(...found))] ?? judgeBy(views, drawn, 1);
}

/** Both kinds of nothing together count as much as the views, the drawn kind by its share. */
function judgeBy({ others, elsewhere }: Views, drawn: readonly Evidence[], share: number): Judge {
  const cases = (list: readonly Evidence[], positive: boolean, weight: number): readonly Case[] =>
    list.map((values) => ({ values, positive, weight: weight / list.length }));
  const { weights } = fitLogistic([
    ...cases(others, true, 1),
    ...cases(drawn, false, share),
    ...cases(elsewhere, false, 1 - share),
  ]);
  const [nearest = 0, strength = 0, classShare = 0, nothing = 0] = weights;
  const kept: Evidence = [nearest, strength, classShare, nothing];
  const sums = others.map((values) => sumOf(kept, values)).sort((a, b) => a - b);
  return { weights: kept, bias: -(sums[Math.floor(sums.length * WRONGLY_NOTHING)] ?? 0) };
}

function closeShare(judge: Judge, list: readonly Evidence[]): number {
  return list.filter((evidence) => isClose(judge, evidence)).length / (list.length || 1);
}

function sumOf(weights: Evidence, values: Evidence): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

/** The middle is the median of the best cosines of nonsense, and nine of ten pictures of nonsense match by less than 90 %. */
function fitMatch(best: readonly number[]): Calibration['match'] {
  const sorted = [...best].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { slope: Math.log(9) / Math.max(LEAST_SPREAD, at(0.9) - at(0.5)), middle: at(0.5) };
}
