import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWasm } from '../src/gpu/wasm-backend.ts';
import { runInChromium } from './bench/browser.ts';
import { type DeviceFigures, openDawn } from './bench/dawn.ts';
import type { Row } from './bench/measure.ts';
import { matMulTopk, orama, scalarSort, usearch } from './bench/others.ts';
import { kernels, reference } from './bench/ours.ts';
import { type Failure, prepare, runAll } from './bench/run.ts';
import { about, deviceLine, deviceNotes, HEADER, line } from './bench/table.ts';
import { run } from './setup/run.mjs';

const USAGE = `Usage:
  npm run bench -- [--sizes 1000,10000,100000,1000000] [--no-node] [--no-browser] [--no-device] [--json]
Compares similarity search side by side, 128 dims, ten best, in Node and in Chromium; then measures the WGSL kernels on this
machine's Vulkan device. Peers are installed in scripts/bench. A million rows take some minutes and 4 GB of memory.`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    'no-node': { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
    'no-device': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
/** A software device takes minutes for more. */
const MOST_SOFTWARE_ROWS = 100_000;
const WASM_BINARY = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';
const sizes = values.sizes.split(',').map(Number);
const all: ({ readonly where: string } & (Row | Failure))[] = [];
const figures: DeviceFigures[] = [];
const say = (text: string): void => {
  if (!values.json) console.log(text);
};

function report(where: string, rows: readonly (Row | Failure)[]): void {
  for (const row of rows) {
    all.push({ where, ...row });
    say(line(where, row));
  }
}

async function search(size: number): Promise<void> {
  if (values['no-node'] && values['no-browser']) return;
  const task = prepare(size);
  const inNode = [...kernels, reference, scalarSort, matMulTopk('wasm'), orama, usearch];
  if (!values['no-node']) report('Node', await runAll(inNode, task));
  if (values['no-browser']) return;
  await runInChromium(task, (rows) => {
    report('Chromium', rows);
  });
}

async function measureDevice(): Promise<void> {
  const device = await openDawn();
  if (typeof device === 'string') {
    say(`Dawn: not measured, ${device}`);
    return;
  }
  say(
    `\nDawn on ${about(device.name)}; it copies ${device.copyGigabytesPerSecond.toFixed(1)} GB/s`,
  );
  for (const size of sizes) {
    if (device.software && size > MOST_SOFTWARE_ROWS) continue;
    for (const row of await device.measure(size)) {
      figures.push(row);
      say(deviceLine(row));
    }
  }
  device.dispose();
}

if (!existsSync(join(import.meta.dirname, 'bench/node_modules/webgpu'))) {
  await run('npm', ['install', '--prefix', 'scripts/bench', '--no-package-lock', '--no-audit']);
}
say(HEADER);
await startWasm(join(import.meta.dirname, '..', WASM_BINARY));
for (const size of sizes) await search(size);
for (const note of deviceNotes(all)) say(note);
if (!values['no-device']) await measureDevice();
if (values.json) console.log(JSON.stringify({ searches: all, device: figures }, null, 2));
