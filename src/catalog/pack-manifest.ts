import { JsonReader, parseJson } from '../core/json.ts';
import { SearchError } from '../core/errors.ts';

/** The format this code writes, and the only one it reads. */
export const PACK_FORMAT = 1;
export const MANIFEST_NAME = 'catalog.json';

/** One file of a pack. Its name carries part of its digest, so that it can be cached for ever. */
export interface PackFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** `catalog.json`: what a pack is and every other file in it. */
export interface PackManifest {
  readonly format: typeof PACK_FORMAT;
  /** Names the catalogue over all its revisions. */
  readonly id: string;
  readonly title: string;
  /** Digest over all other files: equal revisions are equal catalogues. */
  readonly revision: string;
  /** The network, and how many numbers its embeddings have. */
  readonly model: { readonly id: string; readonly dims: number };
  /** Shortens embeddings to the length of the pack's vectors; absent when they are as long. */
  readonly projection?: { readonly dims: number; readonly file: PackFile };
  /** Products, and rows of vectors. */
  readonly count: number;
  readonly currency?: string;
  /** Set in a part of a catalogue that is still to be merged: which of how many, and the digest of all its product ids. */
  readonly part?: { readonly index: number; readonly of: number; readonly catalogue: string };
  readonly products: readonly PackFile[];
  readonly vectors: readonly PackFile[];
  /** The category head: what it is, and its weights. A catalogue of one category has none. */
  readonly classifier?: readonly [PackFile, PackFile];
  /** What scores mean in this catalogue: the calibration, and its vectors. Absent when there were too few products to measure it. */
  readonly calibration?: readonly [PackFile, PackFile];
  /** The colours of the products, one file a file of vectors. */
  readonly colours?: readonly PackFile[];
  /** Products similar to each, one file a file of products. Fetched when needed, like those of ids. */
  readonly neighbours?: readonly PackFile[];
  /** Rows of products by their ids. */
  readonly ids?: readonly PackFile[];
  /** Set in a part: what the merged catalogue is calibrated with. */
  readonly samples?: PackFile;
  readonly images: readonly PackFile[];
}

/** Length of the pack's vectors. */
export function vectorDims({
  model,
  projection,
}: Pick<PackManifest, 'model' | 'projection'>): number {
  return projection?.dims ?? model.dims;
}

/** Every file of a pack that a device needs at once: all but the pictures. */
export function essentialFiles(
  manifest: Pick<
    PackManifest,
    'products' | 'vectors' | 'classifier' | 'projection' | 'calibration' | 'colours'
  >,
): readonly PackFile[] {
  const { products, vectors, classifier = [], projection, calibration = [] } = manifest;
  const axes = projection ? [projection.file] : [];
  return [
    ...products,
    ...vectors,
    ...classifier,
    ...axes,
    ...calibration,
    ...(manifest.colours ?? []),
  ];
}

/** Files that are fetched when somebody asks for similar products. */
export function similarFiles({
  neighbours = [],
  ids = [],
}: Pick<PackManifest, 'neighbours' | 'ids'>): readonly PackFile[] {
  return [...neighbours, ...ids];
}

/** @throws SearchError `bad-pack` when the text is not a manifest of a format that we read. */
export function parsePackManifest(text: string): PackManifest {
  const json = new JsonReader(
    parseJson(text, MANIFEST_NAME, 'bad-pack'),
    MANIFEST_NAME,
    'bad-pack',
  );
  const format = json.integer('format');
  if (format !== PACK_FORMAT) {
    throw new SearchError(
      'bad-pack',
      `The pack has format ${format}, this version reads ${PACK_FORMAT}: rebuild it with "npm run catalog -- build"`,
    );
  }
  const model = json.child('model');
  const currency = json.optionalString('currency');
  return {
    format: PACK_FORMAT,
    id: json.string('id'),
    title: json.string('title'),
    revision: json.string('revision'),
    model: { id: model.string('id'), dims: model.integer('dims', 1) },
    count: json.integer('count'),
    ...(currency === undefined ? {} : { currency }),
    products: json.children('products').map(readFile),
    vectors: json.children('vectors').map(readFile),
    ...readPart(json),
    ...readPair(json, 'classifier'),
    ...readProjection(json),
    ...readPair(json, 'calibration'),
    ...readFiles(json, 'colours'),
    ...readFiles(json, 'neighbours'),
    ...readFiles(json, 'ids'),
    ...(json.has('samples') ? { samples: readFile(json.child('samples')) } : {}),
    images: json.children('images').map(readFile),
  };
}

function readFiles<K extends 'colours' | 'neighbours' | 'ids'>(
  json: JsonReader,
  name: K,
): Partial<Record<K, readonly PackFile[]>> {
  if (!json.has(name)) return {};
  const files: readonly PackFile[] = json.children(name).map(readFile);
  return { [name]: files } as Partial<Record<K, typeof files>>;
}

function readPart(json: JsonReader): Pick<PackManifest, 'part'> {
  if (!json.has('part')) return {};
  const part = json.child('part');
  const [index, of] = [part.integer('index', 1), part.integer('of', 1)];
  return { part: { index, of, catalogue: part.string('catalogue') } };
}

function readProjection(json: JsonReader): Pick<PackManifest, 'projection'> {
  if (!json.has('projection')) return {};
  const projection = json.child('projection');
  return {
    projection: { dims: projection.integer('dims', 1), file: readFile(projection.child('file')) },
  };
}

/** The category head and the calibration are two files each. */
function readPair<K extends 'classifier' | 'calibration'>(
  json: JsonReader,
  name: K,
): Partial<Record<K, readonly [PackFile, PackFile]>> {
  if (!json.has(name)) return {};
  const [about, data, ...more] = json.children(name).map(readFile);
  if (about === undefined || data === undefined || more.length > 0) {
    throw new SearchError('bad-pack', `"${name}" is two files: a description and its numbers`);
  }
  const pair: readonly [PackFile, PackFile] = [about, data];
  return { [name]: pair } as Partial<Record<K, typeof pair>>;
}

const SAFE_NAME = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const SHA256 = /^[0-9a-f]{64}$/;

function readFile(json: JsonReader): PackFile {
  const file = {
    name: json.string('name'),
    bytes: json.integer('bytes'),
    sha256: json.string('sha256'),
  };
  if (!SAFE_NAME.test(file.name)) {
    throw new SearchError('bad-pack', `"${file.name}" is not a file name inside a pack`);
  }
  if (!SHA256.test(file.sha256)) {
    throw new SearchError('bad-pack', `"${file.name}" has no SHA-256 checksum`);
  }
  return file;
}
