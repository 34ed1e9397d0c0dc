import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import type { Props, Scene } from './scene.ts';

/** How a scene is looked at. */
export interface Look {
  readonly size: 'phone' | 'desktop';
  readonly scheme: 'light' | 'dark';
  readonly language: 'en' | 'de';
}

const SIZES: Readonly<Record<Look['size'], BrowserContextOptions>> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};
const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

/** Much longer than any scene takes on a machine that does nothing else. */
const PATIENCE_MS = 60_000;
/** Longer pages are cut, in pixels: what comes below looks like what is above. */
export const LONGEST = 2200;

/** Both sizes in both schemes, in one language. */
export function looksIn(language: Look['language']): readonly Look[] {
  const sizes = ['phone', 'desktop'] as const;
  return sizes.flatMap((size) =>
    (['light', 'dark'] as const).map((scheme) => ({ size, scheme, language })),
  );
}

/** A device on which scenes are looked at, with cookies and stores of its own. */
export function deviceOf(
  browser: Browser,
  { size, scheme, language }: Look,
): Promise<BrowserContext> {
  return browser.newContext({
    ...SIZES[size],
    colorScheme: scheme,
    locale: LOCALES[language],
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    bypassCSP: true,
  });
}

/** Brings a scene up in a page of its own, lets `use` look at it, and closes it. */
export async function stage<T>(
  { device, url, props }: { device: BrowserContext; url: string; props: Props },
  scene: Scene,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await device.newPage();
  try {
    page.setDefaultTimeout(PATIENCE_MS);
    await scene.before?.(page);
    const path = scene.path ?? '';
    const query = path.includes('?') || path.endsWith('.html') ? '' : '?backend=wasm';
    await page.goto(new URL(`${query}${path}`, url).href);
    await scene.reach(page, props);
    await settle(page);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Pictures are loaded, also those that wait for a scroll, and nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction((longest) => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) roots.push(element.shadowRoot);
      }
    }
    const shown = roots
      .flatMap((root) => [...root.querySelectorAll('img')])
      .map((image) => ({ image, box: image.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.top < longest);
    for (const { image } of shown) image.loading = 'eager';
    // What spins for as long as something is awaited never ends.
    const still = document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getComputedTiming().iterations === Infinity;
    });
    return still && shown.every(({ image }) => image.complete);
  }, LONGEST);
}
