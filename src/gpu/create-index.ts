import type { IndexRejection } from '../core/backend-name.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { toUnitVector } from '../core/unit-vector.ts';
import { KernelIndex } from '../search/kernel-index.ts';
import { ReferenceIndex } from '../search/reference-index.ts';
import type { VectorIndex } from '../search/vector-index.ts';
import { type Backend, whileAlive } from './backend.ts';
import { PackedIndex } from './packed/packed-index.ts';
import { SimilarityIndex } from './similarity-index.ts';

/** Rows of the trial. */
const TRIAL_ROWS = 256;
const TRIAL_HITS = 10;

/** tfjs keeps rows in float32, four bytes a value, and reads back a score a row: beyond this the CPU's kernel is the better choice. */
const MOST_TENSOR_VALUES = 16 * 1024 * 1024;

/**
 * The fastest index that the backend computes rightly and has memory for: our kernels on WebGPU and on the CPU, tfjs's matrix product on WebGL.
 * Drivers have bugs, so WebGPU has to answer a small trial first. What is passed over is told with its reason; the last resort, a scan in plain
 * TypeScript, takes no memory beside the rows.
 * @throws SearchError `device-lost`
 */
export async function createIndex(
  { name, gpu, lost }: Backend,
  rows: QuantisedRows,
  onRejected: (rejection: IndexRejection) => void = () => undefined,
): Promise<VectorIndex> {
  if (gpu !== undefined) {
    const isTrusted = await isRight(gpu, rows, lost);
    const index = isTrusted ? await uploadWithinMemory(gpu, rows, lost) : undefined;
    if (index) return index;
    onRejected({ index: 'webgpu', reason: isTrusted ? 'out-of-memory' : 'wrong-answer' });
  }
  if (name === 'webgl' && rows.values.length <= MOST_TENSOR_VALUES) {
    const index = unlessFull(() => new SimilarityIndex(rows, lost));
    if (index) return index;
    onRejected({ index: 'webgl', reason: 'out-of-memory' });
  }
  const index = unlessFull(() => new KernelIndex(rows));
  if (index) return index;
  onRejected({ index: 'wasm', reason: 'out-of-memory' });
  return new ReferenceIndex(rows);
}

/** Undefined when an allocation fails. */
function unlessFull<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Undefined when the device has too little memory for the rows. */
async function uploadWithinMemory(
  gpu: GPUDevice,
  rows: QuantisedRows,
  lost: AbortSignal,
): Promise<PackedIndex | undefined> {
  gpu.pushErrorScope('out-of-memory');
  const index = await PackedIndex.upload(gpu, rows, lost);
  if ((await whileAlive(gpu.popErrorScope(), lost)) === null) return index;
  index.dispose();
  return undefined;
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
