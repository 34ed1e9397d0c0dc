import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { countResources, countSearches } from '../../scripts/soak/count-resources.ts';
import type { Shop } from './shop.ts';

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export interface Visit {
  readonly options?: BrowserContextOptions;
  readonly init?: () => void;
}

/** A visit to a shop with the catalogue open. Searches and resources are counted. */
export async function visitShop(shop: Shop, { options = PHONE, init }: Visit): Promise<Page> {
  const page = await shop.again(options);
  await countResources(page);
  if (init) await page.addInitScript(init);
  await page.goto(`${shop.url}?backend=wasm`);
  await page.locator('lookalike-product-card a').first().waitFor();
  await countSearches(page);
  return page;
}

export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
export const matches = (page: Page): Locator => page.locator('lookalike-live-matches .match');

export async function openCamera(page: Page): Promise<void> {
  await button(page, /^(Take a photo|Use the camera)$/)
    .first()
    .click();
}

export async function seeMatches(page: Page): Promise<void> {
  await openCamera(page);
  await matches(page).first().waitFor();
}

/** Waits until the camera has shown so many further frames. */
export function frames(page: Page, count: number): Promise<void> {
  return page.locator('lookalike-camera video').evaluate(
    (video: HTMLVideoElement, wanted) =>
      new Promise<void>((resolve) => {
        let seen = 0;
        const next = (): void => {
          if (++seen > wanted) resolve();
          else video.requestVideoFrameCallback(next);
        };
        next();
      }),
    count,
  );
}

/** Presses Tab until the focus is there, as a shopper without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = (): Promise<boolean> =>
    target.evaluate((element) => element.matches(':focus')).catch(() => false);
  for (let i = 0; i < 30 && !(await focused()); i++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(true);
}

/** Chromium's made camera has no light, so the page is told of one; what is asked of it is in `asked`. Runs in the page. */
export function addLight(): void {
  const asked: unknown[] = [];
  Object.assign(globalThis, { asked });
  MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true }) as MediaTrackCapabilities;
  MediaStreamTrack.prototype.applyConstraints = (constraints) => {
    asked.push(constraints?.advanced?.[0]);
    return Promise.resolve();
  };
}

/** A page where nothing answers a camera that wants to see live. Runs in the page. */
export function stopLive(): void {
  window.addEventListener(
    'lookalike-live',
    (event) => {
      event.stopImmediatePropagation();
    },
    true,
  );
}
