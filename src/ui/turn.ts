/** Milliseconds of rendering in one task: what a shopper does in between is answered within a frame. */
const SLICE_MS = 8;

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
/** When rendering began in the present task; undefined before it did. */
let began: number | undefined;
let posted = false;

port1.onmessage = () => {
  posted = false;
  began = undefined;
  const next = waiting.shift();
  if (next === undefined) return;
  began = performance.now();
  post();
  next();
};

function post(): void {
  if (posted) return;
  posted = true;
  port2.postMessage(undefined);
}

/** Before rendering one of many: undefined while the present task has time, else settles in a task of its own, in the order asked. */
export function turn(): Promise<void> | undefined {
  began ??= performance.now();
  post();
  if (waiting.length === 0 && performance.now() - began < SLICE_MS) return undefined;
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}
