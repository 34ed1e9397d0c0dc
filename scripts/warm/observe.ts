import type { Page } from 'playwright';
import type { SearchResult } from '../../src/engine/engine.ts';
import type { LookalikePhoto } from '../../src/ui/elements/photo.ts';
import type { LookalikeProductCard } from '../../src/ui/elements/product-card.ts';

/** What one search took, in milliseconds, and what it did to the page. */
export interface WarmSearch {
  /** From the picture given to the second frame after the results' pictures are decoded. */
  readonly totalMs: number;
  readonly decodeMs: number;
  readonly embedMs: number;
  readonly searchMs: number;
  /** From the results' arrival in the page to the end. */
  readonly paintMs: number;
  /** Sum of all layout shifts. */
  readonly shift: number;
  /** Those that no input of the shopper excuses. */
  readonly unexpectedShift: number;
}

/** tsx wraps named functions in a helper of its own, which pages do not have. */
const HELPER = 'globalThis.__name = (named) => named';

/** Notes layout shifts from the page's first script on. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript(HELPER);
  await page.addInitScript(() => {
    const seen = { shift: 0, unexpectedShift: 0 };
    globalThis.warm = seen;
    const shifts = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
        };
        seen.shift += value;
        if (!hadRecentInput) seen.unexpectedShift += value;
      }
    });
    shifts.observe({ type: 'layout-shift', buffered: true });
  });
}

/** Runs in the page: gives it a picture as the file chooser does, and waits until its results are painted. */
export async function searchInPage(base64: string): Promise<WarmSearch> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  // Straight to the elements: a walk over the page would be one of its longest tasks.
  const inside = (host: Element | null | undefined, selector: string): HTMLElement => {
    const found = host?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The page has no ${selector}`);
    return found;
  };
  const app = document.querySelector('lookalike-app');
  const capture = inside(inside(app, 'lookalike-shop-page'), 'lookalike-capture');
  const input = inside(capture, 'input#pictures') as HTMLInputElement;
  const done = (): { photo: LookalikePhoto; result: SearchResult } | undefined => {
    const photo = app?.shadowRoot?.querySelector('lookalike-photo');
    if (photo?.state.step !== 'done') return undefined;
    return { photo, result: photo.state.result as SearchResult };
  };
  const inView = (element: Element): boolean => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], 'photo.jpg', { type: 'image/jpeg' }));
  Object.assign(globalThis.warm, { shift: 0, unexpectedShift: 0 });
  const began = performance.now();
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
  let found = done();
  for (; found === undefined; found = done()) await frame();
  const arrived = performance.now();
  const { photo, result } = found;
  await photo.updateComplete;
  const grid = inside(photo, 'lookalike-results').shadowRoot;
  const seen = (): LookalikeProductCard[] =>
    [...(grid?.querySelectorAll('lookalike-product-card') ?? [])].filter(inView);
  // On a phone results begin below the fold, where no picture is awaited.
  do {
    await frame();
    await frame();
  } while (seen().some((card) => card.tile === undefined));
  const pictures = seen().map((card) => inside(card, 'img') as HTMLImageElement);
  await Promise.all(pictures.map((picture) => picture.decode()));
  await frame();
  await frame();
  const ended = performance.now();
  // Observers report with the next frames.
  for (let i = 0; i < 30; i++) await frame();
  return {
    totalMs: ended - began,
    ...result.timings,
    paintMs: ended - arrived,
    ...globalThis.warm,
  };
}

declare global {
  var warm: { shift: number; unexpectedShift: number };
}
