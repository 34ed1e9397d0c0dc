import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { HeldOut } from '../../src/catalog/category-head.ts';
import {
  MANIFEST_NAME,
  type PackFile,
  type PackManifest,
} from '../../src/catalog/pack-manifest.ts';
import { readProducts } from '../../src/catalog/product-file.ts';
import { optional } from '../../src/catalog/product.ts';
import { decodeVectorShard } from '../../src/catalog/vector-shard.ts';
import {
  common,
  describeBoth,
  describeFile,
  describePack,
  headFiles,
} from '../../src/catalog/write-pack.ts';
import { SearchError } from '../../src/core/errors.ts';
import { swapFolder } from '../node/swap-folder.ts';
import { addCalibration, type Calibrated, joinedSamples } from './add-calibration.ts';
import { addNeighbours } from './add-neighbours.ts';
import { uniqueFiles } from './assemble-pack.ts';
import { readChecked, readManifest } from './pack-folder.ts';
import { trainHead } from './train-head.ts';

interface Part {
  readonly folder: string;
  readonly manifest: PackManifest;
}

export interface Merged extends Calibrated {
  readonly heldOut?: HeldOut;
}

export interface MergeOptions {
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Products up to which similar ones are found ahead for each; 100,000 unless it is given. */
  readonly neighboursUpTo?: number | undefined;
}

/**
 * Puts the parts of a catalogue together in the order of the feed, and trains the category head over all of them, a shard in memory at a time.
 * @throws SearchError `bad-pack` when parts are missing, twice there, damaged, or of different catalogues or models: an old pack at `out` stays
 */
export async function mergePacks(
  folders: readonly string[],
  out: string,
  { id, title, neighboursUpTo }: MergeOptions,
): Promise<Merged> {
  const parts = await Promise.all(
    folders.map(async (folder) => ({ folder, manifest: await readManifest(folder) })),
  );
  const ordered = requireWhole(parts);
  return swapFolder(out, async (fresh) => {
    await mkdir(join(fresh, 'images'));
    const products = await copyAll(ordered, fresh, ({ products: files }) => files);
    const vectors = await copyAll(ordered, fresh, ({ vectors: files }) => files);
    const colours = await copyColours(ordered, fresh);
    const images = uniqueFiles(await copyAll(ordered, fresh, ({ images: files }) => files));
    const { model } = ordered[0].manifest;
    const categories: string[] = [];
    for (const file of products) {
      const own = readProducts(new Uint8Array(await readChecked(fresh, file)), file.name);
      for (const { category } of own) categories.push(category);
    }
    const head = await trainHead({
      dims: model.dims,
      categories,
      shards: vectors.length,
      read: async (shard) => {
        const file = vectors[shard];
        if (file === undefined) throw new RangeError(`There is no shard ${shard}`);
        return decodeVectorShard(await readChecked(fresh, file), model.dims);
      },
    });
    const classifier = head && (await headFiles(head));
    for (const { name, content } of classifier ?? []) await writeFile(join(fresh, name), content);
    const name = id ?? basename(resolve(out));
    const manifest = await describePack({
      id: name,
      title: title ?? name,
      model,
      count: categories.length,
      ...optional('currency', common(ordered.map((part) => part.manifest.currency))),
      products,
      vectors,
      ...optional('classifier', classifier && describeBoth(classifier)),
      ...optional('colours', colours),
      images,
    });
    await writeFile(join(fresh, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
    const calibrated = await addCalibration(fresh, manifest, await joinedSamples(ordered));
    const complete = await addNeighbours(fresh, calibrated.manifest, { upTo: neighboursUpTo });
    return { ...calibrated, manifest: complete, ...optional('heldOut', head?.heldOut) };
  });
}

/** Undefined unless every part has the colours of its products. */
async function copyColours(
  parts: readonly Part[],
  target: string,
): Promise<readonly PackFile[] | undefined> {
  if (parts.some(({ manifest }) => manifest.colours === undefined)) return undefined;
  return copyAll(parts, target, ({ colours = [] }) => colours);
}

/** All parts of one catalogue, each once, in their order. */
function requireWhole(parts: readonly Part[]): readonly [Part, ...Part[]] {
  for (const { folder, manifest } of parts) {
    if (manifest.part === undefined) throw wrong(`${folder} is no part: build it with --shard`);
  }
  const { of = 0 } = parts[0]?.manifest.part ?? {};
  if (common(parts.map(({ manifest }) => manifest.part?.catalogue)) === undefined) {
    throw wrong('The parts were built from different feeds');
  }
  if (common(parts.map(({ manifest }) => manifest.model.id)) === undefined) {
    throw wrong('The parts were built with different models');
  }
  const ordered = Array.from({ length: of }, (_, i) => {
    const found = parts.filter(({ manifest }) => manifest.part?.index === i + 1);
    if (found.length === 1) return found[0];
    throw wrong(`Part ${i + 1} of ${of} is there ${found.length} times`);
  }).filter((part) => part !== undefined);
  const [first, ...others] = ordered;
  if (first !== undefined && ordered.length === parts.length) return [first, ...others];
  throw wrong(`${parts.length} parts were named, and the catalogue has ${of}`);
}

/** Copies the files of all parts and lists them in order: two shards of equal content are one file, and still two shards. */
async function copyAll(
  parts: readonly Part[],
  target: string,
  files: (manifest: PackManifest) => readonly PackFile[],
): Promise<readonly PackFile[]> {
  const listed: PackFile[] = [];
  const copied = new Set<string>();
  for (const { folder, manifest } of parts) {
    for (const file of files(manifest)) {
      listed.push(describeFile(file));
      if (copied.has(file.name)) continue;
      copied.add(file.name);
      const place = join(target, file.name);
      await mkdir(dirname(place), { recursive: true });
      await copyFile(join(folder, file.name), place, constants.COPYFILE_FICLONE).catch(
        (cause: unknown) => {
          throw new SearchError('bad-pack', `${folder} lacks "${file.name}"`, { cause });
        },
      );
    }
  }
  return listed;
}

function wrong(message: string): SearchError {
  return new SearchError('bad-pack', message);
}
