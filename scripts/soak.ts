import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { openBrowser } from './node/open-browser.ts';
import { hostPack } from './scale/pack-host.ts';
import { countResources, countSearches } from './soak/count-resources.ts';
import { fakeCameraFlags, writeFakeVideo } from './soak/fake-video.ts';
import { findLeaks } from './soak/find-leaks.ts';
import { type Sample, takeSample } from './soak/sample.ts';
import { HEADING, rowOf } from './soak/sample-row.ts';
import { scenePictures } from './soak/scene-pictures.ts';

const USAGE = `Usage:
  npm run soak -- [--minutes 30] [--every SECONDS] [--backend wasm] [--json FILE] [--app DIR]
Runs the live camera of the built app (npm run build first) in Chromium, over a made video of a hand that points at one thing after
the other, and fails when anything piles up. Holds a picture now and then, and closes and opens the camera.`;
const FLAGS = ['--enable-unsafe-webgpu', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const PICTURES = 20;
/** Every so many samples the picture is held for one, or the camera is closed and opened again. */
const HOLD_EVERY = 3;
const REOPEN_EVERY = 7;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    every: { type: 'string', default: '30' },
    backend: { type: 'string', default: 'wasm' },
    json: { type: 'string' },
    app: { type: 'string', default: join(import.meta.dirname, '../dist') },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !existsSync(values.app)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const folder = await mkdtemp(join(tmpdir(), 'lookalike-soak-'));
try {
  const video = join(folder, 'camera.y4m');
  const { kind, pictures } = await scenePictures(PICTURES);
  await writeFakeVideo(video, { pictures, holdSeconds: 1.4, moveSeconds: 0.6 });
  const samples = await soak(video, kind);
  if (values.json !== undefined)
    await writeFile(values.json, JSON.stringify(samples, undefined, 2));
  process.exitCode = report(samples) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

async function soak(video: string, kind: string): Promise<readonly Sample[]> {
  const { server, url } = await hostPack(values.app, join(values.app, 'demo'));
  const browser = await openBrowser([...FLAGS, ...fakeCameraFlags(video)]);
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await countResources(page);
    await page.goto(`${url}?backend=${values.backend}`);
    await page.locator('lookalike-app lookalike-product-card a').first().waitFor();
    await countSearches(page);
    await openCamera(page);
    console.log(
      `${browser.version()}, ${values.backend}, ${PICTURES} ${kind}, ${values.minutes} minutes`,
    );
    return await sampleAll(page);
  } finally {
    await browser.close();
    server.close();
  }
}

async function openCamera(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use the camera' }).first().click();
  await page.locator('lookalike-live-matches .match').first().waitFor();
}

async function sampleAll(page: Page): Promise<readonly Sample[]> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const samples: Sample[] = [];
  console.log(HEADING);
  while (seconds() < 60 * Number(values.minutes)) {
    await setTimeout(1000 * Number(values.every));
    const sample = await takeSample(page, seconds());
    samples.push(sample);
    console.log(rowOf(sample));
    await use(page, samples.length);
  }
  return samples;
}

/** What shoppers do with a camera that is on. */
async function use(page: Page, round: number): Promise<void> {
  if (round % HOLD_EVERY === 0)
    await page.getByRole('button', { name: 'Hold the picture' }).click();
  if (round % HOLD_EVERY === 1) {
    const goOn = page.getByRole('button', { name: 'Go on' });
    if (await goOn.isVisible()) await goOn.click();
  }
  if (round % REOPEN_EVERY === 0) {
    await page.getByRole('button', { name: 'Close the camera' }).click();
    await openCamera(page);
  }
}

/** Prints what became of each figure. True when nothing leaks. */
function report(samples: readonly Sample[]): boolean {
  const trends = findLeaks(samples);
  const { searches = 0, failures = 0 } = samples.at(-1) ?? {};
  console.log(
    `\n${searches} searches, ${failures} failed. First third after the warm-up, and the last:`,
  );
  for (const { name, first, last, leaks } of trends) {
    const change = first === 0 ? '' : ` (${((100 * (last - first)) / first).toFixed(2)} %)`;
    console.log(`  ${leaks ? 'LEAKS' : 'ok   '} ${name.padEnd(12)} ${first} to ${last}${change}`);
  }
  const clean = trends.every(({ leaks }) => !leaks) && failures === 0 && searches > 0;
  console.log(clean ? 'No leak.' : 'Not clean.');
  return clean;
}
