import { writeFile } from 'node:fs/promises';
import { goldenPicture } from '../../src/embed/golden-picture.ts';
import { cropRegion, resample } from '../../src/embed/resample.ts';
import { seeded } from '../seeded.ts';

const SIZE = 12;
const PICTURES = 4;
const DIMS = 6;
const FEATURES = 5;

interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

interface SafetensorsContent {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/**
 * A student of one stem, a plain block and a depthwise one with a sum, with random weights and batch norm, and what plain loops over its unfolded
 * layers answer for a few pictures: a conversion that agrees is right about folding, padding, strides and the order of axes.
 */
export function tinyStudent(spoiled = false): {
  readonly weights: SafetensorsContent;
  readonly reference: SafetensorsContent;
} {
  const net = new Net();
  const planes = Array.from({ length: PICTURES }, (_, i) => eightBits(i + 1));
  const answers = planes.map((picture) => net.run(picture));
  const metadata = {
    architecture: JSON.stringify({
      size: SIZE,
      dims: DIMS,
      stages: [
        { kind: 'plain', blocks: 1, stride: 2 },
        { kind: 'depthwise', blocks: 1, stride: 1 },
      ],
    }),
    labels: '["a","b"]',
    temperature: '0.5',
  };
  const reference = new Map<string, Tensor>([
    [
      'input',
      { shape: [PICTURES, 3, SIZE, SIZE], values: joined(planes.map(({ values }) => values)) },
    ],
    [
      'embedding',
      {
        shape: [PICTURES, DIMS],
        values: joined(answers.map(({ embedding }) => embedding.map((v) => (spoiled ? 1 - v : v)))),
      },
    ],
    ['scores', { shape: [PICTURES, 2], values: joined(answers.map(({ scores }) => scores)) }],
  ]);
  return {
    weights: { metadata, tensors: net.tensors },
    reference: { metadata: {}, tensors: reference },
  };
}

/** PyTorch's layers in plain loops: convolution with equal padding, batch norm, ReLU. */
class Net {
  readonly tensors = new Map<string, Tensor>();
  readonly #random = seeded(5);

  run(picture: Tensor): { readonly embedding: Float32Array; readonly scores: Float32Array } {
    let x = this.#conv('stem', picture, { outputs: 4, side: 3, stride: 2 });
    x = this.#conv('stages.0.0.widen.0', x, { outputs: 8, side: 3, stride: 2 });
    x = this.#conv('stages.0.0.project', x, { outputs: 4, side: 1, linear: true });
    const before = x;
    x = this.#conv('stages.1.0.widen.0', x, { outputs: 8, side: 1 });
    x = this.#conv('stages.1.0.widen.1', x, { outputs: 8, side: 3, depthwise: true });
    x = this.#conv('stages.1.0.project', x, { outputs: 4, side: 1, linear: true });
    x = { shape: x.shape, values: x.values.map((value, i) => value + (before.values[i] ?? 0)) };
    x = this.#conv('last', x, { outputs: FEATURES, side: 1 });
    const area = x.values.length / FEATURES;
    const pooled = Float32Array.from({ length: FEATURES }, (_, c) =>
      x.values.subarray(c * area, (c + 1) * area).reduce((sum, value) => sum + value / area, 0),
    );
    return {
      embedding: this.#dense('embedding', pooled, DIMS),
      scores: this.#dense('category', pooled, 2),
    };
  }

  #tensor(name: string, shape: readonly number[], low: number, high: number): Float32Array {
    const known = this.tensors.get(name);
    if (known !== undefined) return known.values;
    const length = shape.reduce((product, side) => product * side, 1);
    const values = Float32Array.from({ length }, () => low + this.#random() * (high - low));
    this.tensors.set(name, { shape, values });
    return values;
  }

  #dense(name: string, from: Float32Array, outputs: number): Float32Array {
    const weight = this.#tensor(`${name}.weight`, [outputs, from.length], -1, 1);
    const bias = this.#tensor(`${name}.bias`, [outputs], -1, 1);
    return bias.map((offset, o) =>
      from.reduce((sum, v, i) => sum + v * (weight[o * from.length + i] ?? 0), offset),
    );
  }

