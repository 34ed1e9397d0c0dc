import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseFeed } from '../../src/catalog/feed.ts';
import { type FeedProduct, type RejectedRow, readFeed } from '../../src/catalog/feed-product.ts';
import { SearchError } from '../../src/core/errors.ts';
import { readModelFolder } from '../node/model-folder.ts';
import { startNodeRuntime } from '../node/node-runtime.ts';
import { ProgressBar } from '../node/progress-bar.ts';
import { type Built, buildPack, list } from './build-pack.ts';
import { partOf } from './part-of.ts';
import { readFolders } from './read-folders.ts';
import { upToOf } from './neighbours-option.ts';
import { UsageError } from '../node/usage-error.ts';

/** Thumbnails for a grid on a phone of high pixel density. */
const THUMBNAILS = { width: 400, height: 500, quality: 76 };

/** `catalog build`: from a feed or folders of pictures to a pack. */
export async function buildCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      feed: { type: 'string' },
      images: { type: 'string' },
      folders: { type: 'string' },
      model: { type: 'string', default: 'fashion-1' },
      models: { type: 'string', default: 'models' },
      out: { type: 'string' },
      id: { type: 'string' },
      title: { type: 'string' },
      'shard-bytes': { type: 'string' },
      dims: { type: 'string' },
      shard: { type: 'string' },
      neighbours: { type: 'string' },
      strict: { type: 'boolean', default: false },
    },
  });
  if (values.out === undefined) throw new UsageError('Name the folder to write with --out DIR');
  const [shardBytes, dims] = [atLeastOne(values, 'shard-bytes'), atLeastOne(values, 'dims')];
  const { rejected, imagesDir, ...whole } = await readInput(values);
  if (values.shard !== undefined && dims !== undefined) {
    throw new UsageError('--dims belongs to the merge: leave it out with --shard');
  }
  const { products, part } =
    values.shard === undefined
      ? { products: whole.products, part: undefined }
      : await partOf(whole.products, values.shard);
  const runtime = await startNodeRuntime(await readModelFolder(join(values.models, values.model)));
  const bar = new ProgressBar('Embedding', products.length, 'pictures');
  try {
    const built = await buildPack({
      products,
      rejected,
      imagesDir,
      shardBytes,
      dims,
      neighboursUpTo: upToOf(values.neighbours),
      part,
      out: values.out,
      embedder: runtime.embedder,
      id: values.id,
      title: values.title,
      thumbnails: THUMBNAILS,
      strict: values.strict,
      onProgress: ({ done }) => {
        bar.advance(done);
      },
    });
    bar.stop();
    report(built, values.out);
  } finally {
    bar.stop();
  }
}

function report({ rejected, manifest, heldOut, projection, calibrated }: Built, out: string): void {
  if (rejected.length > 0) console.error(list(rejected));
  const { count, revision, model } = manifest;
  console.log(
    `${out}: ${count} products, ${rejected.length} rows left out, model ${model.id}, revision ${revision}`,
  );
  if (projection !== undefined) {
    const { kept, overlapAt10 } = projection;
    console.log(
      `Vectors shortened from ${model.dims} to ${projection.projection.to} numbers: ${percent(kept)} of their squared length kept, ${percent(overlapAt10)} of the ten nearest stay`,
    );
  }
  if (calibrated !== undefined) {
    const { nonsenseFound, elsewhereFound, wronglyNothing } = calibrated;
    const foreign =
      elsewhereFound === undefined ? '' : `, of foreign categories for ${percent(elsewhereFound)}`;
    console.log(
      `Scores calibrated: "nothing close" is said of nonsense for ${percent(nonsenseFound)}${foreign}, and wrongly for ${percent(wronglyNothing)}`,
    );
  }
  if (heldOut === undefined) return;
  console.log(
    `Category head: ${percent(heldOut.accuracy)} of ${heldOut.count} held-out products right, macro-F1 ${heldOut.macroF1.toFixed(3)}. More: npm run catalog -- report --pack ${out}`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A whole number from 1, when it is given. */
function atLeastOne<K extends string>(
  values: Readonly<Partial<Record<K, string | undefined>>>,
  name: K,
): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UsageError(`--${name} wants a whole number from 1`);
}

interface Input {
  readonly products: readonly FeedProduct[];
  readonly rejected: readonly RejectedRow[];
  readonly imagesDir: string;
}

async function readInput(values: {
  readonly feed?: string | undefined;
  readonly folders?: string | undefined;
  readonly images?: string | undefined;
}): Promise<Input> {
  const { feed, folders, images } = values;
  if ((feed === undefined) === (folders === undefined)) {
    throw new UsageError('Give either --feed FILE or --folders DIR');
  }
  if (folders !== undefined) {
    return { products: await readFolders(folders), rejected: [], imagesDir: folders };
  }
  const path = feed ?? '';
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new SearchError('bad-feed', `The feed ${path} cannot be read`, { cause });
  });
  const format = extname(path).toLowerCase() === '.json' ? 'json' : 'csv';
  return { ...readFeed(parseFeed(text, format)), imagesDir: images ?? dirname(path) };
}
