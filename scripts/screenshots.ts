import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { html, join as joined } from './node/html.ts';
import { openBrowser } from './node/open-browser.ts';
import { hostPack } from './scale/pack-host.ts';
import { cameraOf, propsOf } from './screenshots/props.ts';
import { SCENES } from './screenshots/scenes.ts';
import { deviceOf, looksIn, LONGEST, type Look, stage } from './screenshots/stage.ts';

const USAGE = `Usage:
  npm run screenshots -- [--only NAME] [--language en] [--out .cache/screenshots]
Photographs every page and state of the built app (npm run build first) on a phone and a desktop, light and dark, with a page to look at them all.`;
const ROOT = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    out: { type: 'string', default: join(ROOT, '.cache/screenshots') },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const scenes = Object.entries(SCENES).filter(([name]) => name.startsWith(values.only));
const looks = looksIn(values.language === 'de' ? 'de' : 'en');
await rm(values.out, { recursive: true, force: true });
await mkdir(values.out, { recursive: true });
const pack = join(ROOT, 'public/demo');
const { server, url } = await hostPack(join(ROOT, 'dist'), pack);
const props = await propsOf(pack);
const browser = await openBrowser(await cameraOf(props, values.out));
try {
  for (const [name, scene] of scenes) {
    for (const look of looks) {
      const device = await deviceOf(browser, look);
      await stage({ device, url, props }, scene, (page) => photograph(page, fileOf(name, look)));
      await device.close();
    }
    console.log(name);
  }
} finally {
  await browser.close();
  server.close();
  await rm(join(values.out, 'camera.y4m'));
}
await writeFile(join(values.out, 'index.html'), contactSheet());
console.log(`${scenes.length * looks.length} pictures: ${join(values.out, 'index.html')}`);

async function photograph(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(LONGEST, Math.max(height, whole)) };
  await page.screenshot({ path: join(values.out, file), fullPage: true, clip });
}

function fileOf(scene: string, { size, scheme }: Look): string {
  return `${scene}-${size}-${scheme}.png`;
}

function contactSheet(): string {
  const rows = scenes.map(([name]) => {
    const pictures = looks.map((look) => {
      const file = fileOf(name, look);
      return html`<a href="${file}"
        ><img src="${file}" alt="${file}" height="480" loading="lazy"
      /></a>`;
    });
    return html`<h2>${name}</h2>
      <p>${joined(pictures)}</p>`;
  });
  return html`<!doctype html><meta charset="utf-8" /><title>Screenshots</title>${joined(rows)}`
    .markup;
}
