import type { Calibration, Evidence } from '../../src/catalog/calibration.ts';
import { quantise } from '../../src/catalog/vector-shard.ts';
import { optional } from '../../src/catalog/product.ts';
import { toUnitVector } from '../../src/core/unit-vector.ts';
import type { Embedding } from '../../src/embed/embedder.ts';
import { evidenceOf, isClose, NEAREST } from '../../src/engine/closeness.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { KernelIndex } from '../../src/search/kernel-index.ts';
import { RowMask } from '../../src/search/row-mask.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { CalibrationSamples, PlainEmbedding } from './take-samples.ts';

/** Pictures of nothing that the pack keeps. */
const KEPT_NONSENSE = 100;
/** Share of the views of products that may be told to be close to nothing; photographs of strangers do so about twice as often. */
const WRONGLY_NOTHING = 0.02;
/** A category with fewer views is not left out to see what becomes of them, and at most so many categories are. */
const [LEAST_VIEWS, MOST_CATEGORIES] = [8, 24];
/** Variants that may be nearer than the first other product. */
const VARIANTS = 60;

interface Views {
  /** Their own products left out. */
  readonly others: readonly Evidence[];
  /** Their whole categories left out. */
  readonly elsewhere: readonly Evidence[];
  /** Cosines to their own products. */
  readonly own: readonly number[];
  /** Best cosines when there is nothing to find. */
  readonly best: readonly number[];
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
    const match = fitMatch(views.own, [...views.best, ...drawnBest]);
    return { ...judged, match, classShares, nonsense, figures };
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
  const found: { [K in keyof Views]: (number | Evidence)[] } = {
    others: [],
    elsewhere: [],
    own: [],
    best: [],
  };
  for (const view of views) {
    const embedding = embeddingOf(catalog, view);
    const variants = new Set(catalog.variantsOf(view.row));
    const hits = await index.nearest(embedding.vector, NEAREST + VARIANTS);
    const others = hits.filter(({ row }) => !variants.has(row)).map(({ score }) => score);
    found.others.push(evidenceOf({ classShares: whole, nonsense }, embedding, others));
    found.own.push(ownCosine(catalog, view.row, embedding));
    const away = left.get(catalog.categoryOf(view.row));
    if (away === undefined) continue;
    const rest = await index.nearest(embedding.vector, NEAREST, { mask: away.mask });
    const scores = rest.map(({ score }) => score);
    found.elsewhere.push(evidenceOf({ classShares: away.shares, nonsense }, embedding, scores));
    found.best.push(scores[0] ?? 0);
  }
  return found as unknown as Views;
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

function ownCosine({ rows }: LoadedCatalog, row: number, { vector }: Embedding): number {
  const { dims, values, scales } = rows;
  let sum = 0;
  for (let i = 0; i < dims; i++) sum += (values[row * dims + i] ?? 0) * (vector[i] ?? 0);
  return sum * (scales[row] ?? 0);
}

type Judge = Pick<Calibration, 'weights' | 'bias'>;

/** Both kinds of nothing count as much as each other, and together as much as the views. */
function weigh({ others, elsewhere }: Views, drawn: readonly Evidence[]): Judge {
  const share = elsewhere.length > 0 ? 0.5 : 1;
  const cases = (list: readonly Evidence[], positive: boolean, weight: number) =>
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

/** Cosines of views to their own products against best cosines where there was nothing to find. */
function fitMatch(own: readonly number[], nothing: readonly number[]): Calibration['match'] {
  const { weights, bias } = fitLogistic([
    ...own.map((cosine) => ({ values: [cosine], positive: true, weight: 1 / own.length })),
    ...nothing.map((cosine) => ({ values: [cosine], positive: false, weight: 1 / nothing.length })),
  ]);
  const slope = Math.max(1e-3, weights[0] ?? 0);
  return { slope, middle: -bias / slope };
}
