import { isAbort, isSearchError, type SearchError } from '../core/errors.ts';
import type { SearchResult } from '../engine/engine.ts';
import { asSearchError } from './as-search-error.ts';
import { StabilityGate, type Thumbnail, type Verdict } from './stability-gate.ts';

/** At most two and a half searches a second: results stay readable, and phones stay cool. */
export const SEARCH_EVERY_MS = 400;

export interface LiveSearchOptions {
  /** The present frame, as a bitmap of its own. */
  readonly grab: () => Promise<ImageBitmap>;
  /** May hand the frame over to another thread. */
  readonly search: (frame: ImageBitmap, signal: AbortSignal) => Promise<SearchResult>;
  readonly onResult: (result: SearchResult) => void;
  readonly onError: (error: SearchError) => void;
}

/**
 * Searches by the frames of a camera: those that are worth it, one at a time, at a bounded rate. Frames that come while a
 * search runs are not queued: when it is over, the newest counts. Every frame is closed, whatever becomes of it.
 */
export class LiveSearch {
  readonly #options: LiveSearchOptions;
  readonly #gate = new StabilityGate();
  readonly #abort = new AbortController();
  #running: Promise<void> | undefined;
  #nextAt = -Infinity;

  constructor(options: LiveSearchOptions) {
    this.#options = options;
  }

  /** Looks at the newest frame, and searches by it when it is worth it and it is time. `now` is in milliseconds. */
  take(luma: Thumbnail, now: number): Verdict {
    const verdict = this.#gate.judge(luma);
    const free = this.#running === undefined && now >= this.#nextAt;
    if (verdict === 'worth' && free && !this.#abort.signal.aborted) {
      this.#nextAt = now + SEARCH_EVERY_MS;
      this.#gate.remember();
      void this.#start();
    }
    return verdict;
  }

  /** Searches by the present frame, whatever it is like, after the search that may be running. */
  async searchNow(): Promise<void> {
    await this.#running;
    await this.#start();
  }

  /** The next frame that is worth a search is searched, also when it looks like the last. */
  startAnew(): void {
    this.#gate.forget();
  }

  /** Ends for good; a running search is cancelled. */
  stop(): void {
    this.#abort.abort();
  }

  #start(): Promise<void> {
    this.#running = this.#search().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #search(): Promise<void> {
    const { signal } = this.#abort;
    if (signal.aborted) return;
    try {
      const frame = await this.#options.grab();
      try {
        signal.throwIfAborted();
        const result = await this.#options.search(frame, signal);
        signal.throwIfAborted();
        this.#options.onResult(result);
      } finally {
        frame.close();
      }
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** A frame that cannot be read is followed by others. */
  #fail(cause: unknown): void {
    if (this.#abort.signal.aborted || isAbort(cause) || isSearchError(cause, 'bad-image')) return;
    this.#gate.forget();
    this.#options.onError(asSearchError(cause));
  }
}
