import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cameraOf, propsOf } from '../../scripts/screenshots/props.ts';
import type { Props } from '../../scripts/screenshots/scene.ts';
import { SCENES } from '../../scripts/screenshots/scenes.ts';
import { deviceOf, type Look, stage } from '../../scripts/screenshots/stage.ts';
import { ROOT, Shop } from './shop.ts';
import { violations } from './violations.ts';

/** Scenes take turns; the other tests run axe over the main ones in both languages. */
const LOOKS: readonly Look[] = [
  { size: 'phone', scheme: 'light', language: 'en' },
  { size: 'desktop', scheme: 'dark', language: 'de' },
];

let shop: Shop;
let props: Props;
let folder: string;

beforeAll(async () => {
  props = await propsOf(join(ROOT, 'public/demo'));
  folder = await mkdtemp(join(tmpdir(), 'lookalike-states-'));
  shop = await Shop.open({ flags: await cameraOf(props, folder) });
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

for (const look of LOOKS) {
  const { size, scheme, language } = look;
  describe(`on a ${size}, ${scheme}, ${language}`, () => {
    let device: BrowserContext;
    beforeAll(async () => {
      device = await deviceOf(shop.browser, look);
    });
    afterAll(() => device.close());

    for (const [at, [name, scene]] of Object.entries(SCENES).entries()) {
      if (at % LOOKS.length !== LOOKS.indexOf(look)) continue;
      test(`axe finds nothing wrong, and no text is cut off sideways: ${name}`, async () => {
        const { url, browser } = shop;
        const isFresh = scene.fresh ?? scene.before !== undefined;
        const own = isFresh ? await deviceOf(browser, look) : device;
        const found = await stage({ device: own, url, props }, scene, async (page) => ({
          violations: await violations(page),
          tooWide: await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        }));
        if (isFresh) await own.close();
        expect(found).toEqual({ violations: [], tooWide: 0 });
      });
    }
  });
}
