import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright';
import type { LookalikeApp } from '../src/app/app.ts';
import type { Diagnostics } from '../src/engine/engine.ts';
import { readManifest } from './catalog/pack-folder.ts';
import { synthesisePack } from './catalog/synthetic/synthesise-pack.ts';
import { openBrowser } from './node/open-browser.ts';
import { type LongestTasks, markTasks, traceTasks } from './node/page-tasks.ts';
import { hostPack } from './scale/pack-host.ts';
import { gpuUse, watchGpu, workerMemory } from './scale/watch.ts';

const USAGE = `Usage:
  npm run scale -- [--products 1000000] [--pack DIR] [--backends wasm,webgpu] [--picture FILE] [--queries 20]
Loads a large invented catalogue in the built app (npm run build first), in Chromium, searches with a picture, and prints what it took.`;
const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const FLAGS = ['--enable-unsafe-webgpu', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const MEGABYTE = 1e6;

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '1000000' },
    pack: { type: 'string' },
    backends: { type: 'string', default: 'wasm,webgpu' },
    picture: { type: 'string' },
    queries: { type: 'string', default: '20' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !existsSync(DIST)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const picture = await readFile(values.picture ?? (await samplePicture()));
const folder = await mkdtemp(join(tmpdir(), 'lookalike-scale-'));
try {
  const pack = values.pack ?? join(folder, 'pack');
  if (values.pack === undefined) {
    const model = { id: 'fashion-1', dims: 128 };
    await synthesisePack({ out: pack, products: Number(values.products), model, seed: 1 });
  }
  const { server, url } = await hostPack(DIST, pack);
  for (const backend of values.backends.split(',')) {
    const browser = await openBrowser(FLAGS);
    try {
      await measure(browser, `${url}?backend=${backend}`);
    } finally {
      await browser.close();
    }
  }
  server.close();
} finally {
  await rm(folder, { recursive: true });
}

/** Runs in the page until the catalogue answers. Asks seldom: each question would be work of the thread that is watched. */
async function opened(): Promise<void> {
  for (;;) {
    const engine = document.querySelector<LookalikeApp>('lookalike-app')?.engine;
    try {
      if (await engine?.products({ offset: 0, limit: 1 })) return;
    } catch {
      // not open yet
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A picture of the demo shop. */
async function samplePicture(): Promise<string> {
  const { images } = await readManifest(join(ROOT, 'public/demo'));
  return join(ROOT, 'public/demo', images[0]?.name ?? '');
}

async function measure(browser: Browser, url: string): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(600_000);
  watchGpu(page);
  for (const visit of ['first visit', 'second visit']) {
    const tasks = await traceTasks(page);
    const began = performance.now();
    await page.goto(url);
    await page.evaluate(opened);
    const shown = performance.now() - began;
    const { backend, count, startUp } = await diagnostics(page);
    const ready = performance.now() - began;
    await markTasks(page, 'end');
    const loading = await tasks.stop();
    console.log(`\n${backend}, ${count} products, ${visit}`);
    console.log(
      `  catalogue open after     ${seconds(shown)}; ready to search after ${seconds(ready)}`,
    );
    console.log(`  of which                 ${JSON.stringify(startUp, rounded)}`);
    console.log(`  main thread, loading     ${longest(loading)}`);
    await reportMemory(page, 'memory when ready      ');
  }
  await search(page);
  await reportMemory(page, 'memory after searches  ');
}

async function search(page: Page): Promise<void> {
  const before = await gpuUse(page);
  const tasks = await traceTasks(page);
  await markTasks(page, 'begin');
  const times = await page.evaluate(
    async ([base64, count]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const engine = document.querySelector<LookalikeApp>('lookalike-app')?.engine;
      if (engine === undefined) throw new Error('The app has no engine');
      const each: { whole: number; search: number; facets: number }[] = [];
      for (let i = 0; i <= count; i++) {
        const start = performance.now();
        const filter = i % 2 === 0 ? undefined : { inStock: true, price: { to: 80 } };
        const { timings } = await engine.searchByPicture(new Blob([bytes]), { limit: 24, filter });
        const whole = performance.now() - start;
        await engine.facets({ filter });
        each.push({ whole, search: timings.searchMs, facets: performance.now() - start - whole });
      }
      return each.slice(1);
    },
    [picture.toString('base64'), Number(values.queries)] as const,
  );
  await markTasks(page, 'end');
  const median = (of: (time: (typeof times)[number]) => number): string => {
    return `${
      times
        .map(of)
        .sort((a, b) => a - b)
        [times.length >> 1]?.toFixed(1) ?? '–'
    } ms`;
  };
  console.log(
    `  ${times.length} queries, median      ${median((t) => t.whole)}, search alone ${median((t) => t.search)}, facets ${median((t) => t.facets)}`,
  );
  console.log(`  main thread, searching   ${longest(await tasks.stop())}`);
  const after = await gpuUse(page);
  if (after === undefined || after.peakBytes === 0) return;
  const read = (after.readBytes - (before?.readBytes ?? 0)) / (times.length + 1);
  console.log(
    `  GPU buffers              ${mega(after.liveBytes)} alive, ${mega(after.peakBytes)} at most, with the network's; ${read.toFixed(0)} bytes read a query, with the network's`,
  );
}

async function reportMemory(page: Page, label: string): Promise<void> {
  const { heap, buffers, wasm } = await workerMemory(page);
  console.log(
    `  ${label}  ${mega(heap + buffers + wasm)} in the worker: ${mega(heap)} objects, ${mega(buffers)} buffers, ${mega(wasm)} WebAssembly`,
  );
}

function diagnostics(page: Page): Promise<Diagnostics> {
  return page.evaluate(() => {
    const engine = document.querySelector<LookalikeApp>('lookalike-app')?.engine;
    if (engine === undefined) throw new Error('The app has no engine');
    return engine.prepare();
  });
}

function longest({ wallMs, wallAtMs, cpuMs }: LongestTasks): string {
  return `longest task ${wallMs.toFixed(0)} ms by the clock, ${seconds(wallAtMs)} after the first; most processor time in one ${cpuMs.toFixed(0)} ms`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function mega(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value) : value;
}
