import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cnn, mobilenetV2, ownModel } from './evaluate/cnn.ts';
import { evaluateMethods } from './evaluate/evaluate-methods.ts';
import { ours, relatedWork } from './evaluate/methods.ts';
import {
  clothingData,
  type EvaluationData,
  folderData,
  retrievalData,
} from './evaluate/picture-set.ts';
import { measureCollages } from './evaluate/collages/measure.ts';
import { collageTable } from './evaluate/collages/table.ts';
import { measureNoMatch, noMatchTable } from './evaluate/no-match.ts';
import { measureSteering, steeringTable } from './evaluate/steering.ts';
import { evaluationPage } from './evaluate/report.ts';
import { evaluationTable, toJson } from './evaluate/table.ts';
import { timeInBrowser } from './evaluate/time-in-browser.ts';
import { readModelFolder } from './node/model-folder.ts';
import { startNodeRuntime } from './node/node-runtime.ts';
import { runCommand } from './node/run-command.ts';
import { UsageError } from './node/usage-error.ts';

const SHARED = resolve(
  process.env['LOOKALIKE_SHARED'] ?? join(import.meta.dirname, '../../shared'),
);

const USAGE = `Usage:
  npm run evaluate                                    the clothing photographs in LOOKALIKE_SHARED (default ../shared)
  npm run evaluate -- --train DIR --test DIR          data of your own, one folder a class
  npm run evaluate -- --catalog DIR --queries DIR     retrieval: a query has the name of its product
  npm run evaluate -- --no-match                      how often "nothing close" is said, rightly and wrongly
  npm run evaluate -- --steering                      what likes, dislikes and a second picture do to the results
  npm run evaluate -- --collages                      how well suggested regions find one thing among others
      --clothing DIR    where the clothing photographs are
      --mobilenet DIR   MobileNet V2 1.0 224 as a tfjs graph model, "none" to leave it out
      --model DIR       our model (default models/fashion-1)
      --json            print JSON alone
      --html FILE       write a page with plots
      --no-browser      do not time the backends of Chromium`;

async function evaluate(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      catalog: { type: 'string' },
      queries: { type: 'string' },
      clothing: { type: 'string', default: join(SHARED, 'data/clothing') },
      mobilenet: { type: 'string', default: join(SHARED, 'models/mobilenet_v2_100_224') },
      model: { type: 'string', default: 'models/fashion-1' },
      json: { type: 'boolean', default: false },
      html: { type: 'string' },
      'no-browser': { type: 'boolean', default: false },
      'no-match': { type: 'boolean', default: false },
      steering: { type: 'boolean', default: false },
      collages: { type: 'boolean', default: false },
    },
  });
  const measured = await measureOurs(values);
  if (measured !== undefined) {
    console.log(measured);
    return;
  }
  const data = await readData(values);
  const own = await ownModel(values.model);
  const mobilenet = values.mobilenet === 'none' ? undefined : await mobilenetV2(values.mobilenet);
  const evaluation = await evaluateMethods(data, [
    ...relatedWork(mobilenet?.extractor),
    ...ours(own.extractor),
  ]);
  const cnns = [mobilenet, own].filter((cnn): cnn is Cnn => cnn !== undefined);
  const browser = values['no-browser'] ? undefined : await timeInBrowser(cnns);
  const result = { data, ...evaluation, ...(browser === undefined ? {} : { browser }) };
  if (values.html !== undefined) await writeFile(values.html, evaluationPage(result));
  console.log(values.json ? JSON.stringify(toJson(result), null, 1) : evaluationTable(result));
}

/** What is measured of our search alone, when that is asked for. */
async function measureOurs(values: {
  readonly clothing: string;
  readonly model: string;
  readonly json: boolean;
  readonly 'no-match': boolean;
  readonly steering: boolean;
  readonly collages: boolean;
}): Promise<string | undefined> {
  const { clothing, json, steering, collages } = values;
  if (!values['no-match'] && !steering && !collages) return undefined;
  const runtime = await startNodeRuntime(await readModelFolder(values.model));
  if (collages) {
    const figures = await measureCollages(runtime, clothing);
    return json ? JSON.stringify(figures, null, 1) : collageTable(figures);
  }
  if (steering) {
    const rows = await measureSteering(runtime.embedder, clothing);
    return json ? JSON.stringify(rows, null, 1) : steeringTable(rows);
  }
  const rows = await measureNoMatch(runtime.embedder, clothing);
  return json ? JSON.stringify(rows, null, 1) : noMatchTable(rows);
}

function readData(values: {
  readonly train?: string | undefined;
  readonly test?: string | undefined;
  readonly catalog?: string | undefined;
  readonly queries?: string | undefined;
  readonly clothing: string;
}): Promise<EvaluationData> {
  const { train, test, catalog, queries, clothing } = values;
  if (train !== undefined && test !== undefined) return folderData(train, test);
  if (catalog !== undefined && queries !== undefined) return retrievalData(catalog, queries);
  if ([train, test, catalog, queries].every((folder) => folder === undefined)) {
    return clothingData(clothing);
  }
  throw new UsageError('Give --train with --test, or --catalog with --queries');
}

await runCommand({ evaluate }, USAGE, ['evaluate', ...process.argv.slice(2)]);
