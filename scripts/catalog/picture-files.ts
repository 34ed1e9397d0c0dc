import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import pRetry, { AbortError } from 'p-retry';
import { describe, SearchError } from '../../src/core/errors.ts';

const RETRIES = 3;
const TIMEOUT_MS = 60_000;
const MOST_BYTES = 64 * 1024 * 1024;

export interface PictureFilesOptions {
  /** Folder of the feed's relative paths. */
  readonly imagesDir: string;
  /** Keeps what has been downloaded until the build has succeeded, so that an interrupted one goes on. */
  readonly downloadsDir: string;
  /** Wait before the first retry; it doubles with each. */
  readonly retryMs?: number | undefined;
}

/** Finds the bytes of a feed's pictures: files inside one folder, or downloads. */
export class PictureFiles {
  readonly #options: PictureFilesOptions;

  constructor(options: PictureFilesOptions) {
    this.#options = options;
  }

  /** @throws SearchError `bad-image` when there is no such file, `network` when it cannot be downloaded */
  read(picture: string): Promise<Uint8Array> {
    return /^https?:\/\//i.test(picture) ? this.#download(picture) : this.#file(picture);
  }

  /** Forgets the downloads of a build that succeeded. */
  async clear(): Promise<void> {
    await rm(this.#options.downloadsDir, { recursive: true, force: true });
  }

  async #file(picture: string): Promise<Uint8Array> {
    const root = resolve(this.#options.imagesDir);
    const path = resolve(root, picture);
    const inside = relative(root, path);
    if (inside.startsWith('..') || isAbsolute(inside)) {
      throw new SearchError(
        'bad-image',
        `its picture "${picture}" lies outside the folder of pictures`,
      );
    }
    return readFile(path).catch((cause: unknown) => {
      throw new SearchError('bad-image', `its picture "${picture}" is not there`, { cause });
    });
  }

  async #download(url: string): Promise<Uint8Array> {
    const { downloadsDir, retryMs = 1_000 } = this.#options;
    const path = join(downloadsDir, createHash('sha256').update(url).digest('hex'));
    const earlier = await readFile(path).catch(() => undefined); // not downloaded yet
    if (earlier !== undefined) return earlier;
    try {
      const bytes = await pRetry(() => request(url), { retries: RETRIES, minTimeout: retryMs });
      await mkdir(downloadsDir, { recursive: true });
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
      return bytes;
    } catch (cause) {
      throw new SearchError(
        'network',
        `its picture ${url} could not be downloaded: ${describe(cause)}`,
        { cause },
      );
    }
  }
}

async function request(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) {
    const error = new Error(`the host answered ${response.status}`);
    const mayPass = response.status >= 500 || response.status === 408 || response.status === 429;
    throw mayPass ? error : new AbortError(error);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw new AbortError('it is larger than 64 MiB');
  return bytes;
}
