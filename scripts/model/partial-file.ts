import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

export interface PartState {
  readonly bytes: number;
  /** The version of the file on the host, as its ETag or date names it; empty when the host named none. */
  readonly version: string;
}

/** A file on its way, `PATH.part`, and beside it the version that its bytes came from. */
export class PartialFile {
  readonly #path: string;
  readonly #part: string;
  readonly #version: string;

  constructor(path: string) {
    this.#path = path;
    this.#part = `${path}.part`;
    this.#version = `${path}.version`;
  }

  async state(): Promise<PartState> {
    const bytes = await stat(this.#part).then(
      ({ size }) => size,
      () => 0, // nothing is here yet
    );
    return { bytes, version: await readFile(this.#version, 'utf8').catch(() => '') };
  }

  /** Appends to the part, or begins it anew when `start` is 0. */
  async write(
    chunks: AsyncIterable<Uint8Array>,
    {
      start,
      version,
      onProgress,
    }: { start: number; version: string; onProgress: (bytes: number) => void },
  ): Promise<void> {
    const file = await open(this.#part, start === 0 ? 'w' : 'a');
    try {
      // After the truncation: old bytes must never stand beside a new version.
      if (start === 0) await writeFile(this.#version, version);
      let bytes = start;
      for await (const chunk of chunks) {
        await file.writeFile(chunk);
        bytes += chunk.length;
        onProgress(bytes);
      }
    } finally {
      await file.close();
    }
  }

  async discard(): Promise<void> {
    await rm(this.#part, { force: true });
    await rm(this.#version, { force: true });
  }

  async finish(): Promise<void> {
    await rename(this.#part, this.#path);
    await rm(this.#version, { force: true });
  }
}
