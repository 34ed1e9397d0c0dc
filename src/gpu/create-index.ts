import { isSearchError } from '../core/errors.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { toUnitVector } from '../core/unit-vector.ts';
import { KernelIndex } from '../search/kernel-index.ts';
import { ReferenceIndex } from '../search/reference-index.ts';
import type { VectorIndex } from '../search/vector-index.ts';
import { type Backend, whileAlive } from './backend.ts';
import { PackedIndex } from './packed/packed-index.ts';
import { TexturedIndex } from './textured/textured-index.ts';

/** Rows of the trial. */
const TRIAL_ROWS = 256;
const TRIAL_HITS = 10;

/** Brings rows to a device; undefined when it has too little memory for them, or does not compile the kernels. */
type Upload = (rows: QuantisedRows) => Promise<VectorIndex | undefined>;

/**
 * The fastest index that the backend computes rightly: our kernels on WebGPU, WebGL and the CPU. Drivers have bugs and memory ends, so a
 * device has to answer a small trial first, and the CPU's kernel takes over where it fails.
 * @throws SearchError `device-lost`
 */
export async function createIndex(backend: Backend, rows: QuantisedRows): Promise<VectorIndex> {
  const upload = uploadTo(backend);
  if (upload === undefined || !(await isRight(upload, rows))) return new KernelIndex(rows);
  return (await upload(rows)) ?? new KernelIndex(rows);
}

function uploadTo({ name, gpu, lost }: Backend): Upload | undefined {
  if (gpu !== undefined) return (rows) => uploadPacked(gpu, rows, lost);
  return name === 'webgl' ? (rows) => uploadTextured(rows, lost) : undefined;
}

async function uploadPacked(
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

async function uploadTextured(
  rows: QuantisedRows,
  lost: AbortSignal,
): Promise<TexturedIndex | undefined> {
  try {
    return await TexturedIndex.upload(rows, lost);
  } catch (error) {
    if (isSearchError(error, 'no-backend')) return undefined;
    throw error;
  }
}

async function isRight(upload: Upload, { dims, values, scales }: QuantisedRows): Promise<boolean> {
  const few = scales.subarray(0, TRIAL_ROWS);
  const trial = { dims, values: values.subarray(0, few.length * dims), scales: few };
  const query = toUnitVector(Float32Array.from({ length: dims }, (_, i) => Math.cos(i * i)));
  const index = await upload(trial);
  if (index === undefined) return false;
  try {
    const expected = await new ReferenceIndex(trial).nearest(query, TRIAL_HITS);
    const hits = await index.nearest(query, TRIAL_HITS);
    return hits.length === expected.length && hits.every(({ row }, i) => row === expected[i]?.row);
  } finally {
    index.dispose();
  }
}
