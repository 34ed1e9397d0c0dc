import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { readPackFolder } from '../../scripts/catalog/pack-folder.ts';
import { openQuery } from '../../scripts/catalog/query-pack.ts';
import { readModelFolder } from '../../scripts/node/model-folder.ts';
import { StaticHost } from '../fakes/static-host.ts';
import { clothingPhotos, SHARED, testWithShared } from '../shared-data.ts';
import { diagnostics, ROOT, search, Shop } from './shop.ts';

const ID = 'mobilenet-v2-100-224';
const WEIGHTS = 'models/mobilenet_v2_100_224/model.json';
const DATA = 'data/clothing/images.csv';
const PRODUCTS = 60;

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-mobilenet-'));
});
afterAll(() => rm(folder, { recursive: true }));

function script(name: string, ...args: readonly string[]): Promise<unknown> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  return run(process.execPath, [tsx, join(ROOT, 'scripts', name), ...args], { cwd: ROOT });
}

describe('a catalogue on MobileNet', () => {
  testWithShared(
    'is fetched, built, served, and searched in the page as on the command line',
    [WEIGHTS, DATA],
    async () => {
      const publisher = new StaticHost().mount('', join(SHARED, 'models/mobilenet_v2_100_224'));
      const url = await publisher.start();
      const models = join(folder, 'models');
      await script('model.ts', 'fetch', ID, '--url', url, '--out', models);
      await publisher.stop();

      const photos = clothingPhotos().filter(({ core }) => core);
      const products = photos.filter(({ split }) => split === 'train').slice(0, PRODUCTS);
      const rows = products.map(({ id, label }) => `${id},${label},${id}.jpg`);
      const feed = join(folder, 'products.csv');
      await writeFile(feed, ['id,category,image', ...rows].join('\n'));
      const pack = join(folder, 'pack');
      const images = join(products[0]?.path ?? '', '..');
      await script(
        'catalog.ts',
        'build',
        '--feed',
        feed,
        '--images',
        images,
        '--models',
        models,
        '--model',
        ID,
        '--out',
        pack,
      );

      const query = await openQuery(
        await readPackFolder(pack),
        await readModelFolder(join(models, ID)),
      );
      const shop = await Shop.open({ pack });
      shop.host.mount('models/', models);
      const page = await shop.visit({ backend: 'wasm' });
      for (const { path } of photos.filter(({ split }) => split === 'validation').slice(0, 5)) {
        const expected = await query(await readFile(path), 10);
        const { ids, category } = await search(page, path);
        expect(ids.slice(0, 10)).toEqual(expected.matches.map(({ product }) => product.id));
        expect(category.toLowerCase()).toBe(expected.category?.label.toLowerCase());
      }
      expect((await diagnostics(page)).modelId).toBe(ID);
      await shop.close();
    },
  );
});
