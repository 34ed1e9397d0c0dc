import { SearchError } from '../core/errors.ts';
import { JsonReader, parseJson } from '../core/json.ts';
import type { QuantisedRows } from '../core/quantised-rows.ts';
import { decodeVectorShard, encodeVectorShard } from './vector-shard.ts';

const FORMAT = 1;

/**
 * What tells a match from nonsense, one number each: the mean cosine of the nearest products, the length of the network's output before it is normalised, the logarithm of
 * how common the picture's classes are among the products, and the mean cosine of the nearest pictures that show no product.
 */
export type Evidence = readonly [number, number, number, number];

/** How often the build's own samples were judged wrongly, each in [0, 1]. */
export interface CalibrationFigures {
  readonly samples: number;
  /** Views of products, their product left out, that were told to be close to nothing. */
  readonly wronglyNothing: number;
  /** Drawn nonsense that was told to be close to nothing. */
  readonly nonsenseFound: number;
  /** Views of products whose whole category was left out, that were told to be close to nothing; absent with one category. */
  readonly elsewhereFound?: number;
}

/** What scores mean in this catalogue, measured when it was built. */
export interface Calibration {
  /** The picture is close to something when the weighted sum of its evidence and the bias is not negative. */
  readonly weights: Evidence;
  readonly bias: number;
  /** A cosine as a match: the logistic function of `slope * (cosine - middle)`. */
  readonly match: { readonly slope: number; readonly middle: number };
  /** Share of the products in each class of the network; empty for a network without classes. */
  readonly classShares: Readonly<Record<string, number>>;
  /** Vectors of pictures that show no product. */
  readonly nonsense: QuantisedRows;
  readonly figures: CalibrationFigures;
}

/** How well a product matches, in (0, 1): about this share of pictures of nothing have no product that is as near. */
export function matchOf({ match }: Pick<Calibration, 'match'>, cosine: number): number {
  return 1 / (1 + Math.exp(-match.slope * (cosine - match.middle)));
}

/** The calibration as two files: what it is as JSON, and its vectors as a shard. */
export function encodeCalibration({ nonsense, classShares, ...about }: Calibration): {
  readonly json: Uint8Array<ArrayBuffer>;
  readonly vectors: Uint8Array<ArrayBuffer>;
} {
  const shares = Object.entries(classShares).map(([label, share]) => ({ label, share }));
  const text = JSON.stringify({ format: FORMAT, ...about, classShares: shares });
  return { json: new TextEncoder().encode(text), vectors: encodeVectorShard(nonsense) };
}

/** @throws SearchError `bad-pack` when the two files are not a calibration for vectors of `dims` numbers */
export function decodeCalibration(
  json: ArrayBuffer,
  vectors: ArrayBuffer,
  dims: number,
): Calibration {
  const what = "The pack's calibration";
  const text = new TextDecoder().decode(json);
  const reader = new JsonReader(parseJson(text, what, 'bad-pack'), what, 'bad-pack');
  if (reader.integer('format') !== FORMAT) {
    throw new SearchError('bad-pack', `${what} is of another format`);
  }
  const match = reader.child('match');
  const figures = reader.child('figures');
  const elsewhereFound = figures.optionalNumber('elsewhereFound', 0);
  return {
    weights: readEvidence(reader),
    bias: reader.number('bias'),
    match: { slope: match.number('slope', 0), middle: match.number('middle') },
    classShares: readShares(reader),
    nonsense: decodeVectorShard(vectors, dims),
    figures: {
      samples: figures.integer('samples'),
      wronglyNothing: figures.number('wronglyNothing', 0, 1),
      nonsenseFound: figures.number('nonsenseFound', 0, 1),
      ...(elsewhereFound === undefined ? {} : { elsewhereFound }),
    },
  };
}

function readEvidence(json: JsonReader): Evidence {
  const [nearest, strength, classShare, nonsense] = json.list('weights');
  if (
    typeof nearest === 'number' &&
    typeof strength === 'number' &&
    typeof classShare === 'number' &&
    typeof nonsense === 'number'
  ) {
    return [nearest, strength, classShare, nonsense];
  }
  throw new SearchError('bad-pack', "The pack's calibration has no four weights");
}

function readShares(json: JsonReader): Readonly<Record<string, number>> {
  const shares = json.children('classShares');
  return Object.fromEntries(
    shares.map((each) => [each.string('label'), each.number('share', 0, 1)]),
  );
}
