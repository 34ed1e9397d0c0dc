import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { afterEach, describe, expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { BACKENDS, type IndexRejection } from '../../../src/core/backend-name.ts';
import { goldenPicture } from '../../../src/embed/golden-picture.ts';
import { startRuntime } from '../../../src/gpu/start-runtime.ts';
import { KernelIndex } from '../../../src/search/kernel-index.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { countBuffers } from '../../fakes/count-buffers.ts';
import { tensorCount, tinyModel } from '../../fakes/tiny-model.ts';
import { randomVector, seeded } from '../../seeded.ts';

const DIMS = 64;
const random = seeded(31);
const rows = quantise(
  Array.from({ length: 2_000 }, () => randomVector(random, DIMS)),
  DIMS,
);
const query = randomVector(random, DIMS);

let undo: () => void = () => undefined;
afterEach(() => {
  undo();
});

/** Every device says that its memory ended. */
function refuseMemory(): void {
  const { popErrorScope } = GPUDevice.prototype as {
    readonly popErrorScope: (this: GPUDevice) => Promise<GPUError | null>;
  };
  GPUDevice.prototype.popErrorScope = async function () {
    await popErrorScope.call(this);
    return new GPUOutOfMemoryError('there is no more');
  };
  undo = () => {
    GPUDevice.prototype.popErrorScope = popErrorScope;
  };
}

test('where WebGPU has no memory for the rows, the kernel on the CPU compares them, and says why', async () => {
  const buffers = countBuffers();
  const runtime = await startRuntime(tinyModel(), { wasmUrl, forced: 'webgpu' });
  const before = buffers.liveBytes();
  refuseMemory();
  const rejected: IndexRejection[] = [];
  const index = await runtime.createIndex(rows, (rejection) => rejected.push(rejection));
  expect(index).toBeInstanceOf(KernelIndex);
  expect(rejected).toEqual([{ index: 'webgpu', reason: 'out-of-memory' }]);
  expect(buffers.liveBytes()).toBe(before); // what was uploaded until then is given back
  expect(await index.nearest(query, 20)).toEqual(await new ReferenceIndex(rows).nearest(query, 20));
  index.dispose();
  runtime.dispose();
  buffers.restore();
});

describe.each(BACKENDS)('%s', (forced) => {
  test('gives everything back when it is disposed of, and starts again', async () => {
    const buffers = countBuffers();
    for (let start = 0; start < 2; start++) {
      const runtime = await startRuntime(tinyModel(), { wasmUrl, forced });
      const index = await runtime.createIndex(rows);
      await runtime.embedder.embed(goldenPicture(start));
      expect(await index.nearest(query, 5)).toHaveLength(5);
      if (forced === 'webgpu') expect(buffers.liveBytes()).toBeGreaterThan(2_000 * DIMS);
      index.dispose();
      runtime.dispose();
      expect(tensorCount()).toBe(0);
      expect(buffers.liveBytes()).toBe(0);
    }
    buffers.restore();
  });
});
