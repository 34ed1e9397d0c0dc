import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import { allProducts } from '../fakes/all-products.ts';
import { ROOT } from './shop.ts';

const CATEGORIES = 4;
const TRAIN = 9;
const TEST = 3;

const run = promisify(execFile);
let folder: string;

interface Printed {
  readonly data: { readonly classes: readonly string[]; readonly queries: number };
  readonly methods: readonly (Readonly<Record<string, number>> & { readonly name: string })[];
}

/** Folders of drawn pictures, one a class, as a stranger would bring them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-evaluate-'));
  const pack = await readPackFolder(join(ROOT, 'public/demo'));
  const products = await allProducts(pack);
  const categories = pack
    .categories()
    .map(({ name }) => products.filter(({ category }) => category === name))
    .filter((own) => own.length >= TRAIN + TEST);
  for (const all of categories.slice(0, CATEGORIES)) {
    const own = all.slice(0, TRAIN + TEST);
    const name = own[0]?.category ?? '';
    for (const [i, { id, image }] of own.entries()) {
      const part = join(folder, i < TRAIN ? 'train' : 'test', name);
      await mkdir(part, { recursive: true });
      await copyFile(join(ROOT, 'public/demo', image), join(part, `${id}.webp`));
    }
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function evaluate(...args: readonly string[]): Promise<string> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const all = [
    tsx,
    join(ROOT, 'scripts/evaluate.ts'),
    ...args,
    '--mobilenet',
    'none',
    '--no-browser',
  ];
  return (await run(process.execPath, all, { cwd: ROOT })).stdout;
}

test('folders of one class each: every figure, as JSON, ours above the colour histogram', async () => {
  const args = ['--train', join(folder, 'train'), '--test', join(folder, 'test'), '--json'];
  const { data, methods } = JSON.parse(await evaluate(...args)) as Printed;
  expect(data.classes).toHaveLength(CATEGORIES);
  expect(data.queries).toBe(CATEGORIES * TEST);
  const head = methods.find(({ name }) => name.endsWith('category head'));
  const histogram = methods.find(({ name }) => name === 'colour histogram');
  for (const figure of [
    ...['top1', 'macroF1', 'precisionAt1', 'precisionAt5', 'precisionAt10', 'mapAt10', 'ndcgAt10'],
    ...['recallAt1', 'recallAt5', 'recallAt10'],
  ]) {
    expect(head?.[figure], figure).toBeGreaterThanOrEqual(0);
    expect(head?.[figure], figure).toBeLessThanOrEqual(1);
  }
  expect(head?.['precisionAt1']).toBeGreaterThan(histogram?.['precisionAt1'] ?? 1);
  expect(head?.['msPerPicture']).toBeGreaterThan(0);
  expect(head?.['bytes']).toBeGreaterThan(100_000);
});

test('a catalogue and queries of the same names: a picture finds itself', async () => {
  const args = ['--catalog', join(folder, 'train'), '--queries', join(folder, 'train'), '--json'];
  const { methods } = JSON.parse(await evaluate(...args)) as Printed;
  for (const { name, recallAt1 } of methods) expect(recallAt1, name).toBe(1);
});

test('half of a pair of folders is refused with the usage', async () => {
  await expect(evaluate('--train', join(folder, 'train'))).rejects.toMatchObject({ code: 2 });
  await expect(
    evaluate('--train', join(folder, 'absent'), '--test', join(folder, 'test')),
  ).rejects.toMatchObject({ code: 1 });
});
