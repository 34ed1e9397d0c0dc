import type { LayersModel } from '@tensorflow/tfjs-layers';
import * as tf from '@tensorflow/tfjs-core';
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import { parseJson } from '../../src/core/json.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import { graphFromMemory } from '../../src/gpu/graph-from-memory.ts';

/** One layer of a network, in the order in which it runs. */
export interface Layer {
  readonly name: string;
  /** Operation of a graph, class of a Keras layer. */
  readonly type: string;
  /** Output without the batch. */
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly inputs: readonly string[];
}

interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
}

interface GraphJson {
  readonly modelTopology: { readonly node?: readonly GraphNode[] };
  readonly weightsManifest: readonly {
    readonly weights: readonly {
      readonly name: string;
      readonly shape: readonly number[];
      readonly dtype: string;
    }[];
  }[];
}

/** Nodes that hold or pass on numbers and are no layers. */
const PASSIVE = new Set(['Const', 'Placeholder', 'Identity', 'NoOp', 'VariableV2', 'VarHandleOp']);

/** The layers of a graph model, their shapes found by running it once on an empty picture of `size` pixels. */
export async function graphLayers(
  model: Pick<ModelFiles, 'bytes' | 'manifest'>,
  size: number,
): Promise<readonly Layer[]> {
  const graph = await loadGraphModel(graphFromMemory(model.manifest, model.bytes));
  try {
    const { modelTopology, weightsManifest } = readGraphJson(model);
    const weights = new Map(
      weightsManifest
        .flatMap((group) => group.weights)
        .map(({ name, shape }) => [name, product(shape)]),
    );
    const nodes = (modelTopology.node ?? []).filter(({ op }) => !PASSIVE.has(op));
    const shapes = outputShapes(graph, nodes, size);
    return nodes.flatMap(({ name, op, input = [] }) => {
      const shape = shapes.get(name);
      if (shape === undefined) return [];
      const inputs = input.map(plainName);
      const parameters = inputs.reduce((sum, source) => sum + (weights.get(source) ?? 0), 0);
      return [{ name, type: op.replace(/^_/, ''), shape, parameters, inputs }];
    });
  } finally {
    graph.dispose();
  }
}

/** The layers of a Keras model. */
export function kerasLayers(model: LayersModel): readonly Layer[] {
  return model.layers.map((layer) => {
    const shape = Array.isArray(layer.outputShape[0]) ? layer.outputShape[0] : layer.outputShape;
    const inputs = layer.inboundNodes.flatMap((node) => node.inboundLayers.map(({ name }) => name));
    return {
      name: layer.name,
      type: layer.getClassName(),
      shape: (shape as readonly (number | null)[]).slice(1).map((side) => side ?? 0),
      parameters: layer.countParams(),
      inputs,
    };
  });
}

/** A table for the terminal. */
export function layerTable(layers: readonly Layer[], embedding: string): string {
  const rows = layers.map(({ name, type, shape, parameters }) => {
    const mark = name === embedding ? '  <- embedding' : '';
    return [name, type, shape.join(' x '), String(parameters) + mark];
  });
  const all = [['layer', 'type', 'output', 'parameters'], ...rows];
  const widths = [0, 1, 2, 3].map((c) => Math.max(...all.map((row) => row[c]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, c) => cell.padEnd(widths[c] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The topology and the list of weights in a model's first file. */
export function readGraphJson({
  manifest,
  bytes,
}: Pick<ModelFiles, 'bytes' | 'manifest'>): GraphJson {
  const name = manifest.files[0]?.name ?? 'model.json';
  const text = new TextDecoder().decode(bytes.get(name) ?? new ArrayBuffer());
  return parseJson(text, name, 'bad-model') as GraphJson;
}

function outputShapes(
  graph: GraphModel,
  nodes: readonly GraphNode[],
  size: number,
): ReadonlyMap<string, readonly number[]> {
  const input = graph.inputs[0]?.name ?? '';
  const shapes = new Map<string, readonly number[]>();
  tf.tidy(() => {
    const picture = tf.zeros([1, size, size, 3]);
    const names = nodes.map(({ name }) => name);
    const outputs = graph.execute({ [input]: picture }, names) as tf.Tensor[];
    for (const [i, name] of names.entries()) shapes.set(name, outputs[i]?.shape.slice(1) ?? []);
  });
  return shapes;
}

/** "^a" waits for a, "a:1" is its second output. */
function plainName(input: string): string {
  return input.replace(/^\^/, '').replace(/:\d+$/, '');
}

function product(shape: readonly number[]): number {
  return shape.reduce((all, side) => all * side, 1);
}
