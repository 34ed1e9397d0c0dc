import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeFile } from '../../scripts/node/decode-file.ts';
import { readModelFolder } from '../../scripts/node/model-folder.ts';
import { startNodeRuntime } from '../../scripts/node/node-runtime.ts';
import { BACKENDS, type BackendName } from '../../src/core/backend-name.ts';
import { cosine, toUnitVector, type UnitVector } from '../../src/core/unit-vector.ts';
import type { Runtime } from '../../src/gpu/runtime.ts';
import { launchOptions } from '../chromium.ts';
import {
  cmykPicture,
  hugePicture,
  oddPictures,
  turnedPictures,
  uprightPicture,
} from '../fixtures/odd-pictures.ts';
import { clothingPhotos, testWithShared } from '../shared-data.ts';
import { ROOT } from './shop.ts';

const LEAST_COSINE = 0.999;
const PHOTOS = 20;

let server: ViteDevServer;
let browser: Browser;
let runtime: Runtime;
const pages = new Map<BackendName, Page>();

beforeAll(async () => {
  runtime = await startNodeRuntime(await readModelFolder(join(ROOT, 'models/fashion-1')));
  server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(ROOT, '.cache/parity'),
    server: { port: 0, host: 'localhost' },
    optimizeDeps: { entries: ['test/e2e/pages/embed-page.ts'] },
  });
  await server.listen();
  browser = await chromium.launch(launchOptions());
  for (const backend of BACKENDS) {
    const page = await browser.newPage();
    await page.goto(new URL('/test/e2e/pages/embed.html', server.resolvedUrls?.local[0]).href);
    await page.waitForFunction(() => 'embedPicture' in globalThis);
    pages.set(backend, page);
  }
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function inNode(picture: Buffer): Promise<UnitVector> {
  return (await runtime.embedder.embed(await decodeFile(picture))).vector;
}

async function inBrowser(backend: BackendName, picture: Buffer): Promise<UnitVector> {
  const values = await pages
    .get(backend)
    ?.evaluate(([name, base64]) => embedPicture(name, base64), [
      backend,
      picture.toString('base64'),
    ] as const);
  return toUnitVector(Float32Array.from(values ?? []));
}

describe.each(BACKENDS)('Chromium on %s and Node on WASM give the same vector', (backend) => {
  testWithShared(`of ${PHOTOS} photographs`, ['data/clothing/images.csv'], async () => {
    const photos = clothingPhotos().filter(({ split }) => split === 'validation');
    let least = 1;
    for (const { path } of photos.slice(0, PHOTOS)) {
      const bytes = await readFile(path);
      least = Math.min(least, cosine(await inNode(bytes), await inBrowser(backend, bytes)));
    }
    console.log(`${backend}: least cosine to Node over ${PHOTOS} photographs ${least.toFixed(6)}`);
    expect(least).toBeGreaterThanOrEqual(LEAST_COSINE);
  });

  test('of a picture in every form that decoders treat differently', async () => {
    for (const { name, buffer } of [...(await oddPictures()), await hugePicture()]) {
      const similarity = cosine(await inNode(buffer), await inBrowser(backend, buffer));
      expect(similarity, name).toBeGreaterThanOrEqual(LEAST_COSINE);
    }
  });
});

test('all 8 EXIF orientations give the vector of the upright picture, in Node and in Chromium', async () => {
  const expected = await inNode((await uprightPicture()).buffer);
  for (const { name, buffer } of await turnedPictures()) {
    expect(cosine(expected, await inNode(buffer)), `${name} in Node`).toBeGreaterThanOrEqual(
      LEAST_COSINE,
    );
    expect(cosine(expected, await inBrowser('wasm', buffer)), name).toBeGreaterThanOrEqual(
      LEAST_COSINE,
    );
  }
});

test('a picture in four inks stays close, though every decoder mixes them in its own way', async () => {
  const { buffer } = await cmykPicture();
  const similarity = cosine(await inNode(buffer), await inBrowser('wasm', buffer));
  console.log(`CMYK without a profile: cosine between Node and Chromium ${similarity.toFixed(4)}`);
  expect(similarity).toBeGreaterThan(0.8);
});
