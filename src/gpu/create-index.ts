import type { QuantisedRows } from '../core/quantised-rows.ts';
import { toUnitVector } from '../core/unit-vector.ts';
import { KernelIndex } from '../search/kernel-index.ts';
import { ReferenceIndex } from '../search/reference-index.ts';
import type { VectorIndex } from '../search/vector-index.ts';
import type { Backend } from './backend.ts';
import { PackedIndex } from './packed/packed-index.ts';
import { SimilarityIndex } from './similarity-index.ts';

/** Rows of the trial. */
const TRIAL_ROWS = 256;
const TRIAL_HITS = 10;

/**
 * The fastest index that the backend computes rightly: our kernels on WebGPU and on the CPU, tfjs's matrix product on WebGL. Drivers
 * have bugs, so WebGPU has to answer a small trial first, and tfjs takes over where it fails.
 */
export async function createIndex(
  { name, gpu, lost }: Backend,
  rows: QuantisedRows,
): Promise<VectorIndex> {
  if (name === 'wasm') return new KernelIndex(rows);
  if (gpu !== undefined && (await isRight(gpu, rows, lost))) {
    return PackedIndex.upload(gpu, rows, lost);
  }
  return new SimilarityIndex(rows, lost);
}

async function isRight(
  gpu: GPUDevice,
  { dims, values, scales }: QuantisedRows,
  lost: AbortSignal,
): Promise<boolean> {
  const few = scales.subarray(0, TRIAL_ROWS);
  const trial = { dims, values: values.subarray(0, few.length * dims), scales: few };
  const query = toUnitVector(Float32Array.from({ length: dims }, (_, i) => Math.cos(i * i)));
  const index = await PackedIndex.upload(gpu, trial, lost);
  try {
    const expected = await new ReferenceIndex(trial).nearest(query, TRIAL_HITS);
    const hits = await index.nearest(query, TRIAL_HITS);
    return hits.length === expected.length && hits.every(({ row }, i) => row === expected[i]?.row);
  } finally {
    index.dispose();
  }
}
