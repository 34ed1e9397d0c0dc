import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/core/digest.ts';
import { SearchError } from '../../src/core/errors.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import { MODEL_MANIFEST_NAME, parseModelManifest } from '../../src/embed/model-manifest.ts';

/**
 * Reads a model from its folder and checks every checksum.
 * @throws SearchError `not-found` without a manifest, `bad-model` for a file that is missing or altered
 */
export async function readModelFolder(folder: string): Promise<ModelFiles> {
  const text = await readFile(join(folder, MODEL_MANIFEST_NAME), 'utf8').catch((cause: unknown) => {
    throw new SearchError('not-found', `There is no model in ${folder}`, { cause });
  });
  const manifest = parseModelManifest(text);
  const bytes = new Map<string, ArrayBuffer>();
  for (const file of manifest.files) {
    const content = await readFile(join(folder, file.name)).catch((cause: unknown) => {
      throw new SearchError('bad-model', `Model "${manifest.id}" lacks its file "${file.name}"`, {
        cause,
      });
    });
    const copy = new Uint8Array(content);
    if ((await sha256(copy)) !== file.sha256) {
      throw new SearchError(
        'bad-model',
        `The checksum of "${file.name}" of model "${manifest.id}" is wrong`,
      );
    }
    bytes.set(file.name, copy.buffer);
  }
  return { manifest, bytes };
}
