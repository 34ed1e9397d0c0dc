import { SearchError } from '../../src/core/errors.ts';
import type { Layer } from './layer-list.ts';

/** Layers that compute class scores from features. */
const CLASSIFIERS = new Set(['MatMul', 'FusedMatMul', 'Dense', 'Conv2D', 'FusedConv2D']);

/**
 * What is left when the last layers are removed: the nearest layer before the one that scores the classes whose output is a plain vector, or the
 * map that it is pooled from.
 * @throws SearchError `bad-model` when there is no such layer
 */
export function findEmbedding(layers: readonly Layer[]): string {
  const byName = new Map(layers.map((layer) => [layer.name, layer]));
  const scoring = layers.findLast(({ type }) => CLASSIFIERS.has(type));
  let at = scoring?.inputs.map((name) => byName.get(name)).find((layer) => layer !== undefined);
  // Dropout, reshaping and flattening change nothing that is worth comparing.
  while (at !== undefined && /^(?:Dropout|Reshape|Squeeze|ExpandDims)$/.test(at.type)) {
    const [before] = at.inputs.flatMap((name) => byName.get(name) ?? []);
    if (before === undefined) break;
    at = before;
  }
  if (at !== undefined) return at.name;
  throw new SearchError(
    'bad-model',
    'The layer of the embedding could not be found: name it with --embedding LAYER',
  );
}
