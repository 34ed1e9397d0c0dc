import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test, type TestFunction } from 'vitest';

/** Folder of photographs and models that lie beside the project and are never part of it. */
export const SHARED = resolve(
  process.env['LOOKALIKE_SHARED'] ?? join(import.meta.dirname, '../../shared'),
);

/** A test that needs `paths` of the shared folder. Where one is absent, the test is reported as skipped, with the reason in its name. */
export function testWithShared(
  name: string,
  paths: readonly string[],
  run: TestFunction,
  timeoutMs?: number,
): void {
  const absent = paths.find((path) => !existsSync(join(SHARED, path)));
  if (absent === undefined) test(name, timeoutMs === undefined ? {} : { timeout: timeoutMs }, run);
  else test.skip(`${name} (needs ${absent} in the shared folder, see LOOKALIKE_SHARED)`, run);
}

/** One labelled photograph of the clothing data. */
export interface Photo {
  readonly id: string;
  readonly label: string;
  readonly split: 'train' | 'validation';
  readonly core: boolean;
  readonly path: string;
}

/** All photographs, in the order of the list. */
export function clothingPhotos(): readonly Photo[] {
  const folder = join(SHARED, 'data/clothing');
  const [, ...lines] = readFileSync(join(folder, 'images.csv'), 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [id = '', label = '', , split, core] = line.split(',');
    return {
      id,
      label,
      split: split === 'validation' ? 'validation' : 'train',
      core: core === 'yes',
      path: join(folder, 'images', `${id}.jpg`),
    };
  });
}
