import { fromWire, SearchError } from '../core/errors.ts';
import type { LoadProgress } from '../core/progress.ts';
import type { FromWorker, Input, OperationName, Output, ToWorker } from './protocol.ts';

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: SearchError) => void;
  readonly onProgress: ((progress: LoadProgress) => void) | undefined;
  readonly stopListening: () => void;
}

export interface ClientCall {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  /** What the other side gets instead of a copy of it. */
  readonly transfer?: readonly Transferable[];
}

/** What a Worker and a MessagePort have in common, so tests need no real thread. */
export interface Channel {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
}

/** The calling side of the thread boundary: one promise a call, cancelled by its signal. */
export class WorkerClient {
  readonly #channel: Channel;
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;
  #closedBy: SearchError | undefined;

  constructor(channel: Channel) {
    this.#channel = channel;
    channel.onmessage = ({ data }) => {
      this.#receive(data);
    };
  }

  call<K extends OperationName>(
    operation: K,
    input: Input<K>,
    { signal, onProgress, transfer = [] }: ClientCall = {},
  ): Promise<Output<K>> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      if (this.#closedBy !== undefined) throw this.#closedBy;
      if (signal?.aborted === true) throw cancelled();
      this.#send({ kind: 'call', id, operation, input } as ToWorker, transfer);
      const onAbort = (): void => {
        this.#cancel(id);
      };
      signal?.addEventListener('abort', onAbort);
      const stopListening = (): void => {
        signal?.removeEventListener('abort', onAbort);
      };
      this.#pending.set(id, { resolve, reject, onProgress, stopListening });
    });
  }

  /** For a thread that died: waiting and future calls fail instead of waiting for ever. */
  close(reason: SearchError): void {
    this.#closedBy = reason;
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(reason);
  }

  #cancel(id: number): void {
    this.#send({ kind: 'cancel', id });
    this.#take(id)?.reject(cancelled());
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'progress') {
      this.#pending.get(message.id)?.onProgress?.(message.progress);
      return;
    }
    const pending = this.#take(message.id); // undefined when the answer to a cancelled call arrives late
    if (message.kind === 'done') pending?.resolve(message.output as never);
    else pending?.reject(fromWire(message.error));
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.stopListening();
    return pending;
  }

  #send(message: ToWorker, transfer: readonly Transferable[] = []): void {
    this.#channel.postMessage(message, [...transfer]);
  }
}

function cancelled(): SearchError {
  return new SearchError('aborted', 'The operation was cancelled');
}
