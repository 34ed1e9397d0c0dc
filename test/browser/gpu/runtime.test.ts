import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { describe, expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { BACKENDS } from '../../../src/core/backend-name.ts';
import { goldenPicture } from '../../../src/embed/golden-picture.ts';
import { startRuntime } from '../../../src/gpu/start-runtime.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { loseDevice } from '../../fakes/lose-device.ts';
import { tensorCount, tinyModel } from '../../fakes/tiny-model.ts';
import { randomVector, seeded } from '../../seeded.ts';

const DIMS = 64;

describe.each(BACKENDS)('%s', (forced) => {
  test('passes its self-test against a vector computed by hand', async () => {
    const runtime = await startRuntime(tinyModel(), { wasmUrl, forced });
    expect(runtime.backend).toBe(forced);
    expect(runtime.selfTestCosine).toBeGreaterThan(0.9999);
    runtime.dispose();
  });

  test('is rejected with its reason when it computes something else', async () => {
    await expect(startRuntime(tinyModel(true), { wasmUrl, forced })).rejects.toMatchObject({
      code: 'no-backend',
      message: expect.stringContaining('the self-test reached a cosine of -1.0000') as string,
    });
  });

  test('finds the same rows as the reference scan, with the same scores', async () => {
    const runtime = await startRuntime(tinyModel(), { wasmUrl, forced });
    const random = seeded(9);
    const vectors = Array.from({ length: 1_500 }, () => randomVector(random, DIMS));
    const rows = quantise([...vectors, ...vectors.slice(0, 100)], DIMS);
    const reference = new ReferenceIndex(rows);
    const before = tensorCount();
    const index = await runtime.createIndex(rows);
    for (const limit of [1, 24, 2_000]) {
      const query = vectors[limit % 7] ?? randomVector(random, DIMS);
      expect(await index.nearest(query, limit)).toEqual(await reference.nearest(query, limit));
    }
    index.dispose();
    expect(tensorCount()).toBe(before);
    runtime.dispose();
  });

  test('leaves no tensor behind after embedding, a failed one included', async () => {
    const runtime = await startRuntime(tinyModel(), { wasmUrl, forced });
    const before = tensorCount();
    for (let i = 0; i < 20; i++) await runtime.embedder.embed(goldenPicture(i));
    const empty = { width: 0, height: 0, data: new Uint8Array() };
    await expect(runtime.embedder.embed(empty)).rejects.toMatchObject({ code: 'bad-image' });
    await expect(runtime.embedder.embed(goldenPicture(1))).resolves.toBeDefined();
    expect(tensorCount()).toBe(before);
    runtime.dispose();
  });
});

describe.each(['webgpu', 'webgl'] as const)('%s', (forced) => {
  test('a lost device is an error with a code, and a fresh start works', async () => {
    const runtime = await startRuntime(tinyModel(), { wasmUrl, forced });
    const expected = await runtime.embedder.embed(goldenPicture(3));
    loseDevice();
    await expect(runtime.embedder.embed(goldenPicture(3))).rejects.toMatchObject({
      code: 'device-lost',
    });
    runtime.dispose();
    const again = await startRuntime(tinyModel(), { wasmUrl, forced });
    const { vector } = await again.embedder.embed(goldenPicture(3));
    for (const [i, value] of vector.entries())
      expect(value).toBeCloseTo(expected.vector[i] ?? NaN, 3);
    again.dispose();
  });
});

test('without force, software adapters are passed over with their reasons, and WASM is chosen', async () => {
  const runtime = await startRuntime(tinyModel(), { wasmUrl });
  expect(runtime.backend).toBe('wasm');
  expect(runtime.rejected.map(({ backend }) => backend)).toEqual(['webgpu', 'webgl']);
  for (const { reason } of runtime.rejected) expect(reason).toMatch(/computes in software/);
  runtime.dispose();
});
