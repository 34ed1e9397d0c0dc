import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../chromium.ts';
import { ROOT } from './shop.ts';

const run = promisify(execFile);
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-report-'));
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test('the report on a pack is one page that asks for nothing, and axe finds nothing in it', async () => {
  const out = join(folder, 'report.html');
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const script = join(ROOT, 'scripts/catalog.ts');
  const args = [tsx, script, 'report', '--pack', join(ROOT, 'public/demo'), '--out', out];
  await run(process.execPath, args, { cwd: ROOT });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.goto(pathToFileURL(out).href);
  expect(asked).toEqual([pathToFileURL(out).href]);
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings).toEqual([
    'Categories',
    'Held-out products and what the head says',
    'Map of the catalogue',
    'Nearest neighbours',
    'Perhaps in the wrong category',
    'Near-duplicates',
    'The network',
  ]);
  expect(await page.locator('svg circle').count()).toBe(284);
  expect(await page.locator('.sheet').first().locator('img').count()).toBe(6);
  const sideways = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  expect(await page.evaluate(sideways)).toBe(false);
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  const violations = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
  );
  expect(violations).toEqual([]);
});
