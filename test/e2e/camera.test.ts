import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../scripts/catalog/pack-folder.ts';
import { resources } from '../../scripts/soak/count-resources.ts';
import { fakeCameraFlags, type FakeVideo, writeFakeVideo } from '../../scripts/soak/fake-video.ts';
import {
  addLight,
  button,
  frames,
  matches,
  openCamera,
  PHONE,
  seeMatches,
  stopLive,
  tabTo,
  type Visit,
  visitShop,
} from './camera-page.ts';
import { diagnostics, ROOT, Shop, shown } from './shop.ts';

const DEMO = join(ROOT, 'public/demo');

let folder: string;
/** A camera that looks at one product, one that goes from one to the next, and one that never rests. */
let still: Shop;
let walking: Shop;
let restless: Shop;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-camera-'));
  const { images } = await readManifest(DEMO);
  const product = (at: number): string => join(DEMO, images[at]?.name ?? '');
  const open = async (name: string, video: FakeVideo): Promise<Shop> => {
    const path = join(folder, name);
    await writeFakeVideo(path, video);
    return Shop.open({ flags: fakeCameraFlags(path) });
  };
  still = await open('still.y4m', { pictures: [product(0)], holdSeconds: 1, moveSeconds: 0 });
  const pictures = [0, 40, 80, 120, 160].map(product);
  walking = await open('walking.y4m', { pictures, holdSeconds: 1, moveSeconds: 0.4 });
  restless = await open('restless.y4m', { pictures, holdSeconds: 0, moveSeconds: 1.2 });
});
afterAll(async () => {
  await Promise.all([still.close(), walking.close(), restless.close()]);
  await rm(folder, { recursive: true });
});

function visit({ shop = still, ...visit }: Visit & { readonly shop?: Shop } = {}): Promise<Page> {
  return visitShop(shop, visit);
}

test('what is held still is found without a tap, once, and a touch opens it', async () => {
  const page = await visit();
  await seeMatches(page);
  const first = matches(page).first();
  const title = await first.locator('.title').innerText();
  await page
    .locator('lookalike-live-matches')
    .getByText(/^(Looks like|Might be) /)
    .waitFor();
  const said = page.locator('lookalike-camera [role=status]');
  await expect.poll(() => said.innerText(), { timeout: 30_000 }).toContain(title);
  await frames(page, 30);
  expect((await resources(page)).searches).toBe(1);
  await first.tap();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.close();
});

test('a camera that moves is not searched with', async () => {
  const page = await visit({ shop: restless });
  await openCamera(page);
  await page.locator('lookalike-live-matches').getByText('Hold still over one thing').waitFor();
  await frames(page, 60);
  expect((await resources(page)).searches).toBe(0);
  await page.close();
});

test('a tap holds the picture, another goes on, and the held picture is searched with', async () => {
  const page = await visit({ shop: walking });
  await seeMatches(page);
  await button(page, 'Hold the picture').tap();
  const paused = (): Promise<boolean> =>
    page.locator('lookalike-camera video').evaluate((video: HTMLVideoElement) => video.paused);
  expect(await paused()).toBe(true);
  await button(page, 'Hold the picture').tap();
  await expect.poll(paused).toBe(false);
  await button(page, 'Hold the picture').tap();
  await button(page, 'Search with this').tap();
  expect((await shown(page)).ids.length).toBeGreaterThan(4);
  await page.close();
});

test('the camera works by mouse, and offers no light where there is none', async () => {
  const page = await visit({ options: { viewport: { width: 1440, height: 900 } } });
  await seeMatches(page);
  expect(await button(page, 'Light').count()).toBe(0);
  await button(page, 'Hold the picture').click();
  await button(page, 'Go on').click();
  await button(page, 'Take the picture').click();
  expect((await shown(page)).ids.length).toBeGreaterThan(4);
  await page.close();
});

test('the camera works by keyboard alone', async () => {
  const page = await visit({ options: { viewport: { width: 1440, height: 900 } } });
  await tabTo(page, button(page, 'Use the camera'));
  await page.keyboard.press('Enter');
  await matches(page).first().waitFor();
  await tabTo(page, button(page, 'Hold the picture'));
  await page.keyboard.press('Space');
  await button(page, 'Search with this').waitFor();
  await page.keyboard.press('Enter');
  await button(page, 'Take the picture').waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, 'Search with this'));
  await page.keyboard.press('Enter');
  expect((await shown(page)).ids.length).toBeGreaterThan(4);
  await page.close();
});

