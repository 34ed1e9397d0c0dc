import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { propsOf } from '../../scripts/screenshots/props.ts';
import type { Props } from '../../scripts/screenshots/scene.ts';
import { SCENES } from '../../scripts/screenshots/scenes.ts';
import { type Look, stage } from '../../scripts/screenshots/stage.ts';
import { ROOT, Shop } from './shop.ts';
import { violations } from './violations.ts';

/** Each size, scheme and language at least once; what axe sees of a page hangs on all three. */
const LOOKS: readonly Look[] = [
  { size: 'phone', scheme: 'light', language: 'en' },
  { size: 'desktop', scheme: 'dark', language: 'de' },
];

let shop: Shop;
let props: Props;

beforeAll(async () => {
  props = await propsOf(join(ROOT, 'public/demo'));
  shop = await Shop.open({ flags: ['--use-fake-device-for-media-stream'] });
});
afterAll(() => shop.close());

for (const [name, scene] of Object.entries(SCENES)) {
  for (const look of LOOKS) {
    const { size, scheme, language } = look;
    test(`axe finds nothing wrong, and no text is cut off sideways: ${name}, ${size}, ${scheme}, ${language}`, async () => {
      const { browser, url } = shop;
      const found = await stage({ browser, url, props }, scene, look, async (page) => ({
        violations: await violations(page),
        tooWide: await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      }));
      expect(found).toEqual({ violations: [], tooWide: 0 });
    });
  }
}
