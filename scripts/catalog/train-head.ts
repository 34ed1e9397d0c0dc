import '@tensorflow/tfjs-backend-cpu';
import type { CategoryHead, HeldOut } from '../../src/catalog/category-head.ts';
import { type LinearLayer, linearScores, softmax } from '../../src/core/linear-layer.ts';
import type { QuantisedRows } from '../../src/core/quantised-rows.ts';
import { seeded, shuffled } from '../../src/core/seeded.ts';
import { toUnitVector, type UnitVector } from '../../src/core/unit-vector.ts';
import {
  mixture,
  mostProbable,
  type Neighbour,
  VOTERS,
} from '../../src/engine/predict-category.ts';
import { trainLinear } from '../../src/gpu/train-linear.ts';
import { KernelIndex } from '../../src/search/kernel-index.ts';
import { calibrationError, confusionOf, summary } from '../node/class-figures.ts';
import { splitOf, type SplitPart } from './split.ts';

const SEED = 1;
const EPOCHS = 400;
const PATIENCE = 30;
const BATCH = 4096;
/** Validation and held-out products at most; more would not change the figures, only the time. */
const MOST_JUDGED = 2_000;
/** Training products at most whose vote is asked while the head is built. */
const MOST_VOTERS = 100_000;
const TEMPERATURES = Array.from({ length: 60 }, (_, i) => (i + 1) / 20);
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** A vote may give a category nothing at all, and the logarithm of nothing is no figure. */
const LEAST_PROBABILITY = 1e-3;

/** A catalogue's rows with their categories, a shard at a time, so that they need not all be in memory. */
export interface HeadSource {
  readonly dims: number;
  /** The category of every product, in the order of the shards. */
  readonly categories: readonly string[];
  readonly shards: number;
  readonly read: (shard: number) => Promise<QuantisedRows>;
}

/**
 * Trains the category head of a catalogue on its own labels: a split with a fixed seed (15 % held out, 15 % for early stopping, temperature and
 * mixture), class weights, and figures on the held-out products. Undefined for fewer than two categories, or when nothing could be held out.
 */
export async function trainHead(source: HeadSource): Promise<CategoryHead | undefined> {
  const labels = [...new Set(source.categories)].sort();
  const parts = splitOf(source.categories, SEED);
  const judged = await collect(source, parts);
  if (labels.length < 2 || judged['held-out'].length === 0) return undefined;
  const codes = new Map(labels.map((label, i) => [label, i]));
  const validation = judged.validation.length > 0 ? judged.validation : judged['held-out'];
  const layer = await trainLinear({
    dims: source.dims,
    classes: labels.length,
    loss: 'softmax',
    epochs: EPOCHS,
    patience: PATIENCE,
    learningRate: 0.05,
    decay: 1e-5,
    classWeights: weightsOf(source.categories, labels),
    batches: () => trainingBatches(source, parts, codes),
    judge: (candidate) => layerLoss(candidate, validation, codes),
  });
  const temperature = best(TEMPERATURES, (value) => layerLoss(layer, validation, codes, value));
  const raw = { labels, layer, temperature };
  const share = best(SHARES, (value) => mixtureLoss({ ...raw, share: value }, validation));
  const head = { ...raw, share, seed: SEED };
  return { ...head, heldOut: figures(head, judged['held-out']) };
}

/** A product that judges the head: not trained on, with the vote of the training products. */
interface Judge {
  readonly vector: UnitVector;
  readonly category: string;
  readonly neighbours: readonly Neighbour[];
}

type Judges = Readonly<Record<Exclude<SplitPart, 'training'>, readonly Judge[]>>;

async function collect(source: HeadSource, parts: readonly SplitPart[]): Promise<Judges> {
  const chosen = {
    training: choose(parts, 'training', MOST_VOTERS),
    validation: choose(parts, 'validation', MOST_JUDGED),
    'held-out': choose(parts, 'held-out', MOST_JUDGED),
  };
  const vectors = new Map<number, UnitVector>();
  const voters: { readonly row: Int8Array; readonly scale: number; readonly category: string }[] =
    [];
  for await (const { row, values, scale } of rowsOf(source)) {
    if (chosen.training.has(row)) {
      voters.push({ row: values.slice(), scale, category: source.categories[row] ?? '' });
    } else if (chosen.validation.has(row) || chosen['held-out'].has(row)) {
      vectors.set(row, toUnitVector(Float32Array.from(values)));
    }
  }
  if (voters.length === 0) return { validation: [], 'held-out': [] };
  const index = new KernelIndex(joined(voters, source.dims));
  const judges = async (rows: ReadonlySet<number>): Promise<readonly Judge[]> => {
    const found: Judge[] = [];
    for (const row of [...rows].sort((a, b) => a - b)) {
      const vector = vectors.get(row);
      if (vector === undefined) continue;
      const hits = await index.nearest(vector, VOTERS);
      const neighbours = hits.map((hit) => {
        return { category: voters[hit.row]?.category ?? '', score: hit.score };
      });
      found.push({ vector, category: source.categories[row] ?? '', neighbours });
    }
    return found;
  };
  const result = {
    validation: await judges(chosen.validation),
    'held-out': await judges(chosen['held-out']),
  };
  index.dispose();
  return result;
}

