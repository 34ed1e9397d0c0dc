import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/core/digest.ts';
import { SearchError } from '../../src/core/errors.ts';
import type { ModelFile } from '../../src/embed/model-manifest.ts';
import { ProgressBar } from '../node/progress-bar.ts';
import { GRAPH_NAME, readGraph, type WeightFiles } from './graph-file.ts';
import type { PublicModel } from './public-models.ts';
import { download } from './resumable-download.ts';

export interface ModelDownloadOptions {
  readonly model: PublicModel;
  /** SHA-256 by name of the files that an earlier download trusted; every other content is refused. */
  readonly recorded: ReadonlyMap<string, string>;
  readonly retryMs?: number | undefined;
}

/**
 * Downloads a graph and the weights that it names, those left out that an earlier call has downloaded.
 * @throws SearchError `network`, `bad-model` when the files are not those that are pinned, recorded or wanted
 */
export async function downloadModel(
  folder: string,
  options: ModelDownloadOptions,
): Promise<readonly ModelFile[]> {
  const { model, recorded, retryMs } = options;
  const address = new URL(model.url);
  const graph = await downloadGraph(folder, address, options);
  const weights = readGraph(graph, model);
  const total = weights.bytes / 1e6;
  const progress = new ProgressBar(model.id, Number(total.toFixed(1)), 'MB');
  let earlier = 0;
  try {
    for (const name of weights.names) {
      const path = join(folder, name);
      const onProgress = (bytes: number): void => {
        progress.advance(Number(((earlier + bytes) / 1e6).toFixed(1)));
      };
      if ((await sizeOf(path)) === undefined)
        await download(beside(address, name), path, { retryMs, onProgress });
      earlier += (await sizeOf(path)) ?? 0;
      onProgress(0);
    }
  } finally {
    progress.stop();
  }
  requireSize(earlier, weights, model);
  const files = await Promise.all(
    [GRAPH_NAME, ...weights.names].map((name) => describeFile(folder, name)),
  );
  for (const file of files) requireRecorded(file, recorded, model.id);
  return files;
}

/** The graph is small and says what belongs to it, so it is always asked for anew. */
async function downloadGraph(
  folder: string,
  address: URL,
  { model, recorded, retryMs }: ModelDownloadOptions,
): Promise<string> {
  const path = join(folder, GRAPH_NAME);
  const earlier = await readFile(path).catch(() => undefined); // the first call
  const fresh = `${path}.fresh`;
  await rm(`${fresh}.part`, { force: true });
  await download(address, fresh, { retryMs });
  const graph = await readFile(fresh);
  const digest = await sha256(new Uint8Array(graph));
  if (model.sha256 !== undefined && digest !== model.sha256) {
    throw new SearchError(
      'bad-model',
      `${model.url} has the SHA-256 ${digest}, not ${model.sha256}: it was altered, or it is another model. Nothing was kept`,
    );
  }
  requireRecorded({ name: GRAPH_NAME, sha256: digest }, recorded, model.id);
  if (earlier?.equals(graph) === false) {
    await rm(folder, { recursive: true });
    await mkdir(folder);
  }
  await rm(fresh, { force: true });
  await writeFile(path, graph);
  return graph.toString('utf8');
}

/** The weights lie beside the graph, and what its address asks for holds for them too. */
function beside(address: URL, name: string): URL {
  const url = new URL(name, address);
  url.search = address.search;
  return url;
}

function requireSize(bytes: number, weights: WeightFiles, { id, url }: PublicModel): void {
  if (bytes === weights.bytes) return;
  throw new SearchError(
    'bad-model',
    `The weights of "${id}" from ${url} have ${bytes} bytes, and the graph wants ${weights.bytes}. Nothing was kept; call again, or give another address with --url`,
  );
}

/** Files are trusted once. */
function requireRecorded(
  { name, sha256: digest }: Pick<ModelFile, 'name' | 'sha256'>,
  recorded: ModelDownloadOptions['recorded'],
  id: string,
): void {
  if (recorded.size === 0 || recorded.get(name) === digest) return;
  throw new SearchError(
    'bad-model',
    `"${name}" of "${id}" differs from the one that is here already, which stays as it is. Vectors of different weights do not compare: to take the new model and index again, add --replace`,
  );
}

async function describeFile(folder: string, name: string): Promise<ModelFile> {
  const content = await readFile(join(folder, name));
  return { name, bytes: content.length, sha256: await sha256(new Uint8Array(content)) };
}

function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined, // not there
  );
}
