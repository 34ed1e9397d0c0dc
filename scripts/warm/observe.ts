import type { Page } from 'playwright';
import type { SearchResult } from '../../src/engine/engine.ts';
import type { LookalikePhoto } from '../../src/ui/elements/photo.ts';

/** What one search took, in milliseconds, and what it did to the page. */
export interface WarmSearch {
  /** From the picture given to the second frame after the results' pictures are decoded. */
  readonly totalMs: number;
  readonly decodeMs: number;
  readonly embedMs: number;
  readonly searchMs: number;
  /** From the results' arrival in the page to the end. */
  readonly paintMs: number;
  /** The longest task of the page's thread; 0 when none took over 50 ms. */
  readonly longestTaskMs: number;
  /** Sum of all layout shifts. */
  readonly shift: number;
  /** Those that no input of the shopper excuses. */
  readonly unexpectedShift: number;
}

/** tsx wraps named functions in a helper of its own, which pages do not have. */
const HELPER = 'globalThis.__name = (named) => named';

/** Notes long tasks and layout shifts from the page's first script on. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript(HELPER);
  await page.addInitScript(() => {
    const seen = { longestTaskMs: 0, shift: 0, unexpectedShift: 0 };
    globalThis.warm = seen;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
      }
    });
    tasks.observe({ type: 'longtask', buffered: true });
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
  const roots = (node: ParentNode): ParentNode[] => [
    node,
    ...[...node.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? roots(shadowRoot) : [],
    ),
  ];
  const all = <T extends Element>(selector: string): T[] =>
    roots(document).flatMap((root) => [...root.querySelectorAll<T>(selector)]);
  const inView = (element: Element): boolean => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  const found = (): LookalikePhoto | undefined => {
    const [photo] = all<LookalikePhoto>('lookalike-photo');
    return photo?.state.step === 'done' ? photo : undefined;
  };
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], 'photo.jpg', { type: 'image/jpeg' }));
  const [input] = all<HTMLInputElement>('input#pictures');
  if (input === undefined) throw new Error('The page takes no pictures');
  Object.assign(globalThis.warm, { longestTaskMs: 0, shift: 0, unexpectedShift: 0 });
  const began = performance.now();
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
  let photo = found();
  for (; photo === undefined; photo = found()) await frame();
  const arrived = performance.now();
  if (photo.state.step !== 'done') throw new Error('The search is not done');
  const { timings } = photo.state.result as SearchResult;
  await photo.updateComplete;
  const pictures = (): HTMLImageElement[] =>
    all<HTMLImageElement>('lookalike-product-card')
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('img') ?? [])])
      .filter(inView);
  // On a phone results begin below the fold, where no picture is awaited.
  await frame();
  await frame();
  await Promise.all(pictures().map((picture) => picture.decode()));
  await frame();
  await frame();
  const ended = performance.now();
  // Observers report with the next frames.
  for (let i = 0; i < 30; i++) await frame();
  return { totalMs: ended - began, ...timings, paintMs: ended - arrived, ...globalThis.warm };
}

declare global {
  var warm: { longestTaskMs: number; shift: number; unexpectedShift: number };
}
