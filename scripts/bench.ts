import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWasm } from '../src/gpu/wasm-backend.ts';
import { runInChromium } from './bench/browser.ts';
import type { Row } from './bench/measure.ts';
import { matMulTopk, scalarSort } from './bench/others.ts';
import { kernel, reference } from './bench/ours.ts';
import { type Failure, runAll } from './bench/run.ts';
import { run } from './setup/run.mjs';

const USAGE = `Usage:
  npm run bench -- [--sizes 1000,10000,100000] [--no-browser] [--json]
Compares similarity search side by side, 128 dims, ten best, in Node and in Chromium. Peers are installed in scripts/bench.`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    'no-browser': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const sizes = values.sizes.split(',').map(Number);
const all: ({ readonly where: string } & (Row | Failure))[] = [];

function report(where: string, rows: readonly (Row | Failure)[]): void {
  for (const row of rows) {
    all.push({ where, ...row });
    if (!values.json) console.log(line(where, row));
  }
}

function line(where: string, row: Row | Failure): string {
  const start = `${where.padEnd(9)}${String(row.rows).padStart(9)}  ${row.name.padEnd(32)}`;
  if ('failed' in row) return `${start}  not measured: ${row.failed}`;
  const { medianMs, p95Ms, loadMs, firstHundredMs, megabytes, recallAt10, device } = row;
  const ms = (value: number): string => value.toFixed(2).padStart(10);
  const size = megabytes === undefined ? '–' : megabytes.toFixed(1);
  const software = /swiftshader|llvmpipe|software/i.test(device ?? '');
  const note = device === undefined ? '' : software ? `  ${device}: no speed` : `  ${device}`;
  return `${start}${ms(medianMs)}${ms(p95Ms)}${ms(loadMs)}${ms(firstHundredMs)}${size.padStart(9)}${recallAt10.toFixed(3).padStart(9)}${note}`;
}

if (!existsSync(join(import.meta.dirname, 'bench/node_modules')) && !values['no-browser']) {
  await run('npm', ['install', '--prefix', 'scripts/bench', '--no-package-lock', '--no-audit']);
}
if (!values.json) {
  console.log(
    `${'where'.padEnd(9)}${'rows'.padStart(9)}  ${'method'.padEnd(32)}${['median ms', 'p95 ms', 'load ms', '+100 ms'].map((h) => h.padStart(10)).join('')}${'MB'.padStart(9)}${'recall'.padStart(9)}`,
  );
}
await startWasm(
  join(
    import.meta.dirname,
    '../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  ),
);
for (const size of sizes) {
  report('Node', await runAll([kernel, reference, scalarSort, matMulTopk('wasm')], size));
}
if (!values['no-browser']) {
  await runInChromium(sizes, (rows) => {
    report('Chromium', rows);
  });
}
if (values.json) console.log(JSON.stringify(all, null, 2));
