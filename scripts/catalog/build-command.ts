import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseFeed } from '../../src/catalog/feed.ts';
import { type FeedProduct, type RejectedRow, readFeed } from '../../src/catalog/feed-product.ts';
import { SearchError } from '../../src/core/errors.ts';
import { readModelFolder } from '../node/model-folder.ts';
import { startNodeRuntime } from '../node/node-runtime.ts';
import { ProgressBar } from '../node/progress-bar.ts';
import { buildPack, list } from './build-pack.ts';
import { readFolders } from './read-folders.ts';
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
      model: { type: 'string', default: 'fashion-0' },
      models: { type: 'string', default: 'models' },
      out: { type: 'string' },
      id: { type: 'string' },
      title: { type: 'string' },
      'shard-bytes': { type: 'string' },
      strict: { type: 'boolean', default: false },
    },
  });
  if (values.out === undefined) throw new UsageError('Name the folder to write with --out DIR');
  const shardBytes =
    values['shard-bytes'] === undefined ? undefined : Number(values['shard-bytes']);
  if (shardBytes !== undefined && !(shardBytes > 0)) {
    throw new UsageError('--shard-bytes wants a number of bytes');
  }
  const { products, rejected, imagesDir } = await readInput(values);
  const runtime = await startNodeRuntime(await readModelFolder(join(values.models, values.model)));
  const bar = new ProgressBar('Embedding', products.length, 'pictures');
  try {
    const built = await buildPack({
      products,
      rejected,
      imagesDir,
      shardBytes,
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
    if (built.rejected.length > 0) console.error(list(built.rejected));
    const { count, revision, model } = built.manifest;
    console.log(
      `${values.out}: ${count} products, ${built.rejected.length} rows left out, model ${model.id}, revision ${revision}`,
    );
    if (built.heldOut !== undefined) {
      const { count: held, accuracy, macroF1 } = built.heldOut;
      console.log(
        `Category head: ${(accuracy * 100).toFixed(1)} % of ${held} held-out products right, macro-F1 ${macroF1.toFixed(3)}. See "npm run catalog -- report --pack ${values.out}"`,
      );
    }
  } finally {
    bar.stop();
  }
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
