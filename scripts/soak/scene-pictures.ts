import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../catalog/pack-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const PHOTOGRAPHS = join(
  process.env['LOOKALIKE_SHARED'] ?? join(ROOT, '../shared'),
  'data/clothing',
);

/** What the camera is pointed at: photographs where they lie beside the project, else drawn products of the demo shop. */
export async function scenePictures(
  count: number,
): Promise<{ readonly kind: string; readonly pictures: readonly string[] }> {
  if (existsSync(join(PHOTOGRAPHS, 'images.csv'))) {
    return { kind: 'photographs', pictures: await photographs(count) };
  }
  const { images } = await readManifest(join(ROOT, 'public/demo'));
  const step = Math.max(1, Math.floor(images.length / count));
  const some = images.filter((_image, at) => at % step === 0).slice(0, count);
  const pictures = some.map(({ name }) => join(ROOT, 'public/demo', name));
  return { kind: 'drawn products', pictures };
}

/** The first of those that are labelled as one of the ten common kinds. */
async function photographs(count: number): Promise<readonly string[]> {
  const text = await readFile(join(PHOTOGRAPHS, 'images.csv'), 'utf8');
  const [, ...lines] = text.trim().split(/\r?\n/);
  const common = lines.filter((line) => line.endsWith(',yes'));
  return common
    .slice(0, count)
    .map((line) => join(PHOTOGRAPHS, 'images', `${line.split(',')[0] ?? ''}.jpg`));
}
