import { SearchError } from './errors.ts';

/**
 * SHA-256 as 64 lower-case hexadecimal digits.
 * @throws SearchError `internal` where the page is not a secure context and has no Web Crypto.
 */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) {
    throw new SearchError(
      'internal',
      'Checksums need a secure context: serve over https or localhost',
    );
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
