import { GraphBuilder } from './graph-builder.ts';
import type { NamedTensor, Safetensors } from './safetensors.ts';

/** Side of the student's input in pixels. */
export const INPUT_SIZE = 128;
const BATCH_NORM_EPSILON = 1e-5;

/** First blocks of the stages that halve the picture; MobileNet V2 (Sandler et al., 2018, table 2) in torchvision's numbering. */
const HALVING_BLOCKS = new Set([2, 4, 7, 14]);
const BLOCKS = 17;

/** Names by which the manifest finds the outputs. */
export const NODES = {
  input: 'input',
  features: 'features',
  embedding: 'embedding',
  scores: 'scores',
};

/** The student as a graph: MobileNet V2 of half width with batch norm folded into its convolutions, embedding and class scores. */
export function studentGraph(weights: Safetensors): GraphBuilder {
  const graph = new GraphBuilder();
  const conv = new FoldedConv(graph, weights);
  const input = graph.input(NODES.input, [1, INPUT_SIZE, INPUT_SIZE, 3]);
  let last = conv.add('stem', input, { kernel: 'f.0.0', norm: 'f.0.1', stride: 2 });
  for (let block = 1; block <= BLOCKS; block++)
    last = invertedResidual(block, last, { graph, conv });
  const features = conv.add(NODES.features, last, { kernel: 'f.18.0', norm: 'f.18.1' });
  const pooled = graph.globalAverage('pooled', features);
  for (const [node, layer] of [
    [NODES.embedding, 'e'],
    [NODES.scores, 'cls'],
  ] as const) {
    const bias = weights.tensor(`${layer}.bias`).values;
    graph.dense(node, pooled, transpose(weights.tensor(`${layer}.weight`)), bias);
  }
  return graph;
}

function invertedResidual(
  block: number,
  from: string,
  { graph, conv }: { readonly graph: GraphBuilder; readonly conv: FoldedConv },
): string {
  const layer = `f.${block}.conv`;
  const name = `block${block}`;
  const stride = HALVING_BLOCKS.has(block) ? 2 : 1;
  // The first block has no expansion, so its layers are counted from the depthwise one.
  const first = block === 1 ? 0 : 1;
  const wide =
    block === 1
      ? from
      : conv.add(`${name}/expand`, from, { kernel: `${layer}.0.0`, norm: `${layer}.0.1` });
  const deep = conv.add(`${name}/depthwise`, wide, {
    kernel: `${layer}.${first}.0`,
    norm: `${layer}.${first}.1`,
    stride,
  });
  const narrow = conv.add(`${name}/project`, deep, {
    kernel: `${layer}.${first + 1}`,
    norm: `${layer}.${first + 2}`,
    linear: true,
  });
  const keepsShape = stride === 1 && conv.channels(from) === conv.channels(narrow);
  if (!keepsShape) return narrow;
  return conv.sameChannels(graph.add(`${name}/add`, from, narrow), narrow);
}

interface Names {
  readonly kernel: string;
  readonly norm: string;
  readonly stride?: number;
  readonly linear?: boolean;
}

/** Adds convolutions with their batch norm folded in, and remembers how many channels each node has. */
class FoldedConv {
  readonly #graph: GraphBuilder;
  readonly #weights: Safetensors;
  readonly #channels = new Map<string, number>();

  constructor(graph: GraphBuilder, weights: Safetensors) {
    this.#graph = graph;
    this.#weights = weights;
  }

  channels(node: string): number {
    return this.#channels.get(node) ?? 0;
  }

  sameChannels(node: string, as: string): string {
    this.#channels.set(node, this.channels(as));
    return node;
  }

  add(name: string, from: string, { kernel, norm, stride = 1, linear = false }: Names): string {
    const { shape, values } = this.#weights.tensor(`${kernel}.weight`);
    const [outputs = 0, inputs = 0, side = 0] = shape;
    const depthwise = inputs === 1 && outputs > 1;
    const { scales, bias } = this.#foldedNorm(norm);
    const folded = values.map(
      (value, i) => value * (scales[Math.floor(i / (inputs * side * side))] ?? 0),
    );
    const tensor = { shape, values: folded };
    const pad = (side - 1) / 2; // torchvision pads both sides alike, unlike TensorFlow's SAME
    const layer = {
      kernel: toRowsFirst(tensor, depthwise),
      bias,
      stride,
      pad,
      relu6: !linear,
      depthwise,
    };
    this.#channels.set(name, outputs);
    return this.#graph.conv(name, from, layer);
  }

  /** y = gamma (x - mean) / sqrt(variance + epsilon) + beta as one factor and one offset a channel. */
  #foldedNorm(norm: string): { readonly scales: Float32Array; readonly bias: Float32Array } {
    const values = (field: string): Float32Array => this.#weights.tensor(`${norm}.${field}`).values;
    const [beta, mean, variance] = [values('bias'), values('running_mean'), values('running_var')];
    const scales = values('weight').map(
      (gamma, i) => gamma / Math.sqrt((variance[i] ?? 0) + BATCH_NORM_EPSILON),
    );
    return { scales, bias: beta.map((offset, i) => offset - (mean[i] ?? 0) * (scales[i] ?? 0)) };
  }
}

/** PyTorch's (out, in, rows, columns) to TensorFlow's (rows, columns, in, out), depthwise (rows, columns, channels, 1). */
function toRowsFirst({ shape, values }: NamedTensor, depthwise: boolean): NamedTensor {
  const [outputs = 0, inputs = 0, rows = 0, columns = 0] = shape;
  const out = new Float32Array(values.length);
  for (const [i, value] of values.entries()) {
    const column = i % columns;
    const row = Math.floor(i / columns) % rows;
    const input = Math.floor(i / (columns * rows)) % inputs;
    const output = Math.floor(i / (columns * rows * inputs));
    out[((row * columns + column) * inputs + input) * outputs + output] = value;
  }
  return {
    shape: depthwise ? [rows, columns, outputs, 1] : [rows, columns, inputs, outputs],
    values: out,
  };
}

function transpose({ shape: [rows = 0, columns = 0], values }: NamedTensor): NamedTensor {
  const out = new Float32Array(values.length);
  for (const [i, value] of values.entries())
    out[(i % columns) * rows + Math.floor(i / columns)] = value;
  return { shape: [columns, rows], values: out };
}
