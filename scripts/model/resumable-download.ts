import pRetry, { AbortError } from 'p-retry';
import { withTimeout } from '../../src/core/async.ts';
import { describe, SearchError } from '../../src/core/errors.ts';
import { PartialFile, type PartState } from './partial-file.ts';

const RETRIES = 4;
/** A host that sends nothing for so long will not send the rest either. */
const SILENCE_MS = 30_000;

export interface DownloadOptions {
  /** Wait before the first retry; it doubles with each. */
  readonly retryMs?: number | undefined;
  /** Told the bytes of this file that are here, those of an earlier call included. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Downloads a file by way of `PATH.part`, which stays when interrupted: the next call asks for the rest only.
 * @throws SearchError `network`
 */
export async function download(
  url: URL,
  path: string,
  { retryMs = 1_000, onProgress = () => undefined }: DownloadOptions = {},
): Promise<void> {
  const part = new PartialFile(path);
  try {
    await pRetry(() => attempt(url, part, onProgress), { retries: RETRIES, minTimeout: retryMs });
    await part.finish();
  } catch (cause) {
    throw new SearchError(
      'network',
      `${url.href} could not be downloaded: ${describe(cause)}. Check the address and the network, then call again: what is here already is kept`,
      { cause },
    );
  }
}

async function attempt(
  url: URL,
  part: PartialFile,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const controller = new AbortController();
  try {
    const state = await part.state();
    const request = fetch(url, { headers: rangeHeaders(state), signal: controller.signal });
    const response = await withTimeout(request, SILENCE_MS, silence);
    // The part is no part of this file any more.
    if (response.status === 416) await part.discard();
    if (!response.ok) throw refusal(response.status);
    const start = response.status === 206 ? state.bytes : 0;
    if (response.status === 206 && !continuesAt(start, response)) {
      await part.discard();
      throw new Error('the host sent another range than was asked for');
    }
    await part.write(chunks(response), { start, version: versionOf(response), onProgress });
  } catch (cause) {
    // Whatever breaks a transfer may pass, and p-retry gives up on a TypeError that it does not know.
    throw cause instanceof AbortError ? cause : new Error(explain(cause), { cause });
  } finally {
    controller.abort();
  }
}

function rangeHeaders({ bytes, version }: PartState): Record<string, string> {
  // A compressed answer has no byte ranges of the file.
  const identity = { 'accept-encoding': 'identity' };
  if (bytes === 0) return identity;
  const range = { ...identity, range: `bytes=${bytes}-` };
  return version === '' ? range : { ...range, 'if-range': version };
}

function continuesAt(start: number, { headers }: Response): boolean {
  return headers.get('content-range')?.startsWith(`bytes ${start}-`) === true;
}

function refusal(status: number): Error {
  const error = new Error(`the host answered ${status}`);
  const mayPass = status >= 500 || status === 408 || status === 416 || status === 429;
  return mayPass ? error : new AbortError(error);
}

/** The platform's own message is "fetch failed"; the reason lies below it. */
function explain(error: unknown): string {
  const reason = error instanceof Error ? error.cause : undefined;
  return reason === undefined ? describe(error) : `${describe(error)} (${describe(reason)})`;
}

function silence(): Error {
  return new Error(`the host was silent for ${SILENCE_MS / 1000} s`);
}

/** Names the file's version on the host. Weak tags do not vouch for bytes, so a date comes before them. */
function versionOf({ headers }: Response): string {
  const tag = headers.get('etag');
  return (tag?.startsWith('"') === true ? tag : headers.get('last-modified')) ?? '';
}

async function* chunks({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await withTimeout(reader.read(), SILENCE_MS, silence);
    if (done) return;
    yield value;
  }
}
