import '@tensorflow/tfjs-backend-cpu';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import { sha256 } from '../../src/core/digest.ts';
import { SearchError } from '../../src/core/errors.ts';
import { JsonReader, parseJson } from '../../src/core/json.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import {
  type CropRule,
  type GraphModelManifest,
  type LayersModelManifest,
  MODEL_MANIFEST_NAME,
} from '../../src/embed/model-manifest.ts';
import { graphFromMemory } from '../../src/gpu/graph-from-memory.ts';
import { swapFolder } from '../node/swap-folder.ts';
import { UsageError } from '../node/usage-error.ts';
import { findEmbedding } from './find-embedding.ts';
import { goldenVectors } from './golden-vectors.ts';
import { GRAPH_NAME } from './graph-file.ts';
import { graphLayers, kerasLayers, layerTable, type Layer } from './layer-list.ts';

type Manifest = GraphModelManifest | LayersModelManifest;
type Loaded = ModelFiles & { readonly manifest: Manifest };

interface Options {
  readonly id: string;
  readonly out: string;
  readonly embedding: string | undefined;
  readonly size: number | undefined;
  readonly range: readonly [number, number];
  readonly crop: CropRule;
  readonly licence: string;
}

/** `model add`: any converted graph or layers model into the folder of models, with manifest, checksums and golden vectors. */
export async function addCommand(args: readonly string[]): Promise<void> {
  const { folder, options } = readOptions(args);
  await tf.setBackend('cpu');
  const bare = await readConverted(folder, options);
  const { size, layers } = await inspect(bare, options.size);
  const embedding = options.embedding ?? findEmbedding(layers);
  if (!layers.some(({ name }) => name === embedding)) {
    throw new SearchError(
      'bad-model',
      `${folder} has no layer "${embedding}". Its layers:\n${layerTable(layers, '')}`,
    );
  }
  console.log(layerTable(layers, embedding));
  const model = withNodes(bare, { size, embedding });
  const goldens = await goldenVectors(model);
  const dims = goldens[0]?.vector.length ?? 0;
  const manifest = { ...model.manifest, dims, goldens };
  const target = join(options.out, options.id);
  await swapFolder(target, async (fresh) => {
    for (const [name, bytes] of model.bytes)
      await writeFile(join(fresh, name), new Uint8Array(bytes));
    await writeFile(join(fresh, MODEL_MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
  });
  const [low, high] = options.range;
  console.log(
    `\n${target}: vectors of ${dims} numbers from "${embedding}", pictures of ${size} px in ${low} to ${high}.` +
      `\nWrong input range or layer? Say --range=0,1 or --embedding NAME. Then: npm run catalog -- build --model ${options.id} …`,
  );
}

function readOptions(args: readonly string[]): {
  readonly folder: string;
  readonly options: Options;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      out: { type: 'string', default: 'models' },
      embedding: { type: 'string' },
      size: { type: 'string' },
      range: { type: 'string', default: '-1,1' },
      crop: { type: 'string', default: 'centre' },
      licence: { type: 'string', default: 'unknown' },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('add wants one folder');
  const id = values.id ?? basename(resolve(folder));
  if (!/^[\w-][\w.-]*$/.test(id)) {
    throw new UsageError(`"${id}" is no model id: give one with --id`);
  }
  const { out, embedding, licence } = values;
  const [size, range, crop] = [toSize(values.size), toRange(values.range), toCrop(values.crop)];
  return { folder, options: { id, out, embedding, licence, crop, size, range } };
}

function toCrop(text: string): CropRule {
  if (text === 'centre' || text === 'stretch') return text;
  throw new UsageError('--crop is "centre" or "stretch"');
}

function toSize(text: string | undefined): number | undefined {
  const size = Number(text);
  if (text === undefined || (Number.isInteger(size) && size > 0))
    return text === undefined ? undefined : size;
  throw new UsageError('--size wants a whole number of pixels');
}

/** Two rising numbers such as "-1,1". */
export function toRange(text: string): readonly [number, number] {
  const [low = NaN, high = NaN, ...more] = text.split(',').map(Number);
  if (Number.isFinite(high - low) && low < high && more.length === 0) return [low, high];
  throw new UsageError(`--range wants two rising numbers such as --range=-1,1, not "${text}"`);
}

/** The files of the folder and a manifest that does not know the embedding yet. */
async function readConverted(folder: string, options: Options): Promise<Loaded> {
  const path = join(folder, GRAPH_NAME);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const message = `${path} is not there: convert the network with tensorflowjs_converter first`;
    throw new SearchError('not-found', message, { cause });
  });
  const json = new JsonReader(parseJson(text, path, 'bad-model'), path, 'bad-model');
  const weights = json.children('weightsManifest').flatMap((group) => group.strings('paths'));
  const bytes = new Map<string, ArrayBuffer>();
  for (const name of [GRAPH_NAME, ...weights]) {
    const content = await readFile(join(folder, name)).catch((cause: unknown) => {
      throw new SearchError('bad-model', `${path} names "${name}", which is not there`, { cause });
    });
    bytes.set(name, new Uint8Array(content).buffer);
  }
  const files = await Promise.all(
    [...bytes].map(async ([name, content]) => {
      const digest = await sha256(new Uint8Array(content));
      return { name, bytes: content.byteLength, sha256: digest };
    }),
  );
  const { id, range, crop, licence, size = 1 } = options;
  const common = {
    id,
    files,
    dims: 1,
    input: { size, range, crop },
    licence,
    source: folder,
    goldens: [],
  };
  const isGraph = json.child('modelTopology').has('node');
  const manifest: Manifest = isGraph
    ? { ...common, kind: 'graph', nodes: { input: '', embedding: '' }, labels: [], temperature: 1 }
    : { ...common, kind: 'layers', nodes: { embedding: '' } };
  return { manifest, bytes };
}

