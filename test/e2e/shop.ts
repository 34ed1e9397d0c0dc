import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright';
import type { BackendName } from '../../src/core/backend-name.ts';
import type { Diagnostics } from '../../src/engine/engine.ts';
import { launchOptions } from '../chromium.ts';
import { StaticHost } from '../fakes/static-host.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');
const PHONE_DEVICE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What a shopper sees after a search. */
export interface Shown {
  readonly category: string;
  readonly ids: readonly string[];
  readonly scores: readonly string[];
}

/** The built app on a static host of its own, in a real browser. */
export class Shop {
  readonly host: StaticHost;
  readonly url: string;
  readonly browser: Browser;
  readonly #devices = new Map<string, Promise<BrowserContext>>();

  private constructor(host: StaticHost, url: string, browser: Browser) {
    this.host = host;
    this.url = url;
    this.browser = browser;
  }

  /** Serves `dist`, with another pack in the demo's place when one is given. */
  static async open({
    pack,
    flags = [],
  }: { pack?: string; flags?: readonly string[] } = {}): Promise<Shop> {
    const host = new StaticHost().mount('', DIST);
    if (pack !== undefined) host.mount('demo/', pack);
    const url = await host.start();
    return new Shop(host, url, await chromium.launch(launchOptions(...flags)));
  }

  /** A visit of a new shopper, whose device keeps nothing from earlier ones. */
  async visit({
    backend,
    hash = '',
  }: { backend?: BackendName; hash?: string } = {}): Promise<Page> {
    const context = await this.context();
    const page = await context.newPage();
    const query = backend === undefined ? '' : `?backend=${backend}`;
    await page.goto(`${this.url}${query}${hash}`);
    return page;
  }

  context(): Promise<BrowserContext> {
    return this.browser.newContext(PHONE_DEVICE);
  }

  /** A page on a device that has been here before, one for each kind of device: where a first visit is not the matter, it is ready sooner. */
  async again(device: BrowserContextOptions = PHONE_DEVICE): Promise<Page> {
    const kind = JSON.stringify(device);
    const context = this.#devices.get(kind) ?? this.browser.newContext(device);
    this.#devices.set(kind, context);
    return (await context).newPage();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.host.stop();
  }
}

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Gives the page a picture as the file chooser does, and waits for what it shows of it. */
export async function search(page: Page, picture: string | Upload): Promise<Shown> {
  await upload(page, picture);
  return shown(page);
}

/** Gives the page a picture, as the file chooser does. */
export async function upload(page: Page, picture: string | Upload): Promise<void> {
  await page.locator('lookalike-capture input#pictures').first().setInputFiles(picture);
}

/** The results on the page, when the search is over. */
export async function shown(page: Page): Promise<Shown> {
  const photo = page.locator('lookalike-photo');
  await photo.locator('ul[aria-busy=false] lookalike-product-card').first().waitFor();
  const cards = photo.locator('lookalike-product-card');
  const links = await cards
    .locator('a')
    .evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
  return {
    category: await photo.locator('h2').innerText(),
    ids: links.map((href) => decodeURIComponent(href.replace('#/product/', ''))),
    scores: await cards.locator('[part=similarity]').allTextContents(),
  };
}

/** Unfolds what refines results, by keyboard; on a wide page it always is. */
export async function unfold(page: Page): Promise<void> {
  const toggle = page.locator('lookalike-refinements .toggle[aria-expanded=false]');
  await toggle.focus();
  await page.keyboard.press('Enter');
  await page.locator('lookalike-refinements [aria-expanded=true]').waitFor();
}

/** What the engine says of itself, asked through the page's own engine. */
export function diagnostics(page: Page): Promise<Diagnostics> {
  return page.evaluate(async () => {
    const engine = document.querySelector('lookalike-app')?.engine;
    if (engine === undefined) throw new Error('The app has no engine');
    return engine.diagnostics();
  });
}
