import { shareUntilFailure } from '../core/async.ts';
import { describe, isAbort, SearchError } from '../core/errors.ts';
import { fetchBytes } from './fetch-bytes.ts';

/** Files of a static host, and parts of them where it gives parts; elsewhere a part costs its whole file, once. Nothing is stored. */
export class StaticFiles {
  readonly #folderUrl: string;
  readonly #whole = new Map<string, () => Promise<ArrayBuffer>>();

  /** @param folderUrl with its closing slash */
  constructor(folderUrl: string) {
    this.#folderUrl = folderUrl;
  }

  /** @throws SearchError `network` */
  file(name: string): Promise<ArrayBuffer> {
    const whole =
      this.#whole.get(name) ?? shareUntilFailure(() => fetchBytes(this.#folderUrl + name));
    this.#whole.set(name, whole);
    return whole();
  }

  /** Bytes `from` to `to`, the end left out. @throws SearchError `network`, `aborted` */
  async slice(
    name: string,
    { from, to }: { readonly from: number; readonly to: number },
    signal?: AbortSignal,
  ): Promise<ArrayBuffer> {
    const whole = this.#whole.get(name);
    if (whole !== undefined) return (await whole()).slice(from, to);
    const answer = await this.#ask(name, `bytes=${from}-${to - 1}`, signal);
    if (answer?.status === 206) return answer.arrayBuffer();
    if (answer?.status !== 200) return (await this.file(name)).slice(from, to);
    // The host has no parts, and this is all of it: whoever asks next need not.
    const shared = shareUntilFailure(() => answer.arrayBuffer());
    if (!this.#whole.has(name)) this.#whole.set(name, shared);
    return (await shared()).slice(from, to);
  }

  /** Undefined where even asking was refused, as by a host of another origin that allows no such header. */
  async #ask(
    name: string,
    range: string,
    signal: AbortSignal | undefined,
  ): Promise<Response | undefined> {
    try {
      return await fetch(this.#folderUrl + name, { headers: { range }, signal: signal ?? null });
    } catch (cause) {
      if (!isAbort(cause)) return undefined;
      throw new SearchError('aborted', describe(cause), { cause });
    }
  }
}
