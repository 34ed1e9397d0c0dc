import type { OnProgress } from '../core/progress.ts';

/** The files of a pack, wherever they are kept. Both reject with a SearchError. */
export interface PackFiles {
  file(name: string): Promise<ArrayBuffer>;
  /** Bytes `from` to `to`, the end left out. */
  slice(name: string, from: number, to: number): Promise<ArrayBuffer>;
}

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Products read so far. */
  readonly onProgress?: OnProgress | undefined;
}
