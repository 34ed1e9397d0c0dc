import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addCommand } from '../../../../scripts/model/add-command.ts';
import { readModelFolder } from '../../../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../../../scripts/node/node-runtime.ts';
import { goldenPicture } from '../../../../src/embed/golden-picture.ts';
import { tinyModel } from '../../../fakes/tiny-model.ts';

let folder: string;
let printed: string;

beforeEach(async () => {
  printed = '';
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    printed += `${text}\n`;
  });
  folder = await mkdtemp(join(tmpdir(), 'lookalike-add-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** A Keras network as the converter writes it: convolution, pooling, dropout, class scores. */
async function kerasModel(): Promise<string> {
  const layers = [
    tf.layers.conv2d({ name: 'conv', inputShape: [16, 16, 3], filters: 4, kernelSize: 3 }),
    tf.layers.globalAveragePooling2d({ name: 'pool' }),
    tf.layers.dropout({ name: 'drop', rate: 0.5 }),
    tf.layers.dense({ name: 'classes', units: 3, activation: 'softmax' }),
  ];
  const path = join(folder, 'keras');
  await mkdir(path);
  await tf.sequential({ layers }).save(
    tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
      const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
      const json = { format: 'layers-model', modelTopology, weightsManifest };
      await writeFile(join(path, 'model.json'), JSON.stringify(json));
      const bytes = tf.io.CompositeArrayBuffer.join(weightData);
      await writeFile(join(path, 'weights.bin'), new Uint8Array(bytes));
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
  return path;
}

async function graphModel(): Promise<string> {
  const path = join(folder, 'graph');
  await mkdir(path);
  for (const [name, bytes] of tinyModel().bytes) {
    await writeFile(join(path, name), new Uint8Array(bytes));
  }
  return path;
}

test('a Keras network loses its last layers and answers on WebAssembly', async () => {
  await addCommand([await kerasModel(), '--out', folder, '--id', 'shop-net', '--range=0,1']);
  expect(printed).toMatch(/pool +GlobalAveragePooling2D +4 +0 {2}<- embedding/);
  expect(printed).toContain('vectors of 4 numbers from "pool", pictures of 16 px in 0 to 1');
  const model = await readModelFolder(join(folder, 'shop-net'));
  expect(model.manifest).toMatchObject({ kind: 'layers', dims: 4, nodes: { embedding: 'pool' } });
  const { embedder, selfTestCosine } = await startNodeRuntime(model);
  expect(selfTestCosine).toBeGreaterThan(0.999);
  const { vector } = await embedder.embed(goldenPicture(2));
  expect(vector).toHaveLength(4);
  embedder.dispose();
}, 60_000);

test('a graph model whose embedding is named, its size said where the graph leaves it open', async () => {
  const args = [await graphModel(), '--out', folder, '--id', 'own', '--crop', 'stretch'];
  await addCommand([...args, '--embedding', 'embedding']);
  const model = await readModelFolder(join(folder, 'own'));
  expect(model.manifest).toMatchObject({ kind: 'graph', input: { size: 16 }, dims: 8 });
  // The same network was described by hand: its golden vector is computed in plain loops.
  const [golden] = tinyModel().manifest.goldens;
  const [found] = model.manifest.goldens;
  for (const [i, value] of (golden?.vector ?? []).entries()) {
    expect(found?.vector[i]).toBeCloseTo(value, 4);
  }
});

test('maps without pooling are averaged over the picture', async () => {
  await addCommand([
    await graphModel(),
    '--out',
    folder,
    '--embedding',
    'conv',
    '--crop',
    'stretch',
  ]);
  const { manifest } = await readModelFolder(join(folder, 'graph'));
  const [golden] = tinyModel().manifest.goldens;
  expect(manifest.goldens[0]?.vector[0]).toBeCloseTo(golden?.vector[0] ?? NaN, 4);
});

test('a layer that is not there is refused with the list of those that are', async () => {
  const args = [await kerasModel(), '--out', folder, '--id', 'x', '--embedding', 'features'];
  await expect(addCommand(args)).rejects.toMatchObject({
    code: 'bad-model',
    message: expect.stringMatching(/no layer "features"[\s\S]*pool/) as string,
  });
});

test('a folder without a converted network, lost weights, a wrong size and a wrong call say what to do', async () => {
  await expect(addCommand([folder])).rejects.toMatchObject({ code: 'not-found' });
  const path = await kerasModel();
  await expect(addCommand([path, '--size', '224'])).rejects.toThrow(/16 x 16 pixels/);
  await rm(join(path, 'weights.bin'));
  await expect(addCommand([path])).rejects.toThrow(/names "weights.bin", which is not there/);
  await expect(addCommand([])).rejects.toThrow(/one folder/);
  await expect(addCommand([path, '--range=1,0'])).rejects.toThrow(/two rising numbers/);
});
