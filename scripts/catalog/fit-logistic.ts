import { Matrix, solve } from 'ml-matrix';

/** One judged case: its numbers, whether it is a positive one, and how much it counts. */
export interface Case {
  readonly values: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

/** Its sum `bias + weights · values` is the logarithm of the odds for a positive case. */
export interface Logistic {
  readonly weights: readonly number[];
  readonly bias: number;
}

const STEPS = 40;
/** Weight of the squared weights, of standardised values. */
const RIDGE = 0.01;
/** Of the bias, which is not to shrink. */
const LEAST_RIDGE = 1e-9;

/** Logistic regression by Newton's method on standardised values, with a little ridge, for a handful of values a case. */
export function fitLogistic(cases: readonly Case[]): Logistic {
  const length = cases[0]?.values.length ?? 0;
  const columns = Array.from({ length }, (_, i) => cases.map(({ values }) => values[i] ?? 0));
  const means = columns.map(average);
  const spreads = columns.map((column, i) => {
    return Math.sqrt(average(column.map((value) => (value - (means[i] ?? 0)) ** 2))) || 1;
  });
  const rows = new Matrix(
    cases.map(({ values }) => [
      ...values.map((value, i) => (value - (means[i] ?? 0)) / (spreads[i] ?? 1)),
      1,
    ]),
  );
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const shares = cases.map(({ weight }) => weight / total);
  const truths = cases.map(({ positive }) => (positive ? 1 : 0));
  const ridge = [...means.map(() => RIDGE), LEAST_RIDGE];
  let beta = Matrix.zeros(length + 1, 1);
  for (let step = 0; step < STEPS; step++) {
    const p = rows
      .mmul(beta)
      .to1DArray()
      .map((sum) => 1 / (1 + Math.exp(-sum)));
    const errors = Matrix.columnVector(
      p.map((value, n) => (shares[n] ?? 0) * (value - (truths[n] ?? 0))),
    );
    const curves = p.map((value, n) => (shares[n] ?? 0) * value * (1 - value));
    const shrink = Matrix.diag(ridge);
    const gradient = rows.transpose().mmul(errors).add(shrink.mmul(beta));
    const hessian = rows.transpose().mmul(rows.clone().mulColumnVector(curves)).add(shrink);
    beta = beta.sub(solve(hessian, gradient, true));
  }
  const found = beta.to1DArray();
  const weights = spreads.map((spread, i) => (found[i] ?? 0) / spread);
  const middle = weights.reduce((sum, weight, i) => sum + weight * (means[i] ?? 0), 0);
  return { weights, bias: (found[length] ?? 0) - middle };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
