import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './run.mjs';

/** Everything that the build reads. */
const INPUTS = ['src', 'public', 'models', 'index.html', 'vite.config.ts', 'package-lock.json'];
const STAMP = 'dist/.lookalike-inputs';

/**
 * A digest of everything that the build reads, names and contents.
 * @param {string} root
 */
export function inputsDigest(root) {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesBelow(join(root, input)))) {
    hash.update(`${relative(root, path)}\n`);
    hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

/**
 * True when `dist` was built from the present inputs.
 * @param {string} root
 */
export function buildIsFresh(root) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputsDigest(root);
}

/**
 * Builds the app unless `dist` is what the present inputs give.
 * @param {string} root
 * @returns {Promise<number>} the exit code of the build
 */
export async function ensureBuild(root) {
  if (buildIsFresh(root)) return 0;
  console.log('Building …');
  const digest = inputsDigest(root);
  const code = await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build']);
  if (code === 0) writeFileSync(join(root, STAMP), digest);
  return code;
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
