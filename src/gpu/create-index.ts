import type { IndexRejection } from '../core/backend-name.ts';
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
 * The fastest index that the backend computes rightly and has memory for: our kernels on WebGPU, WebGL and the CPU. Drivers have bugs, so a
 * device has to answer a small trial first. What is passed over is told with its reason; the last resort, a scan in plain TypeScript, takes no
 * memory beside the rows.
 * @throws SearchError `device-lost`
 */
export async function createIndex(
  backend: Backend,
  rows: QuantisedRows,
  onRejected: (rejection: IndexRejection) => void = () => undefined,
): Promise<VectorIndex> {
  const upload = uploadTo(backend);
  if (upload !== undefined) {
    const isRight = await answersTrial(upload, rows);
    const index = isRight === true ? await upload(rows) : undefined;
    if (index) return index;
    onRejected({
      index: backend.name,
      reason: isRight === false ? 'wrong-answer' : 'out-of-memory',
    });
  }
  try {
    return new KernelIndex(rows);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    onRejected({ index: 'wasm', reason: 'out-of-memory' });
    return new ReferenceIndex(rows);
  }
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

/** Undefined when not even the trial's few rows find room. */
async function answersTrial(
  upload: Upload,
  { dims, values, scales }: QuantisedRows,
): Promise<boolean | undefined> {
  const few = scales.subarray(0, TRIAL_ROWS);
  const trial = { dims, values: values.subarray(0, few.length * dims), scales: few };
  const query = toUnitVector(Float32Array.from({ length: dims }, (_, i) => Math.cos(i * i)));
  const index = await upload(trial);
  if (index === undefined) return undefined;
  try {
    const expected = await new ReferenceIndex(trial).nearest(query, TRIAL_HITS);
    const hits = await index.nearest(query, TRIAL_HITS);
    return hits.length === expected.length && hits.every(({ row }, i) => row === expected[i]?.row);
  } finally {
    index.dispose();
  }
}
