import type { NamedTensor } from './safetensors.ts';
import { toFloat16 } from './float16.ts';

/** How weights travel: `float32` exactly, `float16` at half the bytes, expanded again by tfjs when it loads them. */
export type WireType = 'float32' | 'float16';

type Attributes = Readonly<Record<string, object>>;

interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

const FLOAT = { type: 'DT_FLOAT' };

/** Writes a graph in the form that tfjs loads: TensorFlow's GraphDef as JSON, and one file of weights. */
export class GraphBuilder {
  readonly #nodes: object[] = [];
  readonly #weights: Weight[] = [];

  input(name: string, shape: readonly number[]): string {
    const dim = shape.map((size) => ({ size: String(size) }));
    return this.#node(name, 'Placeholder', [], { dtype: FLOAT, shape: { shape: { dim } } });
  }

  /** A convolution over NHWC with its bias, then ReLU when `relu`. `pad` pixels on every side. */
  conv(name: string, from: string, layer: ConvLayer): string {
    const { kernel, bias, stride, pad, relu, depthwise } = layer;
    const inputs = [
      from,
      this.#constant(`${name}/kernel`, kernel),
      this.#vector(`${name}/bias`, bias),
    ];
    const op = depthwise ? 'FusedDepthwiseConv2dNative' : '_FusedConv2D';
    return this.#conv(name, inputs, { stride, pad, relu, op });
  }

  add(name: string, a: string, b: string): string {
    return this.#node(name, 'AddV2', [a, b], { T: FLOAT });
  }

  /** Mean over rows and columns: (1, height, width, channels) to (1, channels). */
  globalAverage(name: string, from: string): string {
    const axes = this.#constant(`${name}/axes`, { shape: [2], values: Int32Array.of(1, 2) });
    return this.#node(name, 'Mean', [from, axes], { T: FLOAT, keep_dims: { b: false } });
  }

  /** A fully connected layer; `kernel` is (inputs, outputs). */
  dense(name: string, from: string, kernel: NamedTensor, bias: Float32Array): string {
    const inputs = [
      from,
      this.#constant(`${name}/kernel`, kernel),
      this.#vector(`${name}/bias`, bias),
    ];
    return this.#node(name, '_FusedMatMul', inputs, {
      T: FLOAT,
      transpose_a: { b: false },
      transpose_b: { b: false },
      fused_ops: texts(['BiasAdd']),
      num_args: { i: '1' },
    });
  }

  /** The fully connected layer `dense` again, at every position: (1, height, width, inputs) to (1, height, width, outputs). */
  denseMap(name: string, from: string, dense: string): string {
    const { shape } = this.#weights.find((weight) => weight.name === `${dense}/kernel`) ?? {};
    const [inputs = 0, outputs = 0] = shape ?? [];
    const sides = { shape: [4], values: Int32Array.of(1, 1, inputs, outputs) };
    const size = this.#constant(`${name}/size`, sides);
    const kernel = this.#node(`${name}/kernel`, 'Reshape', [`${dense}/kernel`, size], { T: FLOAT });
    return this.#conv(name, [from, kernel, `${dense}/bias`], { stride: 1, pad: 0, relu: false });
  }

  /** `model.json` and the file of weights that it names. */
  build(
    weightsName: string,
    wire: WireType,
  ): { readonly graph: string; readonly weights: Uint8Array<ArrayBuffer> } {
    const weights = this.#weights.map(({ name, shape, values }) => ({
      name,
      shape,
      dtype: values instanceof Int32Array ? 'int32' : 'float32',
      ...(wire === 'float16' && values instanceof Float32Array
        ? { quantization: { dtype: 'float16', original_dtype: 'float32' } }
        : {}),
    }));
    const graph = {
      format: 'graph-model',
      generatedBy: 'Lookalike',
      modelTopology: { node: this.#nodes, versions: { producer: 1 } },
      weightsManifest: [{ paths: [weightsName], weights }],
    };
    const parts = this.#weights.map(({ values }) => encode(values, wire));
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return { graph: JSON.stringify(graph), weights: bytes };
  }

  #conv(
    name: string,
    inputs: readonly string[],
    {
      stride,
      pad,
      relu,
      op = '_FusedConv2D',
    }: Pick<ConvLayer, 'stride' | 'pad' | 'relu'> & { readonly op?: string },
  ): string {
    return this.#node(name, op, inputs, {
      T: FLOAT,
      strides: integers([1, stride, stride, 1]),
      dilations: integers([1, 1, 1, 1]),
      data_format: text('NHWC'),
      padding: text(pad === 0 ? 'VALID' : 'EXPLICIT'),
      explicit_paddings: integers(pad === 0 ? [] : [0, 0, pad, pad, pad, pad, 0, 0]),
      fused_ops: texts(relu ? ['BiasAdd', 'Relu'] : ['BiasAdd']),
      num_args: { i: '1' },
    });
  }

  #vector(name: string, values: Float32Array): string {
    return this.#constant(name, { shape: [values.length], values });
  }

  #constant(name: string, { shape, values }: Omit<Weight, 'name'>): string {
    this.#weights.push({ name, shape, values });
    const dtype = values instanceof Int32Array ? { type: 'DT_INT32' } : FLOAT;
    return this.#node(name, 'Const', [], { dtype });
  }

  #node(name: string, op: string, input: readonly string[], attr: Attributes): string {
    this.#nodes.push({ name, op, input, attr });
    return name;
  }
}

export interface ConvLayer {
  /** (rows, columns, in, out), or depthwise (rows, columns, channels, 1). */
  readonly kernel: NamedTensor;
  readonly bias: Float32Array;
  readonly stride: number;
  readonly pad: number;
  readonly relu: boolean;
  readonly depthwise: boolean;
}

function encode(values: Float32Array | Int32Array, wire: WireType): Uint8Array {
  if (values instanceof Float32Array && wire === 'float16') {
    return new Uint8Array(Uint16Array.from(values, toFloat16).buffer);
  }
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function integers(values: readonly number[]): object {
  return { list: { i: values.map(String) } };
}

function text(value: string): object {
  return { s: btoa(value) };
}

function texts(values: readonly string[]): object {
  return { list: { s: values.map((value) => btoa(value)) } };
}
