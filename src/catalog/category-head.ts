import { SearchError } from '../core/errors.ts';
import { JsonReader, parseJson } from '../core/json.ts';
import type { LinearLayer } from '../core/linear-layer.ts';

const FORMAT = 1;

/** How good a category head was on products that it was not trained on. */
export interface HeldOut {
  readonly count: number;
  /** Share of the products whose category was the most probable one. */
  readonly accuracy: number;
  readonly macroF1: number;
  /** Mean gap between a probability and how often it was right, over ten equal steps (Guo et al., 2017, expected calibration error). */
  readonly calibrationError: number;
  /** Rows are true categories, columns predicted ones, in the order of the labels. */
  readonly confusion: readonly (readonly number[])[];
}

/** Names the catalogue's own categories from an embedding: a linear layer, whose answer is mixed with a vote of the nearest products. */
export interface CategoryHead {
  readonly labels: readonly string[];
  readonly layer: LinearLayer;
  /** Divides the scores before their softmax. */
  readonly temperature: number;
  /** Share of the layer in the mixture, 0 to 1; the rest is the vote's. */
  readonly share: number;
  /** Seed of the split into training, validation and held-out products. */
  readonly seed: number;
  readonly heldOut: HeldOut;
}

/** The head as two files: what it is as JSON, and its weights, then its bias, as float32 little-endian. */
export function encodeHead({ layer, ...about }: CategoryHead): {
  readonly json: Uint8Array<ArrayBuffer>;
  readonly weights: Uint8Array<ArrayBuffer>;
} {
  const text = JSON.stringify({ format: FORMAT, dims: layer.dims, ...about });
  const view = new DataView(new ArrayBuffer((layer.weights.length + layer.bias.length) * 4));
  for (const [i, value] of [...layer.weights, ...layer.bias].entries()) {
    view.setFloat32(i * 4, value, true);
  }
  return { json: new TextEncoder().encode(text), weights: new Uint8Array(view.buffer) };
}

/** @throws SearchError `bad-pack` when the two files are not a head for embeddings of `dims` numbers */
export function decodeHead(json: ArrayBuffer, weights: ArrayBuffer, dims: number): CategoryHead {
  const what = "The pack's category head";
  const reader = new JsonReader(
    parseJson(new TextDecoder().decode(json), what, 'bad-pack'),
    what,
    'bad-pack',
  );
  const labels = reader.strings('labels');
  const classes = labels.length;
  if (reader.integer('format') !== FORMAT || reader.integer('dims', 1) !== dims || classes === 0) {
    throw new SearchError('bad-pack', `${what} is of another format or for another model`);
  }
  const count = classes * dims;
  if (weights.byteLength !== (count + classes) * 4) {
    throw new SearchError('bad-pack', `${what} has weights of the wrong length`);
  }
  const view = new DataView(weights);
  const values = Float32Array.from({ length: count + classes }, (_, i) =>
    view.getFloat32(i * 4, true),
  );
  const heldOut = reader.child('heldOut');
  return {
    labels,
    layer: { dims, classes, weights: values.slice(0, count), bias: values.slice(count) },
    temperature: reader.number('temperature', Number.MIN_VALUE),
    share: reader.number('share', 0, 1),
    seed: reader.integer('seed'),
    heldOut: {
      count: heldOut.integer('count'),
      accuracy: heldOut.number('accuracy', 0, 1),
      macroF1: heldOut.number('macroF1', 0, 1),
      calibrationError: heldOut.number('calibrationError', 0, 1),
      confusion: readMatrix(heldOut, classes),
    },
  };
}

function readMatrix(json: JsonReader, classes: number): readonly (readonly number[])[] {
  const rows = json.list('confusion');
  const isRow = (row: unknown): row is readonly number[] =>
    Array.isArray(row) && row.length === classes && row.every((cell) => typeof cell === 'number');
  if (rows.length === classes && rows.every(isRow)) return rows;
  throw new SearchError('bad-pack', "The pack's category head has no square confusion matrix");
}
