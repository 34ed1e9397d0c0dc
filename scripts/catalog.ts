import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SearchError } from '../src/core/errors.ts';
import { buildCommand } from './catalog/build-command.ts';
import { checkNeighbours } from './catalog/check-neighbours.ts';
import { readPackFolder, verifyPackFolder } from './catalog/pack-folder.ts';
import { openQuery } from './catalog/query-pack.ts';
import { synthesiseCommand } from './catalog/synthesise-command.ts';
import { neighboursCommand } from './catalog/neighbours-command.ts';
import { mergeCommand } from './catalog/merge-command.ts';
import { reportCommand } from './catalog/report-command.ts';
import { UsageError } from './node/usage-error.ts';
import { readModelFolder } from './node/model-folder.ts';
import { runCommand } from './node/run-command.ts';

const USAGE = `Usage:
  npm run catalog -- build --feed FILE.csv|FILE.json [--images DIR] --out DIR [options]
  npm run catalog -- build --folders DIR --out DIR [options]     one folder a category
      --model ID        a folder of models/ (default fashion-1)
      --models DIR      where models live (default models)
      --id, --title     name the catalogue (default: the name of the output folder)
      --dims N          shorten the vectors to N numbers by principal axes of the catalogue
      --shard-bytes N   size of a shard of vectors (default 4 MiB)
      --shard I/N       only the I-th of N parts, for jobs that run side by side
      --strict          any bad row is a failure
      --neighbours N    find similar products ahead in catalogues of up to N (default 100000; 0: never)
  npm run catalog -- merge PART PART ... --out DIR [--id, --title] [--neighbours N]
  npm run catalog -- synthesise --products N --out DIR [--dims 128] [--seed 1] [--model fashion-1] [--neighbours N]
                        an invented catalogue of any size, for tests and measurements
  npm run catalog -- query --pack DIR PICTURE [--top 5] [--json] [--models DIR]
  npm run catalog -- report --pack DIR [--out FILE.html] [--models DIR]
  npm run catalog -- neighbours --pack DIR         find similar products ahead, in a pack of any size
  npm run catalog -- verify --pack DIR`;

async function queryCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pack: { type: 'string' },
      top: { type: 'string', default: '5' },
      models: { type: 'string', default: 'models' },
      json: { type: 'boolean', default: false },
    },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError('Name one picture');
  const limit = Number(values.top);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError('--top wants a whole number from 1');
  const catalog = await readPackFolder(requirePack(values.pack));
  const model = await readModelFolder(join(values.models, catalog.manifest.model.id));
  const picture = await readFile(path).catch((cause: unknown) => {
    throw new SearchError('bad-image', `The picture ${path} cannot be read`, { cause });
  });
  const { category, close, matches } = await (await openQuery(catalog, model))(picture, limit);
  const rows = matches.map(({ product: { id, title, category: own }, score }) => {
    return { id, title, category: own, score: Number(score.toFixed(6)) };
  });
  if (values.json) {
    console.log(JSON.stringify({ category: category?.label, close, matches: rows }));
    return;
  }
  if (close === false) console.log('Nothing close in this catalogue, the nearest are:');
  else if (category !== undefined) {
    console.log(`${category.label} (${(category.probability * 100).toFixed(1)} %)`);
  }
  for (const { id, title, category: own, score } of rows) {
    console.log(`${score.toFixed(4)}  ${id}  ${title}  [${own}]`);
  }
}

async function verifyCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { pack: { type: 'string' } } });
  const pack = requirePack(values.pack);
  const { manifest, problems } = await verifyPackFolder(pack);
  const wrong = [...problems, ...(problems.length > 0 ? [] : await checkNeighbours(pack))];
  for (const problem of wrong) console.error(problem);
  if (wrong.length > 0) {
    throw new SearchError('bad-pack', `${pack} has ${wrong.length} problems: build it again`);
  }
  const files = manifest.products.length + manifest.vectors.length + manifest.images.length;
  console.log(
    `${pack} is whole: ${manifest.count} products, ${files} files, revision ${manifest.revision}`,
  );
}

function requirePack(pack: string | undefined): string {
  if (pack === undefined) throw new UsageError('Name the pack with --pack DIR');
  return pack;
}

await runCommand(
  {
    build: buildCommand,
    merge: mergeCommand,
    neighbours: neighboursCommand,
    query: queryCommand,
    report: reportCommand,
    synthesise: synthesiseCommand,
    verify: verifyCommand,
  },
  USAGE,
);