test('a visit asks for the camera once, whichever button opens it, and lets it go blank when closed', async () => {
  const page = await visit();
  await seeMatches(page);
  await button(page, 'Close the camera').click();
  await seeMatches(page);
  await button(page, 'Take the picture').click();
  await shown(page);
  await button(page, 'New picture').click();
  await matches(page).first().waitFor();
  const { requests, tracks, bitmaps } = await resources(page);
  expect({ requests, tracks, bitmaps }).toEqual({ requests: 1, tracks: 1, bitmaps: 0 });
  await page.close();
});

test('a page behind others does not watch, and goes on when it is back', async () => {
  const page = await visit();
  await seeMatches(page);
  const show = (state: 'hidden' | 'visible'): Promise<boolean> =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      const { counters } = globalThis as unknown as { counters: { tracks: Set<MediaStreamTrack> } };
      return [...counters.tracks].every(({ enabled }) => enabled);
    }, state);
  expect(await show('hidden')).toBe(false);
  expect(await show('visible')).toBe(true);
  await frames(page, 5);
  expect((await resources(page)).requests).toBe(1);
  // The pictures of the device stay at hand.
  await button(page, 'Hold the picture').click();
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Choose a picture instead').click();
  await (await chooser).setFiles(join(DEMO, (await readManifest(DEMO)).images[9]?.name ?? ''));
  expect((await shown(page)).ids.length).toBeGreaterThan(4);
  await page.close();
});

test('a light is offered where the camera has one, and goes out with the camera', async () => {
  const page = await visit({ init: addLight });
  await seeMatches(page);
  const light = button(page, 'Light');
  expect(await light.getAttribute('aria-pressed')).toBe('false');
  await light.click();
  await expect.poll(() => light.getAttribute('aria-pressed')).toBe('true');
  await button(page, 'Close the camera').click();
  const asked = await page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
  expect(asked).toEqual([{ torch: true }, { torch: false }]);
  await page.close();
});

test('while the model is on its way the camera says so and takes pictures; what fails may be tried again', async () => {
  still.host.misbehave = (path) => (path.startsWith('models/') ? 404 : undefined);
  try {
    // A device of its own, which has no model yet.
    const page = await visit({ options: { ...PHONE, locale: 'en-IE' } });
    await openCamera(page);
    const strip = page.locator('lookalike-live-matches');
    await button(strip, 'Try again').waitFor();
    expect(await button(page, 'Take the picture').isEnabled()).toBe(true);
    still.host.misbehave = (path) => (path.startsWith('models/') ? 'hang' : undefined);
    await button(strip, 'Try again').click();
    await strip.getByRole('progressbar').waitFor();
    expect(await button(page, 'Take the picture').isEnabled()).toBe(true);
    await page.close();
  } finally {
    still.host.misbehave = () => undefined;
  }
});

test('a page without an engine has a plain camera', async () => {
  const page = await visit({ init: stopLive });
  await openCamera(page);
  await button(page, 'Take the picture').waitFor();
  await frames(page, 10);
  expect(await page.locator('lookalike-live-matches').count()).toBe(0);
  await button(page, 'Take the picture').click();
  expect((await shown(page)).ids.length).toBeGreaterThan(4);
  await page.close();
});

test('one tag on a page of a shop sees live, and a match shows what is similar to it', async () => {
  still.host.files.set(
    'other/shop.html',
    `<!doctype html><title>Another shop</title>
    <script type="module" src="../lookalike.js"></script>
    <lookalike-search pack="../demo/" backend="wasm"></lookalike-search>`,
  );
  const page = await (await still.browser.newContext(PHONE)).newPage();
  await page.goto(`${still.url}other/shop.html`);
  await seeMatches(page);
  const title = await matches(page).first().locator('.title').innerText();
  await matches(page).first().tap();
  await page.locator('lookalike-photo lookalike-product-card').nth(3).waitFor();
  await page.locator('lookalike-photo').getByRole('heading', { name: title }).waitFor();
  await button(page, 'New picture').first().waitFor();
  await page.close();
});

test('scenes that change leave no tensors, bitmaps or cameras behind', async () => {
  const page = await visit({ shop: walking });
  await seeMatches(page);
  const before = (await diagnostics(page)).memory;
  await expect
    .poll(() => resources(page), { timeout: 120_000 })
    .toSatisfy(({ searches }: { searches: number }) => searches >= 12);
  await button(page, 'Close the camera').click();
  await expect.poll(async () => (await resources(page)).bitmaps).toBe(0);
  expect((await diagnostics(page)).memory).toEqual(before);
  const { requests, objectUrls, failures } = await resources(page);
  expect({ requests, objectUrls, failures }).toEqual({ requests: 1, objectUrls: 0, failures: 0 });
  await page.close();
});
