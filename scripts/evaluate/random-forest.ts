import type { Classifier, TrainingSet } from './method.ts';
import type { Random } from './phone-photo.ts';

const TREES = 100;
const BINS = 32;
const LEAST_LEAF = 2;

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly low: Tree;
  readonly high: Tree;
}

/** Shares of the classes in a leaf, or a split. */
type Tree = Split | Float32Array;

/**
 * A random forest (Breiman, 2001): bootstrap samples, the square root of the features tried at each split, grown out, Gini impurity. Features are
 * sorted into 32 bins of equal count first, so that a split costs one pass.
 */
export function randomForest(
  { features, labels, classes }: TrainingSet,
  random: Random,
): Classifier {
  const edges = binEdges(features.map(({ values }) => values));
  const rows = features.map(({ values }) => toBins(values, edges));
  const grower = new Grower(rows, labels, { classes: classes.length, random });
  const trees = Array.from({ length: TREES }, () => {
    return grower.grow(rows.map(() => Math.floor(random() * rows.length)));
  });
  return ({ values }) => {
    const bins = toBins(values, edges);
    const scores = new Float32Array(classes.length);
    for (const tree of trees) {
      for (const [label, share] of leafOf(tree, bins).entries())
        scores[label] = (scores[label] ?? 0) + share;
    }
    return scores;
  };
}

/** Grows single trees over binned rows. */
class Grower {
  readonly #rows: readonly Uint8Array[];
  readonly #labels: readonly number[];
  readonly #classes: number;
  readonly #random: Random;

  constructor(
    rows: readonly Uint8Array[],
    labels: readonly number[],
    { classes, random }: { readonly classes: number; readonly random: Random },
  ) {
    this.#rows = rows;
    this.#labels = labels;
    this.#classes = classes;
    this.#random = random;
  }

  grow(sample: readonly number[]): Tree {
    const best = sample.length < 2 * LEAST_LEAF ? undefined : this.#bestSplit(sample);
    if (best === undefined) return this.#leaf(sample);
    const isLow = (row: number): boolean => (this.#rows[row]?.[best.feature] ?? 0) <= best.bin;
    return {
      ...best,
      low: this.grow(sample.filter(isLow)),
      high: this.grow(sample.filter((row) => !isLow(row))),
    };
  }

  #leaf(sample: readonly number[]): Float32Array {
    const shares = new Float32Array(this.#classes);
    for (const row of sample) {
      const label = this.#labels[row] ?? 0;
      shares[label] = (shares[label] ?? 0) + 1 / sample.length;
    }
    return shares;
  }

  #bestSplit(sample: readonly number[]): Pick<Split, 'feature' | 'bin'> | undefined {
    const width = this.#rows[0]?.length ?? 0;
    const tried = Math.ceil(Math.sqrt(width));
    let best: (Pick<Split, 'feature' | 'bin'> & { readonly purity: number }) | undefined;
    for (let i = 0; i < tried; i++) {
      const feature = Math.floor(this.#random() * width);
      const found = this.#bestBin(sample, feature);
      if (found !== undefined && found.purity > (best?.purity ?? -1)) best = { feature, ...found };
    }
    return best;
  }

  /** The bin after which to cut for the largest sum of squared class counts over the size of each side: the least Gini impurity. */
  #bestBin(
    sample: readonly number[],
    feature: number,
  ): { readonly bin: number; readonly purity: number } | undefined {
    const { counts, high } = this.#count(sample, feature);
    const low = new Float64Array(this.#classes);
    let lowCount = 0;
    let best: { readonly bin: number; readonly purity: number } | undefined;
    for (let bin = 0; bin < BINS - 1; bin++) {
      const moved = counts.subarray(bin * this.#classes, (bin + 1) * this.#classes);
      for (const [label, count] of moved.entries()) {
        low[label] = (low[label] ?? 0) + count;
        high[label] = (high[label] ?? 0) - count;
        lowCount += count;
      }
      const highCount = sample.length - lowCount;
      if (Math.min(lowCount, highCount) < LEAST_LEAF) continue;
      const purity = squares(low) / lowCount + squares(high) / highCount;
      if (best === undefined || purity > best.purity) best = { bin, purity };
    }
    return best;
  }

  /** Rows by bin and class, and by class alone. */
  #count(
    sample: readonly number[],
    feature: number,
  ): { readonly counts: Float64Array; readonly high: Float64Array } {
    const counts = new Float64Array(BINS * this.#classes);
    const high = new Float64Array(this.#classes);
    for (const row of sample) {
      const label = this.#labels[row] ?? 0;
      const at = (this.#rows[row]?.[feature] ?? 0) * this.#classes + label;
      counts[at] = (counts[at] ?? 0) + 1;
      high[label] = (high[label] ?? 0) + 1;
    }
    return { counts, high };
  }
}

function squares(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count * count, 0);
}

function leafOf(tree: Tree, bins: Uint8Array): Float32Array {
  let at = tree;
  while (!(at instanceof Float32Array)) at = (bins[at.feature] ?? 0) <= at.bin ? at.low : at.high;
  return at;
}

/** For each feature the values between its bins. */
function binEdges(rows: readonly Float32Array[]): readonly Float32Array[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, feature) => {
    const sorted = Float32Array.from(rows, (row) => row[feature] ?? 0).sort();
    return Float32Array.from({ length: BINS - 1 }, (__, i) => {
      return sorted[Math.floor(((i + 1) * sorted.length) / BINS)] ?? 0;
    });
  });
}

function toBins(values: Float32Array, edges: readonly Float32Array[]): Uint8Array {
  return Uint8Array.from(edges, (limits, feature) => {
    let bin = 0;
    while (bin < limits.length && (values[feature] ?? 0) > (limits[bin] ?? 0)) bin += 1;
    return bin;
  });
}
