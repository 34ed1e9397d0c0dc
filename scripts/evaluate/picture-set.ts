import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import Papa from 'papaparse';
import { SearchError } from '../../src/core/errors.ts';

const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|tiff?|heic)$/i;

/** A picture file. */
export interface Labelled {
  readonly path: string;
  /** What makes two files pictures of one product: the path inside its folder without ending. */
  readonly id: string;
  /** Its class; absent in a folder without classes. */
  readonly label?: string;
}

/** A query of instance retrieval: a picture file as it is, or a phone photo made of it. */
export interface InstanceQuery {
  readonly picture: Labelled;
  readonly phone: boolean;
}

/** What all methods are measured on. */
export interface EvaluationData {
  readonly name: string;
  /** Labelled pictures that a method may learn from. */
  readonly train: readonly Labelled[];
  /** Labelled pictures whose class is predicted, and the queries of category retrieval. */
  readonly test: readonly Labelled[];
  /** What category retrieval searches. */
  readonly catalogue: readonly Labelled[];
  /** What instance retrieval searches; the answer to a query is the picture with its id. */
  readonly gallery: readonly Labelled[];
  readonly queries: readonly InstanceQuery[];
  /** A subset of the classes that is also measured alone. */
  readonly core: readonly string[];
}

/** The classes of the clothing photographs; others ("Not sure", "Other", "Skip") are no classes. */
const CLOTHING_CLASSES = new Set(
  'dress,hat,longsleeve,outwear,pants,shirt,shoes,shorts,skirt,t-shirt,blazer,blouse,body,hoodie,polo,top,undershirt'.split(
    ',',
  ),
);

interface ClothingRow {
  readonly image: string;
  readonly label: string;
  readonly split: string;
  readonly core10: string;
}

/**
 * The clothing photographs in `folder` (`images.csv`, `images/`) with the split that comes with them. The validation split has pictures of ten
 * classes only, so the catalogue of category retrieval is the training pictures of that ten-class subset; phone photos of the
 * validation pictures are looked for among all pictures.
 * @throws SearchError `not-found` when the folder has no list
 */
export async function clothingData(folder: string): Promise<EvaluationData> {
  const list = join(folder, 'images.csv');
  if (!existsSync(list)) {
    throw new SearchError(
      'not-found',
      `${list} is not there. Name the folder with --clothing DIR, or give data of your own with --train and --test`,
    );
  }
  const { data } = Papa.parse<ClothingRow>((await readFile(list, 'utf8')).trim(), { header: true });
  const all = data.map((row) => {
    const label = row.label.toLowerCase();
    const picture = {
      id: row.image,
      path: join(folder, 'images', `${row.image}.jpg`),
      ...(CLOTHING_CLASSES.has(label) ? { label } : {}),
    };
    return { picture, row };
  });
  const where = (wanted: (row: ClothingRow) => boolean): readonly Labelled[] =>
    all.filter(({ row }) => wanted(row)).map(({ picture }) => picture);
  const test = where(({ split }) => split === 'validation');
  return {
    name: 'clothing photographs',
    train: where(({ split }) => split === 'train').filter(({ label }) => label !== undefined),
    test,
    catalogue: where(({ split, core10 }) => split === 'train' && core10 === 'yes'),
    gallery: all.map(({ picture }) => picture),
    queries: test.map((picture) => ({ picture, phone: true })),
    core: [...new Set(test.map(({ label = '' }) => label))].sort(),
  };
}

/** Folders with one folder a class: phone photos of the test pictures are looked for among all pictures. */
export async function folderData(train: string, test: string): Promise<EvaluationData> {
  const known = await labelledPictures(train);
  const unknown = await labelledPictures(test);
  return {
    name: `${basename(train)} and ${basename(test)}`,
    train: known,
    test: unknown,
    catalogue: known,
    gallery: [...unknown, ...known],
    queries: unknown.map((picture) => ({ picture, phone: true })),
    core: [],
  };
}

/**
 * A catalogue and real queries. A query and its product have the same name, in the same class folder where there are classes. With classes the
 * category is measured too.
 */
export async function retrievalData(catalog: string, queries: string): Promise<EvaluationData> {
  const gallery = await pictures(catalog);
  const asked = await pictures(queries);
  const ids = new Set(gallery.map(({ id }) => id));
  const isLabelled = ({ label }: Labelled): boolean => label !== undefined;
  const test = asked.filter(isLabelled);
  const train = gallery.filter(isLabelled);
  const classified = train.length > 0 && test.length > 0;
  return {
    name: `${basename(catalog)} and ${basename(queries)}`,
    train: classified ? train : [],
    test: classified ? test : [],
    catalogue: classified ? train : [],
    gallery,
    queries: asked.filter(({ id }) => ids.has(id)).map((picture) => ({ picture, phone: false })),
    core: [],
  };
}

async function labelledPictures(root: string): Promise<readonly Labelled[]> {
  const found = (await pictures(root)).filter(({ label }) => label !== undefined);
  if (found.length > 0) return found;
  throw new SearchError('not-found', `${root} has no folders with pictures: one folder a class`);
}

async function pictures(root: string): Promise<readonly Labelled[]> {
  const entries = await readdir(root, { recursive: true }).catch((cause: unknown) => {
    throw new SearchError('not-found', `The folder ${root} cannot be read`, { cause });
  });
  const found = entries
    .filter((entry) => PICTURE.test(entry))
    .sort()
    .map((entry) => {
      const path = join(root, entry);
      const folder = relative(root, dirname(path)).split(sep)[0] ?? '';
      const id = entry.slice(0, -extname(entry).length);
      return folder === '' ? { path, id } : { path, id, label: folder };
    });
  if (found.length > 0) return found;
  throw new SearchError('not-found', `${root} has no pictures`);
}