function choose(parts: readonly SplitPart[], part: SplitPart, most: number): ReadonlySet<number> {
  const rows = parts.flatMap((own, row) => (own === part ? [row] : []));
  return new Set(rows.length > most ? shuffled(rows, seeded(SEED)).slice(0, most) : rows);
}

function joined(
  voters: readonly { readonly row: Int8Array; readonly scale: number }[],
  dims: number,
): QuantisedRows {
  const values = new Int8Array(voters.length * dims);
  for (const [i, { row }] of voters.entries()) values.set(row, i * dims);
  return { dims, values, scales: Float32Array.from(voters, ({ scale }) => scale) };
}

async function* rowsOf(
  source: HeadSource,
): AsyncGenerator<{ readonly row: number; readonly values: Int8Array; readonly scale: number }> {
  let row = 0;
  for (let shard = 0; shard < source.shards; shard++) {
    const { values, scales, dims } = await source.read(shard);
    for (const [i, scale] of scales.entries()) {
      yield { row, values: values.subarray(i * dims, (i + 1) * dims), scale };
      row += 1;
    }
  }
}

/** The training rows of one epoch, shard after shard, in batches. */
async function* trainingBatches(
  source: HeadSource,
  parts: readonly SplitPart[],
  codes: ReadonlyMap<string, number>,
): AsyncGenerator<{ readonly values: Float32Array; readonly labels: Int32Array }> {
  const { dims } = source;
  let values = new Float32Array(BATCH * dims);
  let labels: number[] = [];
  for await (const { row, values: own } of rowsOf(source)) {
    if (parts[row] !== 'training') continue;
    values.set(toUnitVector(Float32Array.from(own)), labels.length * dims);
    labels.push(codes.get(source.categories[row] ?? '') ?? 0);
    if (labels.length < BATCH) continue;
    yield { values, labels: Int32Array.from(labels) };
    values = new Float32Array(BATCH * dims);
    labels = [];
  }
  if (labels.length > 0) {
    yield { values: values.subarray(0, labels.length * dims), labels: Int32Array.from(labels) };
  }
}

/** The rarer a category, the heavier its products; the square root keeps one odd product from steering. The mean over products is 1. */
function weightsOf(categories: readonly string[], labels: readonly string[]): Float32Array {
  const counts = new Map<string, number>();
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  const raw = labels.map((label) => 1 / Math.sqrt(counts.get(label) ?? 1));
  const total = labels.reduce((sum, label, i) => sum + (counts.get(label) ?? 0) * (raw[i] ?? 0), 0);
  return Float32Array.from(raw, (weight) => (weight * categories.length) / total);
}

function layerLoss(
  layer: LinearLayer,
  judges: readonly Judge[],
  codes: ReadonlyMap<string, number>,
  temperature = 1,
): number {
  const losses = judges.map(({ vector, category }) => {
    const probabilities = softmax(linearScores(layer, vector), temperature);
    return surprise(probabilities[codes.get(category) ?? -1]);
  });
  return mean(losses);
}

function mixtureLoss(head: Parameters<typeof mixture>[0], judges: readonly Judge[]): number {
  return mean(
    judges.map(({ vector, category, neighbours }) => {
      return surprise(mixture(head, vector, neighbours).get(category));
    }),
  );
}

function surprise(probability = 0): number {
  return -Math.log(Math.max(LEAST_PROBABILITY, probability));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The candidate with the least loss; the first of equals. */
function best(candidates: readonly number[], loss: (candidate: number) => number): number {
  const losses = candidates.map(loss);
  return candidates[losses.indexOf(Math.min(...losses))] ?? 1;
}

function figures(head: Parameters<typeof mixture>[0], judges: readonly Judge[]): HeldOut {
  const answers = judges.map(({ vector, category, neighbours }) => {
    const predicted = mostProbable(mixture(head, vector, neighbours));
    return {
      truth: category,
      label: predicted?.label ?? '',
      probability: predicted?.probability ?? 0,
    };
  });
  const confusion = confusionOf(head.labels, answers);
  const { top1, macroF1 } = summary(confusion);
  return {
    count: judges.length,
    accuracy: top1,
    macroF1,
    calibrationError: calibrationError(answers),
    confusion,
  };
}
