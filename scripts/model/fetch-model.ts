import { copyFile, mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSearchError } from '../../src/core/errors.ts';
import type { MobilenetManifest, ModelFile } from '../../src/embed/model-manifest.ts';
import { MODEL_MANIFEST_NAME, parseModelManifest } from '../../src/embed/model-manifest.ts';
import { swapFolder } from '../node/swap-folder.ts';
import { goldenVectors } from './golden-vectors.ts';
import { downloadModel } from './model-download.ts';
import type { PublicModel } from './public-models.ts';

export interface FetchRequest {
  readonly model: PublicModel;
  /** Folder of the models. */
  readonly out: string;
  /** Takes weights other than the recorded ones. */
  readonly replace: boolean;
  readonly retryMs?: number | undefined;
}

/**
 * Downloads a model into `OUT/ID`. What an interrupted call has downloaded stays in `OUT/ID.download` for the next one.
 * @throws SearchError `network`, `bad-model`
 */
export async function fetchModel(request: FetchRequest): Promise<MobilenetManifest> {
  const target = join(request.out, request.model.id);
  const folder = `${target}.download`;
  await mkdir(folder, { recursive: true });
  try {
    const recorded = request.replace ? new Map<string, string>() : await recordedDigests(target);
    const files = await downloadModel(folder, { ...request, recorded });
    const manifest = await describeModel(folder, files, request.model);
    await swapFolder(target, async (fresh) => {
      for (const { name } of files) await copyFile(join(folder, name), join(fresh, name));
      await writeFile(join(fresh, MODEL_MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
    });
    await rm(folder, { recursive: true, force: true });
    return manifest;
  } catch (error) {
    // Wrong bytes are of no use to the next call; those that are merely incomplete are.
    if (isSearchError(error, 'bad-model')) await rm(folder, { recursive: true, force: true });
    else await rmdir(folder).catch(() => undefined); // what it holds serves the next call
    throw error;
  }
}

async function describeModel(
  folder: string,
  files: readonly ModelFile[],
  { id, version, alpha, url, range }: PublicModel,
): Promise<MobilenetManifest> {
  const bytes = new Map<string, ArrayBuffer>();
  for (const { name } of files)
    bytes.set(name, new Uint8Array(await readFile(join(folder, name))).buffer);
  const manifest: MobilenetManifest = {
    kind: 'mobilenet',
    id,
    version,
    alpha,
    files,
    dims: 1, // its own output says how many, below
    input: { size: 224, range, crop: 'centre' },
    licence: 'Apache-2.0',
    source: url,
    goldens: [],
  };
  const goldens = await goldenVectors({ manifest, bytes });
  return { ...manifest, dims: goldens[0]?.vector.length ?? 0, goldens };
}

/** The checksums of the model that is here already, by name. */
async function recordedDigests(target: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(target, MODEL_MANIFEST_NAME), 'utf8').catch(() => undefined);
  if (text === undefined) return new Map(); // the first download
  return new Map(parseModelManifest(text).files.map(({ name, sha256 }) => [name, sha256]));
}