/** The layers, and the side of the input that the network itself names unless it is given. */
async function inspect(
  model: Loaded,
  given: number | undefined,
): Promise<{ readonly size: number; readonly layers: readonly Layer[] }> {
  const { manifest, bytes } = model;
  if (manifest.kind === 'graph') {
    const { loadGraphModel } = await import('@tensorflow/tfjs-converter');
    const graph = await loadGraphModel(graphFromMemory(manifest, bytes));
    const size = sideOf(graph.inputs[0]?.shape, given);
    graph.dispose();
    return { size, layers: await graphLayers(model, size) };
  }
  const { loadLayersModel } = await import('@tensorflow/tfjs-layers');
  const keras = await loadLayersModel(graphFromMemory(manifest, bytes));
  const size = sideOf(keras.inputs[0]?.shape, given);
  const layers = kerasLayers(keras);
  keras.dispose();
  return { size, layers };
}

/** Of an input (batch, rows, columns, 3); what the converter left open is null or -1. */
function sideOf(shape: readonly (number | null)[] = [], given: number | undefined): number {
  const [, rows = 0, columns = 0, channels] = shape.map((side) => Math.max(0, side ?? 0));
  if (shape.length !== 4 || channels !== 3) {
    throw new SearchError('bad-model', 'The network does not take pictures of three channels');
  }
  const size = given ?? rows;
  const misfit = [rows, columns].some((side) => side !== 0 && side !== size);
  if (size > 0 && !misfit) return size;
  const taken = rows === 0 ? 'any size' : `${rows} x ${columns} pixels`;
  const message = `The network takes pictures of ${taken}: say the side of a square that fits with --size`;
  throw new SearchError('bad-model', message);
}

function withNodes(
  { manifest, bytes }: Loaded,
  { size, embedding }: { readonly size: number; readonly embedding: string },
): Loaded {
  const input = { ...manifest.input, size };
  if (manifest.kind === 'layers') {
    return { bytes, manifest: { ...manifest, input, nodes: { embedding } } };
  }
  return { bytes, manifest: { ...manifest, input, nodes: { input: inputOf(bytes), embedding } } };
}

/** The placeholder for pictures. */
function inputOf(bytes: ModelFiles['bytes']): string {
  const text = new TextDecoder().decode(bytes.get(GRAPH_NAME));
  const json = new JsonReader(parseJson(text, GRAPH_NAME, 'bad-model'), GRAPH_NAME, 'bad-model');
  const nodes = json.child('modelTopology').children('node');
  const input = nodes.find((node) => node.string('op') === 'Placeholder');
  if (input !== undefined) return input.string('name');
  throw new SearchError('bad-model', 'The graph has no input');
}
