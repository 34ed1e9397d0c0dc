import type { io } from '@tensorflow/tfjs-core';
import { SearchError } from '../../src/core/errors.ts';
import { JsonReader, parseJson } from '../../src/core/json.ts';
import type { PublicModel } from './public-models.ts';

export const GRAPH_NAME = 'model.json';

/** Where `@tensorflow-models/mobilenet` takes its embeddings from. */
const EMBEDDING_NODES = {
  1: 'module_apply_default/MobilenetV1/Logits/global_pool',
  2: 'module_apply_default/MobilenetV2/Logits/AvgPool',
} as const;

const BYTES: Readonly<Record<string, number>> = {
  float32: 4,
  int32: 4,
  float16: 2,
  uint16: 2,
  uint8: 1,
  bool: 1,
};

/** The files that a `model.json` names, and what they hold together. */
export interface WeightFiles {
  readonly names: readonly string[];
  readonly bytes: number;
}

/** @throws SearchError `bad-model` when it is no MobileNet of this version or names files that we do not take */
export function readGraph(text: string, { id, version }: PublicModel): WeightFiles {
  const what = `The downloaded ${GRAPH_NAME} of "${id}"`;
  const json = new JsonReader(parseJson(text, what, 'bad-model'), what, 'bad-model');
  const node = EMBEDDING_NODES[version];
  const nodes = json.child('modelTopology').children('node');
  if (!nodes.some((candidate) => candidate.string('name') === node)) {
    throw new SearchError(
      'bad-model',
      `${what} has no node "${node}", so it is no MobileNet V${version} that gives embeddings. Give the address of one with --url`,
    );
  }
  const groups = json.children('weightsManifest');
  const names = groups.flatMap((group) => group.strings('paths'));
  const odd = names.find((name) => !/^\w[\w.-]*$/.test(name) || name.endsWith('.json'));
  if (odd !== undefined) {
    throw new SearchError(
      'bad-model',
      `${what} names a file of weights "${odd}": not a plain name`,
    );
  }
  const weights = groups.flatMap((group) => group.list('weights') as io.WeightsManifestEntry[]);
  return { names, bytes: weights.reduce((sum, weight) => sum + bytesOf(weight), 0) };
}

function bytesOf({ dtype, quantization, shape }: io.WeightsManifestEntry): number {
  const stored = quantization?.dtype ?? dtype;
  const size = BYTES[stored];
  if (size === undefined) {
    throw new SearchError(
      'bad-model',
      `The downloaded weights are of the unknown type "${stored}"`,
    );
  }
  return shape.reduce((product, side) => product * side, size);
}
