import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import { openQuery, type Query } from '../../scripts/catalog/query-pack.ts';
import { readModelFolder } from '../../scripts/node/model-folder.ts';
import { BACKENDS } from '../../src/core/backend-name.ts';
import { clothingPhotos, type Photo, testWithShared } from '../shared-data.ts';
import { seeded } from '../seeded.ts';
import { diagnostics, ROOT, search, Shop, shown } from './shop.ts';

const CATALOGUE = 1_000;
const QUERIES = 50;
const DATA = 'data/clothing/images.csv';
/** As many of them where a GPU is computed in software. */
const FEW = 5;

const run = promisify(execFile);
let folder: string;
let pack: string;
let queries: readonly Photo[] = [];
let labelOf: ReadonlyMap<string, string>;
let cli: readonly Answer[] = [];

interface Answer {
  readonly category: string;
  readonly ids: readonly string[];
}

interface Figures {
  readonly top1: number;
  readonly precisionAt5: number;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-clothing-'));
  pack = join(folder, 'pack');
});
afterAll(() => rm(folder, { recursive: true }));

function sample(photos: readonly Photo[], count: number): readonly Photo[] {
  const random = seeded(4);
  return photos
    .map((photo) => ({ photo, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ photo }) => photo);
}

function figures(answers: readonly Answer[]): Figures {
  let right = 0;
  let relevant = 0;
  for (const [i, { category, ids }] of answers.entries()) {
    const label = queries[i]?.label ?? '';
    if (category.toLowerCase() === label.toLowerCase()) right += 1;
    relevant += ids.slice(0, 5).filter((id) => labelOf.get(id) === label).length;
  }
  return { top1: right / answers.length, precisionAt5: relevant / answers.length / 5 };
}

function print(name: string, { top1, precisionAt5 }: Figures, msPerPhoto: number): void {
  console.log(
    `${name.padEnd(28)} category top-1 ${top1.toFixed(3)}  precision@5 ${precisionAt5.toFixed(3)}  ${msPerPhoto.toFixed(0)} ms a photo`,
  );
}

describe('a shop of 1,000 photographs', () => {
  testWithShared(
    'is built by the command line and answers 50 new photographs',
    [DATA],
    async () => {
      const photos = clothingPhotos().filter(({ core }) => core);
      const products = sample(
        photos.filter(({ split }) => split === 'train'),
        CATALOGUE,
      );
      queries = sample(
        photos.filter(({ split }) => split === 'validation'),
        QUERIES,
      );
      labelOf = new Map(products.map(({ id, label }) => [id, label]));
      const rows = products.map(
        ({ id, label }) => `${id},${label} ${id.slice(0, 4)},${label},9.90,EUR,${id}.jpg`,
      );
      const feed = join(folder, 'products.csv');
      await writeFile(feed, ['id,title,category,price,currency,image', ...rows].join('\n'));
      const images = join(products[0]?.path ?? '', '..');
      await catalog(
        'build',
        '--feed',
        feed,
        '--images',
        images,
        '--model',
        'fashion-1',
        '--out',
        pack,
        '--strict',
      );
      expect(await catalog('verify', '--pack', pack)).toContain('1000 products');

      const query = await openPack(pack);
      const began = performance.now();
      const answers = await Promise.all(
        queries.map(async ({ path }) => {
          const { category, close, matches } = await query(await readFile(path), 5);
          return {
            category: close === false ? '' : (category?.label ?? ''),
            ids: matches.map(({ product }) => product.id as string),
          };
        }),
      );
      cli = answers;
      print('command line (WASM in Node)', figures(cli), (performance.now() - began) / QUERIES);
      const printed: unknown = JSON.parse(
        await catalog('query', '--pack', pack, queries[0]?.path ?? '', '--top', '5', '--json'),
      );
      expect(printed).toMatchObject({
        close: answers[0]?.category !== '',
        matches: answers[0]?.ids.map((id) => ({ id, category: labelOf.get(id) })),
      });
    },
  );

  describe.each(BACKENDS)('in the page on %s', (backend) => {
    testWithShared('answers as the command line does, within one photograph', [DATA], async () => {
      const shop = await Shop.open({ pack });
      const page = await shop.visit({ backend });
      const answers = [];
      let ms = 0;
      const asked = backend === 'wasm' ? queries : queries.slice(0, FEW);
      for (const { path } of asked) {
        answers.push(await search(page, path));
        const { decodeMs, embedMs, searchMs } = (await diagnostics(page)).lastSearch ?? missing();
        ms += decodeMs + embedMs + searchMs;
      }
      expect((await diagnostics(page)).backend).toBe(backend);
      const found = figures(answers);
      const note = backend === 'wasm' ? '' : ' (software, no speed)';
      print(`page on ${backend}${note}`, found, ms / asked.length);
      // One photograph of difference is allowed: two decoders round differently.
      const onePhoto = 1 / asked.length + 1e-9;
      const expected = figures(cli.slice(0, asked.length));
      expect(Math.abs(found.top1 - expected.top1)).toBeLessThanOrEqual(onePhoto);
      expect(Math.abs(found.precisionAt5 - expected.precisionAt5)).toBeLessThanOrEqual(onePhoto);
      await shop.close();
    });
  });

  testWithShared('finds what a camera sees', [DATA], async () => {
    const photo = queries[0] ?? missing();
    const frame = join(folder, 'camera.mjpeg');
    const size = { width: 640, height: 480, fit: 'contain', background: '#fff' } as const;
    await writeFile(frame, await sharp(photo.path).resize(size).jpeg({ quality: 95 }).toBuffer());
    const shop = await Shop.open({
      pack,
      flags: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${frame}`,
      ],
    });
    const page = await shop.visit({ backend: 'wasm' });
    await page.getByRole('button', { name: 'Take a photo' }).click();
    await page.getByRole('button', { name: 'Take the picture' }).click();
    const { category, ids } = await shown(page);
    expect(ids.length).toBeGreaterThan(4);
    expect(category.toLowerCase()).toBe(photo.label.toLowerCase());
    await shop.close();
  });
});

async function catalog(...args: readonly string[]): Promise<string> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const script = join(ROOT, 'scripts/catalog.ts');
  const { stdout } = await run(process.execPath, [tsx, script, ...args], { cwd: ROOT });
  return stdout;
}

async function openPack(path: string): Promise<Query> {
  return openQuery(
    await readPackFolder(path),
    await readModelFolder(join(ROOT, 'models/fashion-1')),
  );
}

function missing(): never {
  throw new Error('An earlier test of this file did not get this far');
}
