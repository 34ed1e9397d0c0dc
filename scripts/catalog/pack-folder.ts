import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  essentialFiles,
  MANIFEST_NAME,
  type PackFile,
  type PackManifest,
  parsePackManifest,
  similarFiles,
} from '../../src/catalog/pack-manifest.ts';
import { readProducts } from '../../src/catalog/product-file.ts';
import { sha256 } from '../../src/core/digest.ts';
import { SearchError } from '../../src/core/errors.ts';
import { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';

/** Rounding to int8 moves the length of a unit vector by well under this. */
const NORM_TOLERANCE = 0.01;

/**
 * Reads a pack from its folder, its products and vectors checked.
 * @throws SearchError `not-found` without a pack, `bad-pack` for a file that is missing or altered
 */
export async function readPackFolder(folder: string): Promise<LoadedCatalog> {
  const manifest = await readManifest(folder);
  const listed = new Map(essentialFiles(manifest).map((file) => [file.name, file]));
  return LoadedCatalog.load(manifest, {
    file: (name) => {
      const file = listed.get(name);
      if (file === undefined)
        throw new SearchError('not-found', `The pack does not list "${name}"`);
      return readChecked(folder, file);
    },
    slice: (name, from, to) => readSlice(join(folder, name), from, to),
  });
}

async function readSlice(path: string, from: number, to: number): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(to - from);
    await file.read(bytes, 0, bytes.length, from);
    return bytes.buffer;
  } finally {
    await file.close();
  }
}

/** Everything that is wrong with a pack, in words; nothing when it is whole. */
export async function verifyPackFolder(
  folder: string,
): Promise<{ readonly manifest: PackManifest; readonly problems: readonly string[] }> {
  const manifest = await readManifest(folder);
  const problems: string[] = [];
  const note = (error: unknown): void => {
    if (!(error instanceof SearchError)) throw error;
    problems.push(error.message);
  };
  for (const file of [...essentialFiles(manifest), ...similarFiles(manifest), ...manifest.images]) {
    await readChecked(folder, file).catch(note);
  }
  if (problems.length === 0) {
    await readPackFolder(folder)
      .then(async (catalog) => {
        problems.push(...(await checkCatalog(catalog, folder)));
      })
      .catch(note);
  }
  return { manifest, problems };
}

async function checkCatalog(
  { manifest, rows }: LoadedCatalog,
  folder: string,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const images = new Set(manifest.images.map(({ name }) => name));
  const ids = new Set<string>();
  let row = 0;
  for (const file of manifest.products) {
    const bytes = new Uint8Array(await readChecked(folder, file));
    for (const { id, image } of readProducts(bytes, file.name)) {
      ids.add(id);
      if (!images.has(image))
        problems.push(`Product "${id}" names "${image}", which the pack does not list`);
      const vector = rows.values.subarray(row * rows.dims, (row + 1) * rows.dims);
      const norm = Math.hypot(...vector) * (rows.scales[row] ?? 0);
      if (!(Math.abs(norm - 1) <= NORM_TOLERANCE)) {
        problems.push(`The vector of product "${id}" has length ${norm.toFixed(4)}, not 1`);
      }
      row += 1;
    }
  }
  if (ids.size !== row) problems.push('Several products share an id');
  return problems;
}

/** @throws SearchError `not-found` without a pack, `bad-pack` for a manifest that is none */
export async function readManifest(folder: string): Promise<PackManifest> {
  const text = await readFile(join(folder, MANIFEST_NAME), 'utf8').catch((cause: unknown) => {
    throw new SearchError('not-found', `There is no pack in ${folder}`, { cause });
  });
  return parsePackManifest(text);
}

/** One file of a pack. @throws SearchError `bad-pack` when it is missing or its checksum is not the manifest's */
export async function readChecked(folder: string, file: PackFile): Promise<ArrayBuffer> {
  const content = await readFile(join(folder, file.name)).catch((cause: unknown) => {
    throw new SearchError('bad-pack', `"${file.name}" is missing`, { cause });
  });
  const copy = new Uint8Array(content);
  if (copy.length !== file.bytes || (await sha256(copy)) !== file.sha256) {
    throw new SearchError(
      'bad-pack',
      `"${file.name}" is damaged: its checksum is not the manifest's`,
    );
  }
  return copy.buffer;
}
