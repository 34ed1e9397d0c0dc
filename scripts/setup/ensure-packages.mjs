import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Written after a complete install: the lockfile that it followed. */
const STAMP = 'node_modules/.lookalike-lockfile';

/**
 * True when `node_modules` follows the lockfile of this checkout.
 * @param {string} root
 */
export function packagesAreFresh(root) {
  const stamp = join(root, STAMP);
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === readFileSync(join(root, 'package-lock.json'), 'utf8');
}

/**
 * Installs exactly what the lockfile says, unless that has been done. Ends the process when it fails.
 * @param {string} root
 */
export async function ensurePackages(root) {
  if (packagesAreFresh(root)) return;
  console.log('Installing packages …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('The packages could not be installed. Is the npm registry within reach?');
    process.exit(code);
  }
  writeFileSync(join(root, STAMP), readFileSync(join(root, 'package-lock.json')));
}
