import { JsonReader, parseJson } from '../../src/core/json.ts';
import { FoldedConv } from './folded-conv.ts';
import { GraphBuilder } from './graph-builder.ts';
import type { NamedTensor, Safetensors } from './safetensors.ts';

/** Names by which the manifest finds the outputs. */
export const NODES = {
  input: 'input',
  embedding: 'embedding',
  scores: 'scores',
  classMap: 'class-map',
  localEmbedding: 'local-embedding',
};

/** Blocks of equal shape; the first of them has the stride. */
interface Stage {
  readonly blocks: number;
  readonly stride: number;
  readonly kind: 'plain' | 'depthwise';
}

/** What the weights' metadata say of the network. */
export interface Architecture {
  /** Side of the input in pixels. */
  readonly size: number;
  readonly dims: number;
  readonly stages: readonly Stage[];
}

/** @throws SearchError `bad-model` when the metadata describe no network of ours */
export function readArchitecture({ metadata }: Safetensors): Architecture {
  const what = 'The architecture in the metadata of the weights';
  const json = new JsonReader(
    parseJson(metadata['architecture'] ?? 'null', what, 'bad-model'),
    what,
    'bad-model',
  );
  return {
    size: json.integer('size', 1),
    dims: json.integer('dims', 1),
    stages: json.children('stages').map((stage) => ({
      blocks: stage.integer('blocks', 1),
      stride: stage.integer('stride', 1),
      kind: stage.string('kind') === 'plain' ? 'plain' : 'depthwise',
    })),
  };
}

/** The student of `scripts/train/student.py` as a graph, batch norm folded into its convolutions. */
export function studentGraph(weights: Safetensors, architecture: Architecture): GraphBuilder {
  const graph = new GraphBuilder();
  const conv = new FoldedConv(graph, weights);
  const { size, stages } = architecture;
  const input = graph.input(NODES.input, [1, size, size, 3]);
  let last = conv.add('stem', input, { stride: 2 });
  for (const [s, { blocks, stride, kind }] of stages.entries()) {
    for (let b = 0; b < blocks; b++) {
      const layer = { name: `stages.${s}.${b}`, kind, stride: b === 0 ? stride : 1 };
      last = block(layer, last, { graph, conv });
    }
  }
  const features = conv.add('last', last);
  const pooled = graph.globalAverage('pooled', features);
  for (const [node, map, layer] of [
    [NODES.embedding, NODES.localEmbedding, 'embedding'],
    [NODES.scores, NODES.classMap, 'category'],
  ] as const) {
    const { shape, values } = transpose(weights.tensor(`${layer}.weight`));
    const bias = weights.tensor(`${layer}.bias`).values;
    graph.dense(node, pooled, { shape, values }, bias);
    // Both layers are linear, so the same weights at every position give maps whose averages are the outputs.
    graph.denseMap(map, features, node);
  }
  return graph;
}

/** Widens by a plain 3 x 3 convolution, or by 1 x 1 and a depthwise 3 x 3; projects back; adds its input where shapes agree. */
function block(
  { name, kind, stride }: Pick<Stage, 'kind' | 'stride'> & { readonly name: string },
  from: string,
  { graph, conv }: { readonly graph: GraphBuilder; readonly conv: FoldedConv },
): string {
  let wide = conv.add(`${name}.widen.0`, from, { stride: kind === 'plain' ? stride : 1 });
  if (kind === 'depthwise') wide = conv.add(`${name}.widen.1`, wide, { stride });
  const narrow = conv.add(`${name}.project`, wide, { linear: true });
  const keepsShape = stride === 1 && conv.channels(from) === conv.channels(narrow);
  if (!keepsShape) return narrow;
  return conv.sameChannels(graph.add(`${name}.add`, from, narrow), narrow);
}

function transpose({ shape: [rows = 0, columns = 0], values }: NamedTensor): NamedTensor {
  const out = new Float32Array(values.length);
  for (const [i, value] of values.entries())
    out[(i % columns) * rows + Math.floor(i / columns)] = value;
  return { shape: [columns, rows], values: out };
}
