import { toWire } from '../core/errors.ts';
import type {
  CallContext,
  FromWorker,
  Handlers,
  Output,
  OperationName,
  ToWorker,
} from './protocol.ts';

type AnyHandler = (input: unknown, context: CallContext) => Promise<Output<OperationName>>;

/** Returns the function a worker entry assigns to `onmessage`. */
export function serve(
  handlers: Handlers,
  reply: (message: FromWorker) => void,
): (event: { readonly data: ToWorker }) => Promise<void> {
  const running = new Map<number, AbortController>();

  return async ({ data }) => {
    if (data.kind === 'cancel') {
      running.get(data.id)?.abort();
      return;
    }
    const { id, operation, input } = data;
    const controller = new AbortController();
    running.set(id, controller);
    const context: CallContext = {
      signal: controller.signal,
      onProgress: (progress) => {
        reply({ kind: 'progress', id, progress });
      },
    };
    try {
      // The table ties each operation to its input; TypeScript cannot follow the pair through a lookup.
      const handle = handlers[operation] as AnyHandler;
      reply({ kind: 'done', id, output: await handle(input, context) });
    } catch (error) {
      reply({ kind: 'failed', id, error: toWire(error) });
    } finally {
      running.delete(id);
    }
  };
}