  #conv(name: string, from: Tensor, { outputs, side, ...how }: ConvOptions): Tensor {
    const depth = how.depthwise === true ? 1 : (from.shape[0] ?? 0);
    const shape = [outputs, depth, side, side];
    const kernel = { shape, values: this.#tensor(`${name}.conv.weight`, shape, -0.6, 0.6) };
    const sums = convolve(from, kernel, how.stride ?? 1);
    const norm = (field: string, low: number, high: number): Float32Array =>
      this.#tensor(`${name}.norm.${field}`, [outputs], low, high);
    const [gamma, beta] = [norm('weight', 0.5, 1.5), norm('bias', -0.3, 0.5)];
    const [mean, variance] = [norm('running_mean', -0.5, 0.5), norm('running_var', 0.5, 2)];
    const area = sums.values.length / outputs;
    const values = sums.values.map((sum, at) => {
      const [g = 0, b = 0, m = 0, v = 0] = [gamma, beta, mean, variance].map(
        (all) => all[Math.floor(at / area)] ?? 0,
      );
      const normal = ((sum - m) * g) / Math.sqrt(v + 1e-5) + b;
      return how.linear === true ? normal : Math.max(0, normal);
    });
    return { shape: sums.shape, values };
  }
}

interface ConvOptions {
  readonly outputs: number;
  readonly side: number;
  readonly stride?: number;
  readonly depthwise?: boolean;
  readonly linear?: boolean;
}

/** With half a kernel of zeros on every side. A kernel of depth 1 over several channels is a depthwise one. */
function convolve({ shape, values }: Tensor, kernel: Tensor, stride: number): Tensor {
  const [inputs = 0, size = 0] = shape;
  const [outputs = 0, depth = 0, side = 0] = kernel.shape;
  const pad = (side - 1) / 2;
  const out = Math.floor((size + 2 * pad - side) / stride) + 1;
  const pixel = (channel: number, y: number, x: number): number => {
    const isInside = y >= 0 && x >= 0 && y < size && x < size;
    return isInside ? (values[(channel * size + y) * size + x] ?? 0) : 0;
  };
  const result = new Float32Array(outputs * out * out).map((_, at) => {
    const output = Math.floor(at / (out * out));
    const top = (Math.floor(at / out) % out) * stride - pad;
    const left = (at % out) * stride - pad;
    let sum = 0;
    for (let k = 0; k < depth * side * side; k++) {
      const channel = depth < inputs ? output : Math.floor(k / (side * side));
      const weight = kernel.values[output * depth * side * side + k] ?? 0;
      sum += pixel(channel, top + (Math.floor(k / side) % side), left + (k % side)) * weight;
    }
    return sum;
  });
  return { shape: [outputs, out, out], values: result };
}

/** A golden picture as three planes in -1 to 1, rounded to 8 bits a channel. */
function eightBits(seed: number): Tensor {
  const picture = goldenPicture(seed);
  const pixels = resample(picture, cropRegion(picture, 'stretch'), { size: SIZE, range: [0, 255] });
  const values = new Float32Array(pixels.length);
  for (const [i, value] of pixels.entries()) {
    values[(i % 3) * SIZE * SIZE + Math.floor(i / 3)] = Math.round(value) / 127.5 - 1;
  }
  return { shape: [3, SIZE, SIZE], values };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

/** Writes the safetensors format: u64 length of a JSON header, the header, the float32 bytes. */
export async function writeSafetensors(
  path: string,
  { metadata, tensors }: SafetensorsContent,
): Promise<void> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let at = 0;
  for (const [name, { shape, values }] of tensors) {
    header[name] = { dtype: 'F32', shape, data_offsets: [at, at + values.byteLength] };
    at += values.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  const bodies = [...tensors.values()].map(({ values }) => Buffer.from(values.buffer));
  await writeFile(path, Buffer.concat([length, text, ...bodies]));
}
