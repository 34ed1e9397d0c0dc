import type { GraphBuilder } from './graph-builder.ts';
import type { NamedTensor, Safetensors } from './safetensors.ts';

const BATCH_NORM_EPSILON = 1e-5; // PyTorch's default

interface LayerOptions {
  readonly stride?: number;
  /** Without ReLU. */
  readonly linear?: boolean;
}

/** Adds convolutions with their batch norm folded in, and remembers how many channels each node has. */
export class FoldedConv {
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

  /** The layer `name` of the weights: `name.conv` without bias, then `name.norm`. */
  add(name: string, from: string, { stride = 1, linear = false }: LayerOptions = {}): string {
    const { shape, values } = this.#weights.tensor(`${name}.conv.weight`);
    const [outputs = 0, inputs = 0, side = 0] = shape;
    const depthwise = inputs === 1 && outputs > 1;
    const { scales, bias } = this.#foldedNorm(`${name}.norm`);
    const folded = values.map(
      (value, i) => value * (scales[Math.floor(i / (inputs * side * side))] ?? 0),
    );
    const layer = {
      kernel: toRowsFirst({ shape, values: folded }, depthwise),
      bias,
      stride,
      pad: (side - 1) / 2, // both sides alike, unlike TensorFlow's SAME
      relu: !linear,
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
