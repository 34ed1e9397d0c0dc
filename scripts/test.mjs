// Sets up what is missing and runs every check. Runs before any package is installed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './setup/ensure-build.mjs';
import { ensurePackages } from './setup/ensure-packages.mjs';
import { ensureChromium } from './setup/find-chromium.mjs';
import { requireNode } from './setup/require-node.mjs';
import { run } from './setup/run.mjs';
import { stepOutcome, summary, vitestOutcome } from './setup/test-report.mjs';

const root = join(import.meta.dirname, '..');
const REPORT = join(root, '.cache', 'vitest.json');
const NODE_MEMORY = '--max-old-space-size=4096';

/** @param {string} path */
const node = (path, ...args) =>
  run(process.execPath, [NODE_MEMORY, join(root, 'node_modules', path), ...args]);
const tsc = (project) => () => node('typescript/bin/tsc', '-p', project);

/** @type {Readonly<Record<string, () => Promise<number>>>} */
const CHECKS = {
  format: () => node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  lint: () => node('eslint/bin/eslint.js', '.'),
  'types: page': tsc('.'),
  'types: worker': tsc('src/worker'),
  'types: service worker': tsc('src/sw'),
  'types: scripts': tsc('scripts'),
  'types: tests': tsc('test'),
  layers: () => node('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'scripts', 'test'),
  'dead code': () => node('knip/bin/knip.js'),
  build: () => ensureBuild(root),
  bundle: () => node('tsx/dist/cli.mjs', 'scripts/check-bundle.ts'),
};
const SUITES = ['unit', 'browser', 'e2e'];
const ORDER = [...Object.keys(CHECKS), ...SUITES];

/** @param {string} name */
async function runStep(name) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const check = CHECKS[name];
  if (check !== undefined) return stepOutcome(name, (await check()) === 0, seconds());
  rmSync(REPORT, { force: true });
  await node(
    'vitest/vitest.mjs',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  );
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : undefined;
  return vitestOutcome(name, report, seconds());
}

requireNode();
process.chdir(root);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !ORDER.some((step) => step.startsWith(name)));
if (unknown.length > 0) {
  console.error(`There is no step "${unknown.join('", "')}". Steps: ${ORDER.join(', ')}`);
  process.exit(2);
}
const steps = ORDER.filter(
  (step) => wanted.length === 0 || wanted.some((name) => step.startsWith(name)),
);

await ensurePackages(root);
if (steps.some((step) => step === 'browser' || step === 'e2e' || step === 'unit')) {
  const chromium = await ensureChromium(run);
  if (chromium === undefined) {
    console.error(
      'No browser for the tests: install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to one.',
    );
    process.exit(1);
  }
  process.env['CHROME_PATH'] = chromium;
  console.log(`Testing in ${chromium}`);
}
if (steps.includes('e2e') && !steps.includes('build')) steps.unshift('build');

const outcomes = [];
for (const step of steps) outcomes.push(await runStep(step));
console.log(`\n${summary(outcomes)}`);
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
