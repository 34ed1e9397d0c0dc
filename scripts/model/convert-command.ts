import { writeFile } from 'node:fs/promises';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../../src/core/digest.ts';
import { SearchError } from '../../src/core/errors.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import type { Golden, GraphModelManifest } from '../../src/embed/model-manifest.ts';
import { MODEL_MANIFEST_NAME } from '../../src/embed/model-manifest.ts';
import { UsageError } from '../node/usage-error.ts';
import { startNodeRuntime } from '../node/node-runtime.ts';
import { swapFolder } from '../node/swap-folder.ts';
import { goldenVectors } from './golden-vectors.ts';
import type { GraphBuilder, WireType } from './graph-builder.ts';
import { readReference } from './read-reference.ts';
import { compareWithReference, type ReferenceCheck, type ReferenceSet } from './reference-set.ts';
import { Safetensors } from './safetensors.ts';
import { type Architecture, NODES, readArchitecture, studentGraph } from './student-graph.ts';

const GRAPH_NAME = 'model.json';
const WEIGHTS_NAME = 'weights.bin';
const CARD_NAME = 'MODEL_CARD.md';
/** Below these a conversion is wrong, or its quantisation too coarse. */
const LEAST_COSINE = { float32: 0.99999, float16: 0.9995 } as const;

type GraphModelFiles = ModelFiles & { readonly manifest: GraphModelManifest };

/** `model convert`: trained weights to a tfjs graph model with manifest, checksums and golden vectors. */
export async function convertCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      weights: { type: 'string' },
      reference: { type: 'string' },
      id: { type: 'string' },
      out: { type: 'string' },
      source: {
        type: 'string',
        default: 'Trained from random initialisation by the Lookalike project',
      },
    },
  });
  const { weights, reference, id, out } = values;
  if (weights === undefined || reference === undefined || id === undefined || out === undefined) {
    throw new UsageError('convert wants --weights, --reference, --id and --out');
  }
  const trained = await Safetensors.read(weights);
  const labels = readLabels(trained);
  const expected = await readReference(reference, labels);
  const architecture = readArchitecture(trained);
  const graph = studentGraph(trained, architecture);
  const about = {
    id,
    source: values.source,
    labels,
    temperature: readTemperature(trained),
    architecture,
  };
  const exact = await assemble(graph, 'float32', about);
  const goldens = await goldenVectors(exact);
  report('float32', await check(exact, goldens, expected));
  const wire = await assemble(graph, 'float16', about);
  report('float16', await check(wire, goldens, expected));
  await swapFolder(out, async (folder) => {
    for (const [name, bytes] of wire.bytes)
      await writeFile(join(folder, name), new Uint8Array(bytes));
    await writeFile(join(folder, MODEL_MANIFEST_NAME), stringify({ ...wire.manifest, goldens }));
    // The card is written by people, so a new conversion keeps it.
    await copyFile(join(out, CARD_NAME), join(folder, CARD_NAME)).catch(ignoreMissing);
  });
  const total = wire.manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`${out}: ${(total / 1e6).toFixed(2)} MB`);
}

interface About {
  readonly id: string;
  readonly source: string;
  readonly labels: readonly string[];
  readonly temperature: number;
  readonly architecture: Architecture;
}

async function assemble(
  builder: GraphBuilder,
  wire: WireType,
  { id, source, labels, temperature, architecture: { size, dims } }: About,
): Promise<GraphModelFiles> {
  const { graph, weights } = builder.build(WEIGHTS_NAME, wire);
  const files = [
    { name: GRAPH_NAME, content: new TextEncoder().encode(graph) },
    { name: WEIGHTS_NAME, content: weights },
  ];
  const manifest: GraphModelManifest = {
    kind: 'graph',
    id,
    files: await Promise.all(
      files.map(async ({ name, content }) => ({
        name,
        bytes: content.length,
        sha256: await sha256(content),
      })),
    ),
    dims,
    input: { size, range: [-1, 1], crop: 'stretch' },
    nodes: NODES,
    labels,
    temperature,
    licence: 'Apache-2.0',
    source,
    goldens: [],
  };
  return { manifest, bytes: new Map(files.map(({ name, content }) => [name, content.buffer])) };
}

function readLabels({ metadata }: Safetensors): readonly string[] {
  const labels: unknown = JSON.parse(metadata['labels'] ?? 'null');
  if (Array.isArray(labels) && labels.every((label) => typeof label === 'string')) return labels;
  throw new SearchError('bad-model', 'The weights have no list of labels in their metadata');
}

function readTemperature({ metadata }: Safetensors): number {
  const temperature = Number(metadata['temperature']);
  if (temperature > 0) return temperature;
  throw new SearchError('bad-model', 'The weights have no temperature in their metadata');
}

/** On tfjs-WASM, which runs the reference's pictures in seconds. */
async function check(
  { manifest, bytes }: GraphModelFiles,
  goldens: readonly Golden[],
  reference: ReferenceSet,
): Promise<ReferenceCheck> {
  const runtime = await startNodeRuntime({ manifest: { ...manifest, goldens }, bytes });
  try {
    return await compareWithReference(runtime.embedder, reference);
  } finally {
    runtime.dispose();
  }
}

function report(wire: WireType, result: ReferenceCheck): void {
  const { pictures, leastCosine, overlapAt10, sameClass } = result;
  console.log(
    `${wire}: least cosine ${leastCosine.toFixed(7)}, top-10 overlap ${overlapAt10.toFixed(4)}, same class in ${sameClass} of ${pictures} pictures`,
  );
  if (leastCosine >= LEAST_COSINE[wire]) return;
  throw new SearchError('bad-model', `The ${wire} graph does not do what the trained network does`);
}

function stringify(manifest: GraphModelManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
