import '@tensorflow/tfjs-backend-cpu';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import { isSearchError } from '../../src/core/errors.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import { graphFromMemory } from '../../src/gpu/graph-from-memory.ts';
import { graphLayers, kerasLayers, type Layer } from '../model/layer-list.ts';
import { readModelFolder } from '../node/model-folder.ts';
import { UsageError } from '../node/usage-error.ts';
import { readPackFolder } from './pack-folder.ts';
import { inspectPack } from './report/inspect-pack.ts';
import { reportPage } from './report/report-page.ts';
import { Thumbnails } from './report/thumbnails.ts';

/** `catalog report`: one HTML page that shows a pack and the network behind it. */
export async function reportCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pack: { type: 'string' },
      out: { type: 'string' },
      models: { type: 'string', default: 'models' },
    },
  });
  if (values.pack === undefined) throw new UsageError('Name the pack with --pack DIR');
  const catalog = await readPackFolder(values.pack);
  const { id } = catalog.manifest.model;
  // A pack is worth looking at without its network too.
  const model = await readModelFolder(join(values.models, id)).catch((error: unknown) => {
    if (isSearchError(error, 'not-found')) return undefined;
    throw error;
  });
  const inspection = await inspectPack(catalog);
  const page = await reportPage({
    catalog,
    inspection,
    layers: model === undefined ? undefined : await layersOf(model),
    thumbnails: new Thumbnails(values.pack),
  });
  const out = values.out ?? `${values.pack.replace(/[/\\]+$/, '')}.report.html`;
  await writeFile(out, page);
  console.log(`${out}: ${(page.length / 1e6).toFixed(1)} MB`);
}

async function layersOf(model: ModelFiles): Promise<readonly Layer[]> {
  await tf.setBackend('cpu');
  const { manifest, bytes } = model;
  if (manifest.kind !== 'layers') return graphLayers(model, manifest.input.size);
  const { loadLayersModel } = await import('@tensorflow/tfjs-layers');
  const keras = await loadLayersModel(graphFromMemory(manifest, bytes));
  const layers = kerasLayers(keras);
  keras.dispose();
  return layers;
}
