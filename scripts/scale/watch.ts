import type { CDPSession, Page } from 'playwright';

/** tsx wraps named functions in a helper of its own, which neither pages nor workers have. */
const HELPER = 'globalThis.__name = (named) => named';

/** Runs in the engine's thread: notes every memory of WebAssembly, which no interface of the browser counts. */
function noteMemories(): void {
  const { Memory, instantiate, instantiateStreaming } = WebAssembly;
  const memories: WebAssembly.Memory[] = [];
  const note = <T extends WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource>(
    made: T,
  ): T => {
    const { exports } = 'instance' in made ? made.instance : made;
    for (const item of Object.values(exports)) if (item instanceof Memory) memories.push(item);
    return made;
  };
  WebAssembly.Memory = class extends Memory {
    constructor(description: WebAssembly.MemoryDescriptor) {
      super(description);
      memories.push(this);
    }
  };
  Object.assign(WebAssembly, {
    instantiate: (...given: Parameters<typeof instantiate>) => instantiate(...given).then(note),
    instantiateStreaming: (...given: Parameters<typeof instantiateStreaming>) =>
      instantiateStreaming(...given).then(note),
  });
  Object.assign(globalThis, {
    wasmBytes: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  });
}

/** What the engine's thread took from its GPU. */
export interface GpuUse {
  /** Bytes of buffers that lived at once, at most; those of the network are among them. */
  peakBytes: number;
  liveBytes: number;
  /** Bytes mapped for reading. */
  readBytes: number;
}

/** Counts buffers and what is read back from them, in the engine's thread. */
export function watchGpu(page: Page): void {
  page.on('worker', (worker) => {
    worker
      .evaluate(HELPER)
      .then(() => Promise.all([worker.evaluate(countBuffers), worker.evaluate(noteMemories)]))
      .catch(() => undefined); // a visit that is over
  });
}

/** Runs in the engine's thread. */
function countBuffers(): void {
  const use = { peakBytes: 0, liveBytes: 0, readBytes: 0 };
  Object.assign(globalThis, { gpuUse: use });
  if (!('GPUDevice' in globalThis)) return;
  const { createBuffer } = GPUDevice.prototype as {
    readonly createBuffer: (this: GPUDevice, description: GPUBufferDescriptor) => GPUBuffer;
  };
  GPUDevice.prototype.createBuffer = function (description) {
    const buffer = createBuffer.call(this, description);
    use.liveBytes += description.size;
    use.peakBytes = Math.max(use.peakBytes, use.liveBytes);
    const destroy = buffer.destroy.bind(buffer);
    let gone = false;
    buffer.destroy = () => {
      if (!gone) use.liveBytes -= description.size;
      gone = true;
      destroy();
    };
    const map = buffer.mapAsync.bind(buffer);
    buffer.mapAsync = (mode, ...range) => {
      if (mode === GPUMapMode.READ) use.readBytes += range[1] ?? description.size;
      return map(mode, ...range);
    };
    return buffer;
  };
}

export async function gpuUse(page: Page): Promise<GpuUse | undefined> {
  const [worker] = page.workers();
  return worker?.evaluate(() => (globalThis as unknown as { gpuUse?: GpuUse }).gpuUse);
}

interface HeapUsage {
  readonly usedSize: number;
  readonly totalSize: number;
  readonly backingStorageSize?: number;
}

/** Bytes of the engine's thread after a collection: its objects, its buffers, and its memories of WebAssembly. */
export async function workerMemory(
  page: Page,
): Promise<{ readonly heap: number; readonly buffers: number; readonly wasm: number }> {
  const session = await page.context().newCDPSession(page);
  const { ask } = await attach(session);
  await ask('HeapProfiler.collectGarbage');
  const usage = (await ask('Runtime.getHeapUsage')) as HeapUsage;
  await session.detach();
  const wasm = await page.workers()[0]?.evaluate(() => {
    return (globalThis as unknown as { wasmBytes: () => number }).wasmBytes();
  });
  return { heap: usage.totalSize, buffers: usage.backingStorageSize ?? NaN, wasm: wasm ?? NaN };
}

/** One thread, as the protocol of Chromium's developer tools talks to it. */
export interface Thread {
  readonly ask: (method: string, params?: object) => Promise<unknown>;
  readonly on: (event: string, listener: (params: unknown) => void) => void;
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly method?: string;
  readonly params?: unknown;
}

/** The worker's own target, which Playwright gives no session for. */
export async function attach(session: CDPSession): Promise<Thread> {
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners = new Map<string, (params: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, method = '', params } = JSON.parse(message) as Message;
    if (id === undefined) listeners.get(method)?.(params);
    else waiting.get(id)?.(result);
  });
  let calls = 0;
  return {
    on: (event, listener) => listeners.set(event, listener),
    ask: async (method, params = {}) => {
      const id = ++calls;
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      await session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
      return answer;
    },
  };
}
