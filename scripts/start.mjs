// Sets up what is missing, builds what is stale, and serves the production build. Runs before any package is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './setup/ensure-build.mjs';
import { ensurePackages } from './setup/ensure-packages.mjs';
import { requireNode } from './setup/require-node.mjs';

const root = join(import.meta.dirname, '..');

/** True where a window can be opened for a person. */
function hasDesktop() {
  if (process.env['CI'] !== undefined || !process.stdout.isTTY) return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY) !== undefined;
}

/** @param {string} url */
function openBrowser(url) {
  const openers = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };
  const opener = openers[process.platform] ?? 'xdg-open';
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('Open the address in a browser.'))
    .unref();
}

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    'no-open': { type: 'boolean', default: false },
  },
});
requireNode();
process.chdir(root);
await ensurePackages(root);
const built = await ensureBuild(root);
if (built !== 0) process.exit(built);
if (!existsSync(join(root, 'dist/demo/catalog.json'))) {
  console.warn('There is no demo catalogue in public/demo: draw it with "npm run demo".');
}

const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { port: Number(values.port), host: 'localhost', open: false },
});
const url = server.resolvedUrls?.local[0] ?? `http://localhost:${values.port}/`;
console.log(`\n  Lookalike is ready at ${url}\n  Stop it with Ctrl+C.\n`);
if (!values['no-open'] && hasDesktop()) openBrowser(url);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void server.close().finally(() => process.exit(0));
  });
}
