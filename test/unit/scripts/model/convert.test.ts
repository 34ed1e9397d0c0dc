import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { convertCommand } from '../../../../scripts/model/convert-command.ts';
import { Safetensors } from '../../../../scripts/model/safetensors.ts';
import { readModelFolder } from '../../../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../../../scripts/node/node-runtime.ts';
import { cosine, toUnitVector } from '../../../../src/core/unit-vector.ts';
import { goldenPicture } from '../../../../src/embed/golden-picture.ts';
import { SHARED, testWithShared } from '../../../shared-data.ts';

const WEIGHTS = 'pilot/student.safetensors';
const REFERENCE = 'pilot/reference.safetensors';
const COMMITTED = join(import.meta.dirname, '../../../../models/fashion-0');

let folder: string;

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'lookalike-convert-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

function convert(out: string): Promise<void> {
  const files = ['--weights', join(SHARED, WEIGHTS), '--reference', join(SHARED, REFERENCE)];
  return convertCommand([...files, '--id', 'fashion-0', '--out', out]);
}

testWithShared(
  'a converted model runs on WebAssembly and answers as its golden vectors say',
  [WEIGHTS, REFERENCE],
  async () => {
    const out = join(folder, 'fashion-0');
    await convert(out);
    const model = await readModelFolder(out);
    expect(model.manifest).toMatchObject({ kind: 'graph', dims: 128, licence: 'Apache-2.0' });
    const runtime = await startNodeRuntime(model);
    for (const { seed, vector } of model.manifest.goldens) {
      const answer = await runtime.embedder.embed(goldenPicture(seed));
      const reached = cosine(answer.vector, toUnitVector(Float32Array.from(vector)));
      expect(reached).toBeGreaterThan(0.9995);
      expect(answer.classes).not.toHaveLength(0);
    }
    runtime.dispose();
  },
  60_000,
);

testWithShared(
  'the committed model is what the trained weights convert to',
  [WEIGHTS, REFERENCE],
  async () => {
    const out = join(folder, 'fashion-0');
    await convert(out);
    for (const name of ['model.json', 'weights.bin']) {
      const ours = await readFile(join(out, name));
      expect(ours.equals(await readFile(join(COMMITTED, name)))).toBe(true);
    }
  },
  60_000,
);

async function safetensors(header: unknown, data: Uint8Array = new Uint8Array()): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  const path = join(folder, 'made.safetensors');
  await writeFile(path, Buffer.concat([length, text, data]));
  return path;
}

test('safetensors: tensors by name, and the metadata', async () => {
  const values = Float32Array.of(1, 2, 3, 4, 5, 6);
  const path = await safetensors(
    {
      __metadata__: { labels: '[]' },
      first: { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
      second: { dtype: 'F32', shape: [2, 2], data_offsets: [8, 24] },
    },
    new Uint8Array(values.buffer),
  );
  const file = await Safetensors.read(path);
  expect(file.metadata).toEqual({ labels: '[]' });
  expect(file.tensor('second')).toEqual({ shape: [2, 2], values: Float32Array.of(3, 4, 5, 6) });
});

test('safetensors: a file that is not there or too short is named', async () => {
  const absent = join(folder, 'absent.safetensors');
  await expect(Safetensors.read(absent)).rejects.toMatchObject({
    code: 'bad-model',
    message: expect.stringContaining(absent) as string,
  });
  const short = join(folder, 'short.safetensors');
  await writeFile(short, 'abc');
  await expect(Safetensors.read(short)).rejects.toMatchObject({ code: 'bad-model' });
});

test('safetensors: a header longer than the file, or one that is not JSON, is refused', async () => {
  const path = join(folder, 'odd.safetensors');
  await writeFile(path, Buffer.from([255, 0, 0, 0, 0, 0, 0, 0, 1, 2]));
  await expect(Safetensors.read(path)).rejects.toMatchObject({ code: 'bad-model' });
  await writeFile(path, Buffer.from([2, 0, 0, 0, 0, 0, 0, 0, 1, 2]));
  await expect(Safetensors.read(path)).rejects.toMatchObject({ code: 'bad-model' });
});

test('safetensors: a missing tensor and one of another type are refused by name', async () => {
  const file = await Safetensors.read(
    await safetensors({ half: { dtype: 'F16', shape: [1], data_offsets: [0, 2] } }),
  );
  expect(() => file.tensor('half')).toThrow(/"half".*not a float32 tensor/);
  expect(() => file.tensor('absent')).toThrow(/absent/);
});
