import type { Sample } from './sample.ts';

type Column = readonly [heading: string, of: (sample: Sample) => string | number];

const COLUMNS: readonly Column[] = [
  ['seconds', ({ seconds }) => seconds.toFixed(0)],
  ['searches', ({ searches }) => searches],
  ['failed', ({ failures }) => failures],
  ['tensors', ({ tensors }) => tensors],
  ['tensor MB', ({ tensorBytes }) => mega(tensorBytes)],
  ['page objects', ({ pageObjects }) => pageObjects],
  ['worker objects', ({ workerObjects }) => workerObjects],
  ['page MB', ({ pageHeap }) => mega(pageHeap)],
  ['worker MB', ({ workerHeap }) => mega(workerHeap)],
  [' nodes', ({ nodes }) => nodes],
  ['listeners', ({ listeners }) => listeners],
  ['bitmaps', ({ bitmaps }) => bitmaps],
  ['URLs', ({ objectUrls }) => objectUrls],
  ['requests', ({ requests }) => requests],
];

/** What `rowOf` prints below. */
export const HEADING: string = COLUMNS.map(([heading]) => heading).join('  ');

export function rowOf(sample: Sample): string {
  return COLUMNS.map(([heading, of]) => String(of(sample)).padStart(heading.length)).join('  ');
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
