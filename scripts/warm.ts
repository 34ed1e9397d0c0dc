import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import type { LookalikeApp } from '../src/app/app.ts';
import { readManifest } from './catalog/pack-folder.ts';
import { openBrowser } from './node/open-browser.ts';
import { type LongestTasks, markTasks, traceTasks } from './node/page-tasks.ts';
import { hostPack } from './scale/pack-host.ts';
import { observe, searchInPage, type WarmSearch } from './warm/observe.ts';

const USAGE = `Usage:
  npm run warm -- [--searches 30] [--backend wasm] [--pictures DIR] [--desktop] [--json]
Searches the built demo shop (npm run build first) in Chromium as a shopper does who has searched before: a picture is given, and
the time stops when the results are painted. Pictures come from DIR, else from the photographs beside the project, else they are products.`;
const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const WARM_UP = 3;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };
const STEPS = ['totalMs', 'decodeMs', 'embedMs', 'searchMs', 'paintMs'] as const;

const { values } = parseArgs({
  options: {
    searches: { type: 'string', default: '30' },
    backend: { type: 'string', default: 'wasm' },
    pictures: { type: 'string' },
    desktop: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !existsSync(DIST)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const { server, url } = await hostPack(DIST, join(DIST, 'demo'));
const browser = await openBrowser();
try {
  const pictures = await picturesOf(Number(values.searches));
  const context = await browser.newContext({ viewport: values.desktop ? DESKTOP : PHONE });
  const page = await context.newPage();
  const tasks = await traceTasks(page);
  const searches = await searchAll(page, pictures);
  report({ searches, longestTasks: await tasks.stop(), pictures: pictures.length });
} finally {
  await browser.close();
  server.close();
}

async function searchAll(page: Page, pictures: readonly string[]): Promise<readonly WarmSearch[]> {
  await observe(page);
  await page.goto(`${url}?backend=${values.backend}`);
  await page.locator('lookalike-shop-page lookalike-product-card a').first().waitFor();
  await page.evaluate(() =>
    document.querySelector<LookalikeApp>('lookalike-app')?.engine?.prepare(),
  );
  // Pictures have been kept for offline use as well, which a first visit does when it has nothing better to do.
  await page.locator('lookalike-app footer [role=status]', { hasText: /\S/ }).waitFor();
  const searches: WarmSearch[] = [];
  for (let i = -WARM_UP; i < Number(values.searches); i++) {
    const picture = pictures.at(i % pictures.length) ?? '';
    if (i >= 0) await markTasks(page, 'begin');
    const search = await page.evaluate(searchInPage, picture);
    if (i >= 0) await markTasks(page, 'end');
    if (i >= 0) searches.push(search);
    await page.goBack();
    await page.locator('lookalike-shop-page .hero').waitFor();
  }
  return searches;
}

/** Base64 of as many different pictures as there are, spread over the folder. */
async function picturesOf(most: number): Promise<readonly string[]> {
  const beside = join(
    process.env['LOOKALIKE_SHARED'] ?? join(ROOT, '../shared'),
    'data/clothing/images',
  );
  const demo = join(ROOT, 'public/demo');
  const given = values.pictures ?? (existsSync(beside) ? beside : undefined);
  const files =
    given === undefined
      ? (await readManifest(demo)).images.map(({ name }) => join(demo, name))
      : (await readdir(given)).sort().map((name) => join(given, name));
  const step = Math.max(1, Math.floor(files.length / most));
  const chosen = files.filter((_, i) => i % step === 0).slice(0, most);
  return Promise.all(chosen.map((file) => readFile(file, 'base64')));
}

interface Measured {
  readonly searches: readonly WarmSearch[];
  readonly longestTasks: LongestTasks;
  /** How many different ones. */
  readonly pictures: number;
}

function report({ searches, longestTasks, pictures }: Measured): void {
  const at = (key: (typeof STEPS)[number], share: number): number => {
    const sorted = searches.map((search) => search[key]).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  };
  const steps = STEPS.map((step) => ({ step, medianMs: at(step, 0.5), p95Ms: at(step, 0.95) }));
  const most = (key: 'shift' | 'unexpectedShift'): number =>
    Math.max(...searches.map((search) => search[key]));
  const page = {
    longestTasks,
    shift: most('shift'),
    unexpectedShift: most('unexpectedShift'),
  };
  if (values.json) {
    const { backend } = values;
    console.log(JSON.stringify({ backend, pictures, steps, page, searches }, null, 2));
    return;
  }
  const shop = `demo shop, ${values.desktop ? 'desktop' : 'phone'}-sized page`;
  console.log(
    `${searches.length} warm searches by ${pictures} pictures on ${values.backend}, ${shop}`,
  );
  console.log(`${'step'.padEnd(10)}${'median ms'.padStart(10)}${'p95 ms'.padStart(10)}`);
  for (const { step, medianMs, p95Ms } of steps) {
    const name = step.slice(0, -2);
    console.log(
      `${name.padEnd(10)}${medianMs.toFixed(1).padStart(10)}${p95Ms.toFixed(1).padStart(10)}`,
    );
  }
  console.log(
    `longest task of the page’s thread: ${longestTasks.wallMs.toFixed(0)} ms by the clock; most processor time in one: ${longestTasks.cpuMs.toFixed(0)} ms`,
  );
  console.log(
    `layout shift, worst search: ${page.unexpectedShift.toFixed(4)}; with what input excuses: ${page.shift.toFixed(4)}`,
  );
}
