/** Every failure a caller can act on. Add a code only when some caller would branch on it. */
export type ErrorCode =
  | 'aborted'
  | 'bad-feed'
  | 'bad-image'
  | 'bad-model'
  | 'bad-pack'
  | 'device-lost'
  | 'internal'
  | 'model-mismatch'
  | 'network'
  | 'no-backend'
  | 'not-found'
  | 'out-of-memory'
  | 'storage'
  | 'unsupported-image'
  | 'worker-crashed';

export class SearchError extends Error {
  override readonly name = 'SearchError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The form that survives structured clone, which drops subclasses and extra fields. */
export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
}

export function toWire(error: unknown): WireError {
  if (isSearchError(error)) return { code: error.code, message: error.message };
  if (isAbort(error)) return { code: 'aborted', message: 'The operation was cancelled' };
  return { code: 'internal', message: describe(error) };
}

export function fromWire(wire: WireError): SearchError {
  return new SearchError(wire.code, wire.message);
}

/** Narrows a caught value and, when `code` is given, tests it. Two copies of the library may meet, so the name counts. */
export function isSearchError(error: unknown, code?: ErrorCode): error is SearchError {
  const ours =
    error instanceof SearchError || (error instanceof Error && error.name === 'SearchError');
  return ours && (code === undefined || (error as SearchError).code === code);
}

/** True for a cancelled operation, ours or the platform's. */
export function isAbort(error: unknown): boolean {
  return (
    (error instanceof DOMException && error.name === 'AbortError') ||
    isSearchError(error, 'aborted')
  );
}

/** The message of a caught value, whatever it is. */
export function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
