import { toWire } from '../core/errors.ts';
import type { LoadProgress, OnProgress } from '../core/progress.ts';
import type {
  CallContext,
  FromWorker,
  Handlers,
  Output,
  OperationName,
  ToWorker,
} from './protocol.ts';

/** Pages draw themselves anew for every step, and hundreds of megabytes come in thousands of pieces. */
const LEAST_MS_BETWEEN = 250;

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
      onProgress: paced((progress) => {
        reply({ kind: 'progress', id, progress });
      }),
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

/** Passes on what a page would show: every first and last word of a step, and four a second in between. */
function paced(tell: OnProgress<LoadProgress>): OnProgress<LoadProgress> {
  let step: LoadProgress['step'] | undefined;
  let toldAt = 0;
  return (progress) => {
    const now = performance.now();
    const ends = 'total' in progress && progress.done >= progress.total;
    if (progress.step === step && !ends && now - toldAt < LEAST_MS_BETWEEN) return;
    step = progress.step;
    toldAt = now;
    tell(progress);
  };
}
