/** The picture that a shopper looks at: what is still computed for another one has become useless, and must not keep its successor waiting. */
export class CurrentPicture {
  #last: { readonly id: string | undefined; readonly abort: AbortController } | undefined;

  /** For work on the side: aborts with `signal`, and when the shopper turns to another picture. */
  aside(id: string | undefined, signal: AbortSignal | undefined): AbortSignal {
    const abort = new AbortController();
    signal?.addEventListener('abort', () => {
      abort.abort();
    });
    if (signal?.aborted) abort.abort();
    this.#last = { id, abort };
    return abort.signal;
  }

  turnTo(id: string | undefined): void {
    if (this.#last?.id !== id) this.#last?.abort.abort();
  }
}
