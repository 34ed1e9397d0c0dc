import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { convertCommand } from '../../../../scripts/model/convert-command.ts';
import { Safetensors } from '../../../../scripts/model/safetensors.ts';
import { readModelFolder } from '../../../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../../../scripts/node/node-runtime.ts';
import { cosine, toUnitVector } from '../../../../src/core/unit-vector.ts';
import { graphFromMemory } from '../../../../src/gpu/graph-from-memory.ts';
import { goldenPicture } from '../../../../src/embed/golden-picture.ts';
import { tinyStudent, writeSafetensors } from '../../../fakes/tiny-student.ts';

let folder: string;

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'lookalike-convert-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** Writes a tiny student with what plain loops answer for its pictures, `spoiled` with another network's answers. */
async function trained(spoiled = false): Promise<readonly string[]> {
  const { weights, reference } = tinyStudent(spoiled);
  const [weightsPath, referencePath] = [join(folder, 'w'), join(folder, 'r')];
  await writeSafetensors(weightsPath, weights);
  await writeSafetensors(referencePath, reference);
  return ['--weights', weightsPath, '--reference', referencePath, '--id', 'tiny'];
}

test('a converted network answers what its layers say, computed in plain loops', async () => {
  const out = join(folder, 'tiny');
  await convertCommand([...(await trained()), '--out', out]);
  const { manifest, bytes } = await readModelFolder(out);
  expect(manifest).toMatchObject({
    kind: 'graph',
    dims: 6,
    input: { size: 12 },
    labels: ['a', 'b'],
    temperature: 0.5,
  });
  const runtime = await startNodeRuntime({ manifest, bytes });
  for (const { seed, vector } of manifest.goldens) {
    const answer = await runtime.embedder.embed(goldenPicture(seed));
    expect(cosine(answer.vector, toUnitVector(Float32Array.from(vector)))).toBeGreaterThan(0.9995);
    expect(answer.classes).toHaveLength(2);
  }
  runtime.dispose();
}, 60_000);

test('the maps over the picture average to the embedding and the class scores', async () => {
  const out = join(folder, 'tiny');
  await convertCommand([...(await trained()), '--out', out]);
  const { manifest, bytes } = await readModelFolder(out);
  if (manifest.kind !== 'graph') throw new Error('A converted network is a graph');
  const { nodes } = manifest;
  const graph = await tf.loadGraphModel(graphFromMemory(manifest, bytes));
  const picture = tf.randomUniform([1, 12, 12, 3], -1, 1, 'float32', 3);
  const { localEmbedding = '', embedding, classMap = '', scores = '' } = nodes;
  for (const names of [
    [localEmbedding, embedding],
    [classMap, scores],
  ]) {
    const outputs = graph.execute({ [nodes.input]: picture }, names) as [tf.Tensor, tf.Tensor];
    expect(outputs[0].shape.slice(0, 3)).toEqual([1, 3, 3]);
    const average = await tf.mean(outputs[0], [1, 2]).data();
    const whole = await outputs[1].data();
    for (const [i, value] of whole.entries()) expect(average[i]).toBeCloseTo(value, 4);
  }
}, 60_000);

test('a network that answers something else than its reference is refused, and nothing is written', async () => {
  const out = join(folder, 'tiny');
  await expect(convertCommand([...(await trained(true)), '--out', out])).rejects.toMatchObject({
    code: 'bad-model',
  });
  await expect(readFile(join(out, 'manifest.json'))).rejects.toMatchObject({ code: 'ENOENT' });
}, 60_000);

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
