import { describe, isAbort, SearchError } from '../core/errors.ts';

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  /** HTTP cache mode: `no-cache` asks whether a copy is fresh, `reload` ignores it. */
  readonly cache?: RequestCache;
  /** Called with the size of each piece as it arrives. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/**
 * Downloads one file with GET and nothing else: no credentials beyond the origin's, no body.
 * @throws SearchError `network` when the host cannot be reached or answers with an error; `aborted`
 */
export async function fetchBytes(
  url: string,
  { signal, cache = 'default', onBytes }: FetchOptions = {},
): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { cache, signal: signal ?? null });
    if (!response.ok) throw new SearchError('network', `${url} answered ${response.status}`);
    if (response.body === null || onBytes === undefined) return await response.arrayBuffer();
    return await collect(response.body.getReader(), onBytes);
  } catch (cause) {
    if (isAbort(cause)) throw new SearchError('aborted', 'The download was cancelled', { cause });
    if (cause instanceof SearchError) throw cause;
    throw new SearchError('network', `${url} could not be loaded: ${describe(cause)}`, { cause });
  }
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  onBytes: (count: number) => void,
): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    length += next.value.length;
    onBytes(next.value.length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.buffer;
}
