import { expect, test } from 'vitest';
import { SearchError } from '../../../src/core/errors.ts';
import type { SearchResult } from '../../../src/engine/engine.ts';
import { LiveSearch, SEARCH_EVERY_MS } from '../../../src/ui/live-search.ts';
import { type Thumbnail, THUMBNAIL_SIDE } from '../../../src/ui/stability-gate.ts';
import { seeded } from '../../seeded.ts';

const FRAME_MS = 125;
const RESULT: SearchResult = {
  matches: [],
  more: false,
  timings: { decodeMs: 0, embedMs: 0, searchMs: 0 },
};

function thumbnail(seed: number): Thumbnail {
  const random = seeded(seed);
  return new Uint8Array(THUMBNAIL_SIDE ** 2).map(() => 40 + 180 * random());
}

/** A camera, and an engine that answers when it is told to. */
class Bench {
  /** Bitmaps that are open. */
  open = 0;
  grabs = 0;
  readonly results: SearchResult[] = [];
  readonly errors: SearchError[] = [];
  readonly signals: AbortSignal[] = [];
  readonly answers: { resolve: (result: SearchResult) => void; reject: (e: unknown) => void }[] =
    [];
  readonly live = new LiveSearch({
    grab: () => {
      this.open++;
      this.grabs++;
      let closed = false;
      const close = (): void => {
        if (!closed) this.open--;
        closed = true;
      };
      return Promise.resolve({ width: 1, height: 1, close });
    },
    search: (_frame, signal) => {
      this.signals.push(signal);
      return new Promise((resolve, reject) => {
        this.answers.push({ resolve, reject });
      });
    },
    onResult: (result) => this.results.push(result),
    onError: (error) => this.errors.push(error),
  });
  #now = 0;

  /** So many frames of one scene. */
  look(seed: number, frames = 5): void {
    for (let i = 0; i < frames; i++) {
      this.live.take(thumbnail(seed), this.#now);
      this.#now += FRAME_MS;
    }
  }

  async answered(at: number): Promise<void> {
    await expect.poll(() => this.answers.length).toBe(at + 1);
  }
}

test('one search runs at a time, and the newest steady scene comes next', async () => {
  const bench = new Bench();
  bench.look(1);
  await bench.answered(0);
  bench.look(2);
  bench.look(3);
  expect(bench.grabs).toBe(1);
  bench.answers[0]?.resolve(RESULT);
  await expect.poll(() => bench.open).toBe(0);
  bench.look(3);
  await bench.answered(1);
  expect(bench.grabs).toBe(2);
});

test('however fast the engine and the scenes are, searches keep their distance', async () => {
  const bench = new Bench();
  const frames = 240;
  for (let i = 0; i < frames / 4; i++) {
    bench.look(i + 1, 4);
    await Promise.resolve();
    for (const { resolve } of bench.answers) resolve(RESULT);
    await new Promise(setImmediate);
  }
  expect(bench.grabs).toBeGreaterThan(10);
  expect(bench.grabs).toBeLessThanOrEqual(Math.ceil((frames * FRAME_MS) / SEARCH_EVERY_MS));
});

test('every frame is closed: found, failed, and cancelled', async () => {
  const found = new Bench();
  found.look(1);
  await found.answered(0);
  found.answers[0]?.resolve(RESULT);
  await expect.poll(() => found.results).toEqual([RESULT]);
  expect(found.open).toBe(0);

  const failed = new Bench();
  failed.look(1);
  await failed.answered(0);
  failed.answers[0]?.reject(new SearchError('device-lost', 'The GPU is gone'));
  await expect.poll(() => failed.errors.map(({ code }) => code)).toEqual(['device-lost']);
  expect(failed.open).toBe(0);

  const cancelled = new Bench();
  cancelled.look(1);
  await cancelled.answered(0);
  cancelled.live.stop();
  expect(cancelled.signals[0]?.aborted).toBe(true);
  cancelled.answers[0]?.resolve(RESULT);
  await expect.poll(() => cancelled.open).toBe(0);
  expect(cancelled.results).toEqual([]);
  cancelled.look(2, 10);
  expect(cancelled.grabs).toBe(1);
});

test('a scene whose search failed is searched again, and a frame that cannot be read is no failure', async () => {
  const bench = new Bench();
  bench.look(1);
  await bench.answered(0);
  bench.answers[0]?.reject(new SearchError('network', 'The model did not come'));
  await expect.poll(() => bench.errors).toHaveLength(1);
  bench.look(1);
  await bench.answered(1);
  bench.answers[1]?.reject(new SearchError('bad-image', 'The picture is blank'));
  await expect.poll(() => bench.open).toBe(0);
  expect(bench.errors).toHaveLength(1);
});

test('a held picture is searched after the search that runs, whatever it is like', async () => {
  const bench = new Bench();
  bench.look(1);
  await bench.answered(0);
  const held = bench.live.searchNow();
  expect(bench.grabs).toBe(1);
  bench.answers[0]?.resolve(RESULT);
  await bench.answered(1);
  bench.answers[1]?.resolve(RESULT);
  await held;
  expect(bench.results).toHaveLength(2);
});
