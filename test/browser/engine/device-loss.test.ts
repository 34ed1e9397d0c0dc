import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { expect, test } from 'vitest';
import { quantise } from '../../../src/catalog/vector-shard.ts';
import { BACKENDS } from '../../../src/core/backend-name.ts';
import { PreparedSearch } from '../../../src/engine/prepared-search.ts';
import { startRuntime } from '../../../src/gpu/start-runtime.ts';
import { ReferenceIndex } from '../../../src/search/reference-index.ts';
import { loseDevice } from '../../fakes/lose-device.ts';
import { tinyModel } from '../../fakes/tiny-model.ts';
import { randomVector, seeded } from '../../seeded.ts';

const DIMS = 64;
const LOSSES: ReadonlySet<number> = new Set([10, 30, 50, 70]);

test('a device lost in the middle of a query, again and again, leaves 100 of 100 answers right', async () => {
  const random = seeded(21);
  const rows = quantise(
    Array.from({ length: 3_000 }, () => randomVector(random, DIMS)),
    DIMS,
  );
  const reference = new ReferenceIndex(rows);
  const used = new Set<string>();
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
    let broken = !LOSSES.has(i);
    const hits = await search.run(({ runtime, index }) => {
      used.add(runtime.backend);
      const answer = index.nearest(query, 10);
      if (!broken) loseDevice();
      broken = true;
      return answer;
    });
    expect(hits).toEqual(await reference.nearest(query, 10));
  }
  expect([...used]).toEqual([...BACKENDS]);
  search.dispose();
});
