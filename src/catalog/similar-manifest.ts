import { SearchError } from '../core/errors.ts';
import { JsonReader, parseJson } from '../core/json.ts';
import type { Calibration } from './calibration.ts';
import { PACK_FORMAT } from './pack-manifest.ts';

export const SIMILAR_NAME = 'similar.json';

/** `similar.json`: what of a pack a product page needs to show similar products. It names no pictures, so that it stays small. */
export interface SimilarManifest {
  readonly format: typeof PACK_FORMAT;
  /** Of the pack. */
  readonly revision: string;
  /** In the order of their rows. */
  readonly shards: readonly {
    readonly products: string;
    readonly neighbours: string;
    readonly rows: number;
  }[];
  /** One a part of the hashes of ids. */
  readonly ids: readonly string[];
  /** What scores mean; absent in a pack that was not calibrated. */
  readonly match?: Calibration['match'];
}

/** @throws SearchError `bad-pack` when the text is not one of this format */
export function parseSimilarManifest(text: string): SimilarManifest {
  const json = new JsonReader(parseJson(text, SIMILAR_NAME, 'bad-pack'), SIMILAR_NAME, 'bad-pack');
  const format = json.integer('format');
  if (format !== PACK_FORMAT) {
    throw new SearchError('bad-pack', `${SIMILAR_NAME} has format ${format}, not ${PACK_FORMAT}`);
  }
  const match = json.has('match') ? json.child('match') : undefined;
  return {
    format: PACK_FORMAT,
    revision: json.string('revision'),
    shards: json.children('shards').map((shard) => ({
      products: shard.string('products'),
      neighbours: shard.string('neighbours'),
      rows: shard.integer('rows', 1),
    })),
    ids: json.strings('ids'),
    ...(match && { match: { slope: match.number('slope', 0), middle: match.number('middle') } }),
  };
}
