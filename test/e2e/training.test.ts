import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readModelFolder } from '../../scripts/node/model-folder.ts';
import { clothingPhotos, SHARED, testWithShared } from '../shared-data.ts';
import { ROOT } from './shop.ts';

const DATA = 'data/clothing/images.csv';
const MOBILENET = 'models/mobilenet_v2_100_224/model.json';
const PHOTOS = { train: 160, validation: 12 } as const;

const run = promisify(execFile);
const python = ['/usr/bin/python3', 'python3'].find((path) => {
  return spawnSync(path, ['-c', 'import torch, PIL, numpy']).status === 0;
});
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-training-'));
});
afterAll(() => rm(folder, { recursive: true }));

function script(name: string, ...args: readonly string[]): Promise<unknown> {
  const cache = join(folder, 'cache');
  const all = [join(ROOT, 'scripts/train', name), ...args, '--cache', cache];
  return run(python ?? '', all, { env: { ...process.env, OMP_NUM_THREADS: '2' } });
}

/** A few photographs of two classes as a dataset of its own. */
async function smallData(): Promise<string> {
  const data = join(folder, 'data');
  await mkdir(join(data, 'images'), { recursive: true });
  const photos = clothingPhotos().filter(({ label }) => label === 'Pants' || label === 'Hat');
  const chosen = (['train', 'validation'] as const).flatMap((split) => {
    return photos.filter((photo) => photo.core && photo.split === split).slice(0, PHOTOS[split]);
  });
  const rows = chosen.map(({ id, label, split }) => `${id},${label},False,${split},yes`);
  await writeFile(join(data, 'images.csv'), ['image,label,kids,split,core10', ...rows].join('\n'));
  for (const { id, path } of chosen) await symlink(path, join(data, 'images', `${id}.jpg`));
  return data;
}

if (python === undefined) {
  test.skip('the training runs (needs a Python with torch, numpy and PIL)', () => undefined);
} else {
  testWithShared(
    'a teacher, a student that is cut and goes on, its export and conversion: the whole training on a few photographs',
    [DATA, MOBILENET],
    async () => {
      const data = await smallData();
      const small = ['--side', '80'];
      const teacher = join(folder, 'teacher');
      await script(
        'teacher.py',
        ...['--data', data, '--mobilenet', join(SHARED, MOBILENET, '..'), '--out', teacher],
        ...[...small, '--size', '64', '--epochs', '1', '--batch', '16'],
      );
      const student = join(folder, 'student');
      const distil = [
        ...[
          '--data',
          data,
          '--drawn',
          join(data, 'images'),
          '--teacher',
          join(teacher, 'teacher.pt'),
        ],
        ...['--out', student, ...small, '--sizes', '48', '64', '--teacher-sizes', '64', '64'],
        ...['--epochs', '1', '1', '--batch', '24', '--every', '1'],
      ];
      await script('distil.py', ...distil, '--minutes', '0.0001');
      expect(await epochs(student)).toBe(1);
      expect(existsSync(join(student, 'student.pt'))).toBe(false);
      await script('distil.py', ...distil);
      expect(await epochs(student)).toBe(2);
      await expect(script('distil.py', ...distil, '--rate', '0.1')).rejects.toThrow(
        /other settings/,
      );
      await script(
        'export.py',
        ...['--data', data, '--student', join(student, 'student.pt'), '--out', student],
        ...[...small, '--size', '64', '--dims', '64'],
      );
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      const model = join(folder, 'model');
      const { stdout } = await run(
        process.execPath,
        [
          ...[tsx, join(ROOT, 'scripts/model.ts'), 'convert', '--id', 'small', '--out', model],
          ...['--weights', join(student, 'student.safetensors')],
          ...['--reference', join(student, 'reference.safetensors')],
        ],
        { cwd: ROOT },
      );
      expect(stdout).toMatch(/float16: least cosine 0\.999/);
      expect((await readModelFolder(model)).manifest).toMatchObject({
        input: { size: 64 },
        dims: 64,
      });
    },
    300_000,
  );
}

async function epochs(runFolder: string): Promise<number> {
  const curve = await readFile(join(runFolder, 'curve.csv'), 'utf8');
  return curve.trim().split('\n').length - 1;
}
