import { join } from 'node:path';
import { openBrowser } from '../node/open-browser.ts';
import { findChromium } from '../setup/find-chromium.mjs';
import type { Row } from './measure.ts';
import { partsOf, TASK_FOLDER } from './carried-task.ts';
import type { Failure, Task } from './run.ts';

const ROOT = join(import.meta.dirname, '../..');
const GROUPS = ['cpu', 'wasm', 'webgl', 'webgpu'] as const;
const GPU_FLAGS = [
  '--enable-unsafe-webgpu',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];
const PAGE = '<!doctype html><script type="module" src="/scripts/bench/page.ts"></script>';

/** Runs every group of contestants in a fresh page of Chromium. Empty without a browser. */
export async function runInChromium(
  task: Task,
  onRows: (rows: readonly (Row | Failure)[]) => void,
): Promise<void> {
  if ((await findChromium()) === undefined) return;
  const { createServer } = await import('vite');
  const parts = partsOf(task);
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(ROOT, '.cache/vite-bench'),
    server: { port: 0, host: 'localhost', hmr: false, watch: null },
    optimizeDeps: {
      entries: ['scripts/bench/page.ts'],
      exclude: ['hnswlib-wasm', 'voy-search', '@orama/orama'],
    },
    plugins: [
      {
        name: 'lookalike-bench-page',
        configureServer: ({ middlewares }) => {
          middlewares.use(TASK_FOLDER, (request, response) => {
            response.end(parts.get(request.url?.slice(1) ?? ''));
          });
          middlewares.use('/bench/', (_request, response) => {
            response.setHeader('Content-Type', 'text/html');
            response.end(PAGE);
          });
        },
      },
    ],
  });
  await server.listen();
  const url = new URL('/bench/', server.resolvedUrls?.local[0] ?? '').href;
  const browser = await openBrowser(GPU_FLAGS);
  try {
    for (const group of GROUPS) {
      const page = await browser.newPage();
      page.setDefaultTimeout(600_000);
      await page.goto(url);
      await page.waitForFunction(() => 'runBench' in globalThis);
      onRows(
        await page
          .evaluate((name) => globalThis.runBench(name), group)
          .catch((error: unknown) => [
            { name: group, rows: task.shelf.count, failed: String(error) },
          ]),
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
