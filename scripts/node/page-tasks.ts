import type { Page } from 'playwright';

/** The longest tasks of a page's own thread. The clock runs on while other programs have the processor; a task's own time does not. */
export interface LongestTasks {
  readonly wallMs: number;
  /** When the task that took longest by the clock began, since the first one that was recorded of this thread. */
  readonly wallAtMs: number;
  readonly cpuMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as all of these. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const BEGIN = 'lookalike-begin';
const END = 'lookalike-end';
const CATEGORIES = ['blink.user_timing', 'disabled-by-default-devtools.timeline'];

/** Marks, in the page, the end of a time whose tasks count, or its beginning where that is not the recording's. */
export function markTasks(page: Page, edge: 'begin' | 'end'): Promise<void> {
  return page.evaluate(
    (name) => {
      performance.mark(name);
    },
    edge === 'begin' ? BEGIN : END,
  );
}

/** Records Chromium's tasks until `stop` is called, which resolves to the longest ones of this page in the times that were marked. */
export async function traceTasks(page: Page): Promise<{ stop: () => Promise<LongestTasks> }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser of its own');
  const client = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === 'RunTask' || event.name === BEGIN || event.name === END)
        events.push(event);
    }
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return {
    stop: async () => {
      const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
      await client.send('Tracing.end');
      await complete;
      await client.detach();
      return longestOf(events);
    },
  };
}

function longestOf(events: readonly TraceEvent[]): LongestTasks {
  const marks = events.filter(({ name }) => name !== 'RunTask').sort((a, b) => a.ts - b.ts);
  const [own] = marks;
  if (own === undefined) throw new Error('The page was not marked while its tasks were recorded');
  const counted = (ts: number): boolean => marks.find((mark) => mark.ts >= ts)?.name === END;
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === own.pid && tid === own.tid)
    .sort((a, b) => a.ts - b.ts);
  const longest = { wallMs: 0, wallAtMs: 0, cpuMs: 0 };
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    if (!counted(ts)) continue;
    longest.cpuMs = Math.max(longest.cpuMs, tdur / 1000);
    if (dur / 1000 <= longest.wallMs) continue;
    longest.wallMs = dur / 1000;
    longest.wallAtMs = (ts - (tasks[0]?.ts ?? ts)) / 1000;
  }
  return longest;
}
