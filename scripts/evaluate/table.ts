import type { Evaluation, MethodResult } from './evaluate-methods.ts';
import type { EvaluationData } from './picture-set.ts';
import type { BrowserTime } from './time-in-browser.ts';

/** Everything that one run found out. */
export interface EvaluationResult extends Evaluation {
  readonly data: EvaluationData;
  readonly browser?: readonly BrowserTime[];
}

interface Column {
  readonly head: string;
  readonly of: (result: MethodResult) => number | undefined;
  readonly digits: number;
}

export const COLUMNS: readonly Column[] = [
  { head: 'top-1', of: ({ top1 }) => top1, digits: 3 },
  { head: 'F1', of: ({ macroF1 }) => macroF1, digits: 3 },
  { head: 'core top-1', of: ({ core }) => core?.top1, digits: 3 },
  { head: 'core F1', of: ({ core }) => core?.macroF1, digits: 3 },
  { head: 'p@1', of: ({ precisionAt1 }) => precisionAt1, digits: 3 },
  { head: 'p@5', of: ({ precisionAt5 }) => precisionAt5, digits: 3 },
  { head: 'p@10', of: ({ precisionAt10 }) => precisionAt10, digits: 3 },
  { head: 'mAP@10', of: ({ mapAt10 }) => mapAt10, digits: 3 },
  { head: 'nDCG@10', of: ({ ndcgAt10 }) => ndcgAt10, digits: 3 },
  { head: 'r@1', of: ({ recallAt1 }) => recallAt1, digits: 3 },
  { head: 'r@5', of: ({ recallAt5 }) => recallAt5, digits: 3 },
  { head: 'r@10', of: ({ recallAt10 }) => recallAt10, digits: 3 },
  { head: 'ms', of: ({ msPerPicture }) => msPerPicture, digits: 1 },
  { head: 'MB', of: ({ bytes }) => bytes / 1e6, digits: 2 },
];

/** Columns of which at least one method has a figure. */
export function usedColumns(methods: readonly MethodResult[]): readonly Column[] {
  return COLUMNS.filter(({ of }) => methods.some((method) => of(method) !== undefined));
}

export function format(value: number | undefined, digits: number): string {
  return value === undefined ? '–' : value.toFixed(digits);
}

/** Tables for the terminal, and what their columns mean. */
export function evaluationTable(result: EvaluationResult): string {
  const { data, methods, browser = [] } = result;
  const columns = usedColumns(methods);
  const rows = methods.map((method) => [
    method.name,
    ...columns.map(({ of, digits }) => format(of(method), digits)),
  ]);
  const tables = [
    describeData(data),
    align([['method', ...columns.map(({ head }) => head)], ...rows]),
    'p, mAP, nDCG: same class among the nearest of the catalogue. r: the very picture for its phone photo. ms: Node, tfjs-WASM.',
  ];
  if (browser.length > 0) {
    const lines = browser.map(({ name, backend, device, msPerPicture, leastCosine }) => {
      return [name, backend, msPerPicture.toFixed(1), leastCosine.toFixed(6), device];
    });
    tables.push(align([['in Chromium', 'backend', 'ms', 'least cosine', 'device'], ...lines]));
    tables.push('Times of software adapters (SwiftShader, llvmpipe) prove nothing about a GPU.');
  }
  return tables.join('\n\n');
}

/** How many pictures there are of what, in one line. */
export function describeData({
  name,
  train,
  test,
  catalogue,
  gallery,
  queries,
}: EvaluationData): string {
  return `${name}: ${train.length} labelled training pictures, ${test.length} test pictures, ${catalogue.length} in the catalogue of category retrieval, ${queries.length} instance queries among ${gallery.length}`;
}

/** The machine-readable form; figures that do not exist are left out. */
export function toJson({ data, classes, methods, browser }: EvaluationResult): object {
  const { name, train, test, catalogue, gallery, queries } = data;
  return {
    data: {
      name,
      classes,
      train: train.length,
      test: test.length,
      catalogue: catalogue.length,
      gallery: gallery.length,
      queries: queries.length,
    },
    methods: methods.map(({ core, ...method }) => ({
      ...method,
      ...(core === undefined ? {} : { coreTop1: core.top1, coreMacroF1: core.macroF1 }),
    })),
    ...(browser === undefined ? {} : { browser }),
  };
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
