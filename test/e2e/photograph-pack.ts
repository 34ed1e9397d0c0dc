import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { clothingPhotos } from '../shared-data.ts';
import { ROOT } from './shop.ts';

const LABELS = ['Dress', 'Shoes', 'Pants', 'T-Shirt', 'Outwear'];
/** Products of each category. */
const EACH = 24;
export const BRANDS = ['Nordlys', 'Solvig', 'Tarn'];
/** In whole euros. Neighbours in the feed differ. */
const PRICES = [19, 29, 39, 49, 59, 79, 99];

/** A pack of 120 real photographs in five categories, built by the command line as a shop does it, once for all tests of a run. */
export async function photographPack(): Promise<string> {
  const folder = join(inject('runFolder'), 'photographs');
  const pack = join(folder, 'pack');
  if (existsSync(pack)) return pack;
  await mkdir(folder, { recursive: true });
  const photos = clothingPhotos().filter(({ split }) => split === 'train');
  const products = LABELS.flatMap((label) =>
    photos.filter((photo) => photo.label === label).slice(0, EACH),
  );
  const rows = products.map(({ id, label }, i) => {
    const [brand, price] = [BRANDS[i % BRANDS.length], PRICES[i % PRICES.length]];
    return `${id},${label} ${id.slice(0, 4)},${label},${brand},${price}.90,EUR,${id}.jpg`;
  });
  const feed = join(folder, 'products.csv');
  await writeFile(feed, ['id,title,category,brand,price,currency,image', ...rows].join('\n'));
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const images = dirname(products[0]?.path ?? '');
  const build = ['build', '--feed', feed, '--images', images, '--model', 'fashion-1', '--strict'];
  const script = join(ROOT, 'scripts/catalog.ts');
  await promisify(execFile)(process.execPath, [tsx, script, ...build, '--out', pack], {
    cwd: ROOT,
  });
  return pack;
}
