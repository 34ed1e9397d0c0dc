import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { BACKENDS } from '../../../src/core/backend-name.ts';
import { cosine, type UnitVector } from '../../../src/core/unit-vector.ts';
import { goldenPicture } from '../../../src/embed/golden-picture.ts';
import { PreparedSearch } from '../../../src/engine/prepared-search.ts';
import { startRuntime } from '../../../src/gpu/start-runtime.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { loseDevice } from '../../fakes/lose-device.ts';
import { tinyModel } from '../../fakes/tiny-model.ts';
import { randomVector, seeded } from '../../seeded.ts';

const DIMS = 64;
/** In which query, and at which of its two steps, the device is lost: each backend twice. */
const LOSSES: ReadonlyMap<number, 'embedding' | 'comparing'> = new Map([
  [10, 'embedding'],
  [30, 'comparing'],
  [50, 'comparing'],
  [70, 'embedding'],
]);

test('a device lost in the middle of a query, again and again, leaves 100 of 100 answers right', async () => {
  const random = seeded(21);
  const rows = quantise(
    Array.from({ length: 3_000 }, () => randomVector(random, DIMS)),
    DIMS,
  );
  const reference = new ReferenceIndex(rows);
  const used = new Set<string>();
  const vectors: UnitVector[] = [];
  let losses = 0;
  const search = new PreparedSearch({
    catalog: { rows },
    model: tinyModel(),
    forced: undefined,
    // Forced one by one, since this browser computes WebGPU and WebGL in software, which is passed over otherwise.
    startRuntime: (model, { excluded }) =>
      startRuntime(model, { wasmUrl, forced: BACKENDS.find((name) => !excluded.has(name)) }),
  });
  for (let i = 0; i < 100; i++) {
    const query = randomVector(random, DIMS);
    let loss = LOSSES.get(i);
    const loseIn = (step: typeof loss): void => {
      if (loss !== step) return;
      loss = undefined;
      losses += 1;
      loseDevice();
    };
    const found = await search.run(async ({ runtime, index }) => {
      used.add(runtime.backend);
      const embedding = runtime.embedder.embed(goldenPicture(i));
      loseIn('embedding');
      const { vector } = await embedding;
      const answer = index.nearest(query, 10);
      loseIn('comparing');
      return { vector, hits: await answer };
    });
    expect(found.hits).toEqual(await reference.nearest(query, 10));
    vectors.push(found.vector);
  }
  expect(losses).toBe(LOSSES.size);
  expect([...used]).toEqual([...BACKENDS]);
  // The last backend, which cannot be lost, says what the others should have seen.
  const { runtime } = await search.ready();
  for (const [i, vector] of vectors.entries()) {
    const expected = await runtime.embedder.embed(goldenPicture(i));
    expect(cosine(vector, expected.vector)).toBeGreaterThan(0.9999);
  }
  await search.dispose();
});
