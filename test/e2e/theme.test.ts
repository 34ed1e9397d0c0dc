import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { propsOf } from '../../scripts/screenshots/props.ts';
import type { GivenPicture } from '../../scripts/screenshots/scene.ts';
import { ROOT, Shop, upload } from './shop.ts';

/** A value for each documented property that nothing else has, and what it shows as. */
const VALUES: Readonly<Record<string, readonly [string, string]>> = {
  '--lookalike-accent': ['rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  '--lookalike-on-accent': ['rgb(4, 5, 6)', 'rgb(4, 5, 6)'],
  '--lookalike-surface': ['rgb(7, 8, 9)', 'rgb(7, 8, 9)'],
  '--lookalike-raised': ['rgb(10, 11, 12)', 'rgb(10, 11, 12)'],
  '--lookalike-sunken': ['rgb(13, 14, 15)', 'rgb(13, 14, 15)'],
  '--lookalike-text': ['rgb(16, 17, 18)', 'rgb(16, 17, 18)'],
  '--lookalike-muted': ['rgb(19, 20, 21)', 'rgb(19, 20, 21)'],
  '--lookalike-line': ['rgb(22, 23, 24)', 'rgb(22, 23, 24)'],
  '--lookalike-radius': ['3.5px', '3.5px'],
  '--lookalike-font': ['"Probe", serif', 'Probe'],
  '--lookalike-columns': ['7', '7 columns'],
  '--lookalike-picture-ratio': ['7 / 3', '7 / 3'],
};
/** A margin that nothing else has, to tell what a part's rule reaches. */
const MARK = '77px';

let shop: Shop;
let garment: GivenPicture;
let documented: Record<'csspart' | 'cssprop', readonly string[]>;

beforeAll(async () => {
  shop = await Shop.open();
  ({ garment } = await propsOf(join(ROOT, 'public/demo')));
  const source = await readFile(join(ROOT, 'src/ui/elements/search.ts'), 'utf8');
  const tags = (name: string): string[] =>
    [...source.matchAll(new RegExp(`@${name} (\\S+)`, 'g'))].map(([, tag = '']) => tag);
  documented = { csspart: tags('csspart'), cssprop: tags('cssprop') };
});
afterAll(() => shop.close());

/** A shop's page whose style sheet is all that is known about the element. */
async function themed(css: string): Promise<Page> {
  shop.host.files.set(
    'other/themed.html',
    `<!doctype html><title>Another shop</title><style>${css}</style>
    <script type="module" src="../lookalike.js"></script>
    <lookalike-search pack="../demo/" backend="wasm" filters></lookalike-search>`,
  );
  const page = await shop.browser.newPage();
  await page.goto(`${shop.url}other/themed.html`);
  await page.locator('lookalike-capture .area').waitFor();
  return page;
}

/** Values of every element in the page, shadow trees included, that a theme can change. */
function computed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seen = new Set<string>();
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const style = getComputedStyle(element);
        seen.add(style.backgroundColor).add(style.color).add(style.borderTopColor);
        seen.add(style.borderTopLeftRadius).add(style.fontFamily.split(',')[0] ?? '');
        seen.add(style.aspectRatio);
        seen.add(`${style.gridTemplateColumns.split(' ').length} columns`);
      }
    }
    return [...seen];
  });
}

/** Names of the parts whose rule reaches an element. */
function marked(page: Page): Promise<readonly string[]> {
  return page.evaluate((mark) => {
    const seen: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (getComputedStyle(element).scrollMarginTop === mark) seen.push(...element.part);
      }
    }
    return seen;
  }, MARK);
}

async function resultsOf(page: Page): Promise<void> {
  await upload(page, { ...garment });
  await page.locator('ul[aria-busy=false] lookalike-product-card').first().waitFor();
  await page.locator('lookalike-filters details').first().waitFor();
}

test('every documented property shows, before a search or after it', async () => {
  expect(Object.keys(VALUES)).toEqual(documented.cssprop);
  const rules = Object.entries(VALUES).map(([name, [value]]) => `${name}: ${value};`);
  const page = await themed(`lookalike-search { ${rules.join(' ')} }`);
  const before = await computed(page);
  await resultsOf(page);
  const shown = new Set([...before, ...(await computed(page))]);
  const missing = Object.entries(VALUES).filter(([, [, value]]) => !shown.has(value));
  expect(missing).toEqual([]);
  await page.close();
});

test('every documented part can be styled by the page', async () => {
  const rules = documented.csspart.map(
    (name) => `lookalike-search::part(${name}) { scroll-margin-top: ${MARK}; }`,
  );
  const page = await themed(rules.join('\n'));
  const reached = new Set(await marked(page));
  await resultsOf(page);
  for (const name of await marked(page)) reached.add(name);
  await page.getByRole('button', { name: /^Why/ }).first().click();
  await page.getByRole('dialog').waitFor();
  for (const name of await marked(page)) reached.add(name);
  expect(documented.csspart.filter((name) => !reached.has(name))).toEqual([]);
  await page.close();
});

test('the README names every property and every part', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  const names = [...documented.cssprop, ...documented.csspart];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
