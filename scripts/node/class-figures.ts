/** A product's true category, and the predicted one with its probability. */
export interface Answer {
  readonly truth: string;
  readonly label: string;
  readonly probability: number;
}

const STEPS = 10;

/** Counts by true category (rows) and predicted one (columns), in the order of `labels`. */
export function confusionOf(
  labels: readonly string[],
  answers: readonly Omit<Answer, 'probability'>[],
): readonly (readonly number[])[] {
  const places = new Map(labels.map((label, i) => [label, i]));
  const confusion = labels.map(() => labels.map(() => 0));
  for (const { truth, label } of answers) {
    const row = confusion[places.get(truth) ?? -1];
    const column = places.get(label);
    if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return confusion;
}

/** Precision, recall and F1 of one class of a confusion matrix; 0 where nothing was predicted or nothing occurred. */
export function classFigures(
  confusion: readonly (readonly number[])[],
  label: number,
): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
} {
  const row = confusion[label] ?? [];
  const count = row.reduce((sum, cell) => sum + cell, 0);
  const predicted = confusion.reduce((sum, line) => sum + (line[label] ?? 0), 0);
  const hits = row[label] ?? 0;
  return {
    count,
    precision: predicted > 0 ? hits / predicted : 0,
    recall: count > 0 ? hits / count : 0,
    f1: count + predicted > 0 ? (2 * hits) / (count + predicted) : 0,
  };
}

/** Accuracy, and the mean F1 of the classes that occur. */
export function summary(confusion: readonly (readonly number[])[]): {
  readonly top1: number;
  readonly macroF1: number;
} {
  const figures = confusion.map((_, label) => classFigures(confusion, label));
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  const right = confusion.reduce((sum, row, label) => sum + (row[label] ?? 0), 0);
  const occurring = figures.filter(({ count }) => count > 0);
  return {
    top1: right / total,
    macroF1: occurring.reduce((sum, { f1 }) => sum + f1, 0) / occurring.length,
  };
}

/** Expected calibration error (Guo et al., 2017): the gap between probability and share of right answers in ten equal steps, weighted by their answers. */
export function calibrationError(answers: readonly Answer[]): number {
  const steps = Array.from({ length: STEPS }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { truth, label, probability } of answers) {
    const step = steps[Math.min(STEPS - 1, Math.floor(probability * STEPS))];
    if (step === undefined) continue;
    step.count += 1;
    step.sum += probability;
    step.right += truth === label ? 1 : 0;
  }
  return steps.reduce((total, { sum, right }) => total + Math.abs(sum - right) / answers.length, 0);
}
