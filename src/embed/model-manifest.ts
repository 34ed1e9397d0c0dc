import { JsonReader, parseJson } from '../core/json.ts';
import { SearchError } from '../core/errors.ts';

export const MODEL_MANIFEST_NAME = 'manifest.json';

/** How the picture becomes the network's square input: `stretch` distorts it, `centre` cuts the middle square. */
export type CropRule = 'stretch' | 'centre';

export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What a correct backend answers for a picture that `goldenPicture(seed)` draws. */
export interface Golden {
  readonly seed: number;
  readonly vector: readonly number[];
}

interface Common {
  /** A change of weights or preprocessing is a new id. */
  readonly id: string;
  /** The graph (`model.json`) first, then its weights in the order of its weights manifest. */
  readonly files: readonly ModelFile[];
  readonly dims: number;
  readonly input: {
    /** Width and height in pixels. */
    readonly size: number;
    /** Values that 0 and 255 become. */
    readonly range: readonly [number, number];
    readonly crop: CropRule;
  };
  readonly licence: string;
  readonly source: string;
  readonly goldens: readonly Golden[];
}

export interface GraphNodes {
  readonly input: string;
  /** (1, dims). */
  readonly embedding: string;
  /** (1, classes), before softmax. */
  readonly scores?: string;
  /** (1, rows, columns, classes): the scores are its average over the picture. */
  readonly classMap?: string;
  /** (1, rows, columns, dims): the embedding is its average over the picture. */
  readonly localEmbedding?: string;
}

/** A graph of our own, run by node name. */
export interface GraphModelManifest extends Common {
  readonly kind: 'graph';
  readonly nodes: GraphNodes;
  /** One a score, in their order; empty without scores. */
  readonly labels: readonly string[];
  /** Divides the scores before their softmax, so that probabilities are as often right as they say (Guo et al., 2017). */
  readonly temperature: number;
}

/** A Keras model in the format of tfjs-layers, run up to one of its layers. */
export interface LayersModelManifest extends Common {
  readonly kind: 'layers';
  readonly nodes: { readonly embedding: string };
}

/** A MobileNet as `@tensorflow-models/mobilenet` runs it. */
export interface MobilenetManifest extends Common {
  readonly kind: 'mobilenet';
  readonly version: 1 | 2;
  readonly alpha: 0.25 | 0.5 | 0.75 | 1;
}

/** `manifest.json` of a model folder. */
export type ModelManifest = GraphModelManifest | LayersModelManifest | MobilenetManifest;

/** @throws SearchError `bad-model` naming the field that is wrong. */
export function parseModelManifest(text: string): ModelManifest {
  const what = `A model's ${MODEL_MANIFEST_NAME}`;
  const json = new JsonReader(parseJson(text, what, 'bad-model'), what, 'bad-model');
  const common = readCommon(json);
  const kind = json.string('kind');
  if (kind === 'graph') return { ...common, kind, ...readGraph(json) };
  if (kind === 'layers') {
    return { ...common, kind, nodes: { embedding: json.child('nodes').string('embedding') } };
  }
  if (kind === 'mobilenet') return { ...common, kind, ...readMobilenet(json) };
  throw new SearchError('bad-model', `Model "${common.id}" is of the unknown kind "${kind}"`);
}

function readCommon(json: JsonReader): Common {
  const input = json.child('input');
  const range = input.list('range');
  const [low, high] = range;
  if (typeof low !== 'number' || typeof high !== 'number' || low >= high) {
    throw new SearchError('bad-model', 'A model needs an input range of two rising numbers');
  }
  const crop = input.string('crop');
  if (crop !== 'stretch' && crop !== 'centre') {
    throw new SearchError('bad-model', `"${crop}" is not a crop rule`);
  }
  return {
    id: json.string('id'),
    files: json.children('files').map((file) => ({
      name: file.string('name'),
      bytes: file.integer('bytes'),
      sha256: file.string('sha256'),
    })),
    dims: json.integer('dims', 1),
    input: { size: input.integer('size', 1), range: [low, high], crop },
    licence: json.string('licence'),
    source: json.string('source'),
    goldens: json.children('goldens').map(readGolden),
  };
}

function readGraph(json: JsonReader): Pick<GraphModelManifest, 'nodes' | 'labels' | 'temperature'> {
  const nodes = json.child('nodes');
  return {
    nodes: {
      input: nodes.string('input'),
      embedding: nodes.string('embedding'),
      ...optionalNode(nodes, 'scores'),
      ...optionalNode(nodes, 'classMap'),
      ...optionalNode(nodes, 'localEmbedding'),
    },
    labels: json.strings('labels'),
    temperature: json.optionalNumber('temperature', Number.MIN_VALUE) ?? 1,
  };
}

function optionalNode<K extends string>(nodes: JsonReader, name: K): Partial<Record<K, string>> {
  const node = nodes.optionalString(name);
  return (node === undefined ? {} : { [name]: node }) as Partial<Record<K, string>>;
}

function readMobilenet(json: JsonReader): Pick<MobilenetManifest, 'version' | 'alpha'> {
  const version = json.integer('version');
  const alpha = json.number('alpha');
  if (version !== 1 && version !== 2) {
    throw new SearchError('bad-model', `MobileNet has versions 1 and 2, not ${version}`);
  }
  if (alpha !== 0.25 && alpha !== 0.5 && alpha !== 0.75 && alpha !== 1) {
    throw new SearchError('bad-model', `MobileNet has no width ${alpha}`);
  }
  return { version, alpha };
}

function readGolden(json: JsonReader): Golden {
  const vector = json.list('vector');
  if (!vector.every((value) => typeof value === 'number')) {
    throw new SearchError('bad-model', 'A golden vector has something other than numbers');
  }
  return { seed: json.integer('seed'), vector };
}
